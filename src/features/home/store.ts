import { type CareTeamId, homeScreenId, type HomeScreenId, newId, type PractitionerId, type WorkspaceId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

/** Whose home screen, and in which workspace. */
export interface HomeOwner {
  readonly practitionerId: PractitionerId;
  readonly workspaceId: WorkspaceId;
}

/** Notes that somebody has opened the home screen. */
export async function homeOpened(tx: Tx, team: CareTeamId, now: Date, owner: HomeOwner): Promise<HomeScreenId> {
  const row = await tx.homeScreen.upsert({
    where: { practitionerId_workspaceId: owner, careTeamId: team },
    create: { id: newId(homeScreenId), careTeamId: team, ...owner, openedAt: now },
    update: { openedAt: now },
  });
  return homeScreenId.parse(row.id);
}

/** The home screens opened since then, the last one first; with `of`, one person's, whenever they were opened. */
export async function openHomes(tx: Tx, team: CareTeamId, which: { readonly since: Date } | { readonly of: PractitionerId }): Promise<HomeScreenId[]> {
  const rows = await tx.homeScreen.findMany({
    where: { careTeamId: team, ...('of' in which ? { practitionerId: which.of } : { openedAt: { gte: which.since } }) },
    orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => homeScreenId.parse(id));
}
