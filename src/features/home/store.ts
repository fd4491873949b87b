import { z } from 'zod';
import {
  type CareTeamId,
  type HomeScreenId,
  homeScreenId,
  type MeetingId,
  meetingId,
  newId,
  type PractitionerId,
  type WorkspaceId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { answer, comes } from '../meeting/model.ts';
import { upcoming } from '../meeting/status.ts';

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
export async function openHomes(
  tx: Tx,
  team: CareTeamId,
  which: { readonly since: Date } | { readonly of: PractitionerId },
): Promise<HomeScreenId[]> {
  const rows = await tx.homeScreen.findMany({
    where: { careTeamId: team, ...('of' in which ? { practitionerId: which.of } : { openedAt: { gte: which.since } }) },
    orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => homeScreenId.parse(id));
}

/** An RCP as a home screen names it. */
export interface NextMeeting {
  readonly id: MeetingId;
  readonly title: string;
  readonly startsAt: Date;
}

const nextMeeting = z.object({ id: meetingId, title: z.string(), startsAt: z.date() }) satisfies z.ZodType<NextMeeting>;

/** The next RCP that a person is invited to and has not declined. */
export async function nextMeetingOf(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: PractitionerId,
): Promise<NextMeeting | undefined> {
  const coming = answer.options.filter(comes);
  const row = await tx.meeting.findFirst({
    where: {
      careTeamId: team,
      status: { in: [...upcoming] },
      startsAt: { gt: now },
      invitations: { some: { practitionerId: id, answer: { in: coming } } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return row === null ? undefined : nextMeeting.parse(row);
}
