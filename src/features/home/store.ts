import { z } from 'zod';
import {
  type CareTeamId,
  type HomeScreenId,
  homeScreenId,
  type MeetingId,
  meetingId,
  newId,
  type PractitionerId,
  practitionerId,
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

/** Notes that somebody looks at the home screen. */
export async function touchHome(tx: Tx, team: CareTeamId, now: Date, owner: HomeOwner): Promise<HomeScreenId> {
  const row = await tx.homeScreen.upsert({
    where: { practitionerId_workspaceId: owner, careTeamId: team },
    create: { id: newId(homeScreenId), careTeamId: team, ...owner, openedAt: now },
    update: { openedAt: now },
  });
  return homeScreenId.parse(row.id);
}

/** A home screen that somebody opened. */
interface OpenedHome {
  readonly id: HomeScreenId;
  readonly practitionerId: PractitionerId;
}

const openedHome = z.object({ id: homeScreenId, practitionerId }) satisfies z.ZodType<OpenedHome>;

/** The home screens opened since then, the last one first. */
export async function homesOpenedSince(tx: Tx, team: CareTeamId, since: Date): Promise<OpenedHome[]> {
  const rows = await tx.homeScreen.findMany({
    where: { careTeamId: team, openedAt: { gte: since } },
    orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map((row) => openedHome.parse(row));
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
