import { z } from 'zod';
import { beginning } from '../../core/calendar.ts';
import { type CareTeamId, meetingId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { consent, filing } from '../case-review/model.ts';
import { caseStatus, settled } from '../case-review/status.ts';
import { decisionStatus } from '../decision/status.ts';
import { meetingType } from '../meeting/model.ts';
import { held } from '../meeting/status.ts';
import { profession } from '../practitioner/profession.ts';
import { doneTasks } from '../task/store-counted.ts';
import type { Records, Stay } from './model.ts';
import type { Slice } from './period.ts';

/** What was recorded from the first day to before the last one, on the structure's calendar. */
export async function readRecords(tx: Tx, team: CareTeam, { from, to }: Slice): Promise<Records> {
  const span = { gte: beginning(from, '00:00', team.zone), lt: beginning(to, '00:00', team.zone) };
  const dayOf = (instant: Date) => localParts(instant, team.zone).date;
  const ofTeam = { careTeamId: team.id };
  const heldThen = { ...ofTeam, status: { in: [...held] }, startsAt: span };
  const meetings = (
    await tx.meeting.findMany({ where: heldThen, select: { id: true, type: true, startsAt: true, endedAt: true } })
  ).map((row) => meetingRow.parse(row));
  const cases = await tx.caseReview.findMany({
    where: {
      ...ofTeam,
      status: { in: [...settled] },
      OR: [{ meeting: heldThen }, { flash: { state: 'confirmed', confirmedAt: span } }],
    },
    select: {
      kind: true,
      consent: true,
      status: true,
      filing: true,
      meeting: { select: { startsAt: true } },
      flash: { select: { confirmedAt: true } },
    },
  });
  const flashes = await tx.flashConsultation.findMany({
    where: { ...ofTeam, state: 'confirmed', confirmedAt: span },
    select: { confirmedAt: true },
  });
  const decisions = await tx.decision.findMany({
    where: { ...ofTeam, createdAt: span },
    select: { createdAt: true, status: true },
  });
  return {
    meetings: meetings.map(({ type, startsAt }) => ({ on: dayOf(startsAt), type })),
    stays: await readStays(tx, team.id, heldThen, meetings, dayOf),
    cases: cases
      .map((row) => caseRow.parse(row))
      .map(({ meeting, flash, ...row }) => ({
        ...row,
        on: dayOf(flash?.confirmedAt ?? meeting?.startsAt ?? span.gte),
        flash: flash !== null,
      })),
    flashes: flashes.map((row) => ({ on: dayOf(flashRow.parse(row).confirmedAt) })),
    decisions: decisions
      .map((row) => decisionRow.parse(row))
      .map(({ createdAt, status }) => ({ on: dayOf(createdAt), status })),
    tasks: await doneTasks(tx, team, span),
  };
}

const meetingRow = z.object({ id: meetingId, type: meetingType, startsAt: z.date(), endedAt: z.date().nullable() });
const caseRow = z.object({
  kind: meetingType,
  consent,
  status: caseStatus,
  filing,
  meeting: z.object({ startsAt: z.date() }).nullable(),
  flash: z.object({ confirmedAt: z.date().nullable() }).nullable(),
});
const flashRow = z.object({ confirmedAt: z.date() });
const decisionRow = z.object({ createdAt: z.date(), status: decisionStatus });
const stayRow = z.object({
  meetingId,
  practitionerId: z.string().nullable(),
  guestId: z.string().nullable(),
  arrivedAt: z.date(),
  leftAt: z.date().nullable(),
});
type Somebody = Omit<Stay, 'on' | 'minutes'>;
const memberRow = z
  .object({ id: z.string(), displayName: z.string(), profession: profession.nullable() })
  .transform((row): readonly [string, Somebody] => [
    row.id,
    { person: row.id, name: row.displayName, profession: row.profession, guest: false },
  ]);
const guestRow = z
  .object({ id: z.string(), name: z.string(), profession })
  // The same guest at two RCPs is two rows.
  .transform((row): readonly [string, Somebody] => [
    row.id,
    { person: `${row.name} ${row.profession}`, name: row.name, profession: row.profession, guest: true },
  ]);

/** Names are read apart: of many thousand rows, that is much faster than with each. */
async function readStays(
  tx: Tx,
  team: CareTeamId,
  ofMeetings: object,
  meetings: readonly z.infer<typeof meetingRow>[],
  dayOf: (instant: Date) => string,
): Promise<Stay[]> {
  const rows = await tx.attendance.findMany({
    where: { careTeamId: team, meeting: ofMeetings },
    select: { meetingId: true, practitionerId: true, guestId: true, arrivedAt: true, leftAt: true },
  });
  const members = await tx.practitioner.findMany({
    where: { careTeamId: team },
    select: { id: true, displayName: true, profession: true },
  });
  const guests = await tx.guest.findMany({
    where: { careTeamId: team, meeting: ofMeetings },
    select: { id: true, name: true, profession: true },
  });
  const about = new Map(meetings.map(({ id, startsAt, endedAt }) => [id, { on: dayOf(startsAt), endedAt }]));
  const who = new Map([...members.map((row) => memberRow.parse(row)), ...guests.map((row) => guestRow.parse(row))]);
  return rows.flatMap((row) => {
    const { meetingId: id, practitionerId, guestId, arrivedAt, leftAt } = stayRow.parse(row);
    const meeting = about.get(id);
    const somebody = who.get(practitionerId ?? guestId ?? '');
    if (meeting === undefined || somebody === undefined) return [];
    const stayed = (leftAt ?? meeting.endedAt ?? arrivedAt).getTime() - arrivedAt.getTime();
    return [{ ...somebody, on: meeting.on, minutes: Math.max(0, Math.round(stayed / 60_000)) }];
  });
}
