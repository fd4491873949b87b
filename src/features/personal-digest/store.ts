import { z } from 'zod';
import type { CareTeamId, PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { setTimer } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { practitionerRow } from '../practitioner/store.ts';
import { lookKind } from './actions.ts';
import { type PersonalHabits, usualHabits } from './model.ts';

/** A member, when they want their digest, and since when that holds. */
export interface Subscriber {
  readonly person: Practitioner;
  readonly habits: PersonalHabits;
  readonly since: Date;
}

const habitsRow = z
  .object({ digestOn: z.boolean(), digestWeekday: z.number(), digestTime: z.string(), digestSince: z.date() })
  .transform(({ digestSince: since, ...habits }) => ({ habits, since }));

/** The members who are there and want a digest; whoever has chosen nothing wants the usual one from the first day on. */
export async function subscribers(tx: Tx, team: CareTeamId): Promise<readonly Subscriber[]> {
  const rows = await tx.practitioner.findMany({
    where: { careTeamId: team, active: true, role: { not: 'guest' } },
    include: { digestHabits: true },
    orderBy: { id: 'asc' },
  });
  return rows
    .map(({ digestHabits, ...row }) => ({
      person: practitionerRow.parse(row),
      ...(digestHabits === null ? { habits: usualHabits, since: row.createdAt } : habitsRow.parse(digestHabits)),
    }))
    .filter(({ habits }) => habits.digestOn);
}

/** When somebody wants their digest. */
export async function habitsOf(tx: Tx, team: CareTeamId, id: PractitionerId): Promise<PersonalHabits> {
  const row = await tx.personalDigestHabits.findUnique({ where: { practitionerId: id, careTeamId: team } });
  return row === null ? usualHabits : habitsRow.parse(row).habits;
}

/** Somebody chooses, from now on. */
export async function chooseHabits(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: PractitionerId,
  habits: PersonalHabits,
): Promise<void> {
  const chosen = { ...habits, digestSince: now };
  await tx.personalDigestHabits.upsert({
    where: { practitionerId: id, careTeamId: team },
    create: { practitionerId: id, careTeamId: team, ...chosen },
    update: chosen,
  });
}

const hour = 3_600_000;

/** A structure that got a new member has somebody to look after. */
export async function expectDigests(tx: Tx, team: CareTeam, now: Date): Promise<void> {
  if (team.personalDigests) await lookBy(tx, team.id, new Date(now.getTime() + hour));
}

/** Has somebody look by an instant whose time has come; an earlier look that is planned already stays. */
export async function lookBy(tx: Tx, team: CareTeamId, instant: Date): Promise<void> {
  const planned = await tx.timer.findUnique({
    where: { kind_subjectId: { kind: lookKind, subjectId: team }, careTeamId: team },
    select: { dueAt: true },
  });
  if (planned !== null && planned.dueAt <= instant) return;
  await setTimer(tx, team, { kind: lookKind, subjectId: team, dueAt: instant });
}
