import { z } from 'zod';
import {
  attendanceId,
  type CareTeamId,
  careTeamId,
  guestId,
  type MeetingId,
  meetingId,
  newId,
  type PractitionerId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { profession } from '../practitioner/profession.ts';
import { type AttendanceMode, type Attendee, type Attender, attendanceMode } from './model.ts';

const common = {
  id: attendanceId,
  careTeamId,
  meetingId,
  mode: attendanceMode,
  arrivedAt: z.date(),
  leftAt: z.date().nullable(),
  recordedById: practitionerId,
};

/** A row of the table with the member or the guest that it is about. */
const attendanceRow = z
  .union([
    z.object({
      ...common,
      practitioner: z.object({ id: practitionerId, displayName: z.string(), profession: profession.nullable() }),
    }),
    z.object({ ...common, guest: z.object({ id: guestId, name: z.string(), profession, organisation: z.string() }) }),
  ])
  .transform((row): Attendee => {
    if ('practitioner' in row) {
      const { practitioner, ...rest } = row;
      return {
        ...rest,
        who: { kind: 'member', practitionerId: practitioner.id },
        name: practitioner.displayName,
        profession: practitioner.profession,
        organisation: '',
      };
    }
    const { guest, ...rest } = row;
    return {
      ...rest,
      who: { kind: 'guest', guestId: guest.id },
      name: guest.name,
      profession: guest.profession,
      organisation: guest.organisation,
    };
  });

/** Who is or was at one RCP, in the order of arrival. */
export async function attendeesOf(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<Attendee[]> {
  const rows = await tx.attendance.findMany({
    where: { careTeamId: team, meetingId: meeting },
    include: { practitioner: true, guest: true },
    orderBy: [{ arrivedAt: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => attendanceRow.parse(row));
}

/** When and how somebody was there. */
export interface Stay {
  readonly mode: AttendanceMode;
  readonly arrivedAt: Date;
  readonly leftAt: Date | null;
}

/** Writes that somebody is or was there, or corrects what was written. */
export async function recordAttendance(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  meeting: MeetingId,
  who: Attender,
  { by, ...stay }: Stay & { readonly by: PractitionerId },
): Promise<void> {
  const said = { ...stay, recordedById: by, recordedAt: now };
  await tx.attendance.upsert({
    where:
      who.kind === 'member'
        ? { meetingId_practitionerId: { meetingId: meeting, practitionerId: who.practitionerId }, careTeamId: team }
        : { meetingId_guestId: { meetingId: meeting, guestId: who.guestId }, careTeamId: team },
    create: {
      ...said,
      id: newId(attendanceId),
      careTeamId: team,
      meetingId: meeting,
      practitionerId: who.kind === 'member' ? who.practitionerId : null,
      guestId: who.kind === 'guest' ? who.guestId : null,
    },
    update: said,
  });
}

/** Notes when whoever is still there leaves: one of them, or everyone at the end. */
export async function recordLeaving(
  tx: Tx,
  team: CareTeamId,
  meeting: MeetingId,
  at: Date,
  who: Attender | 'everyone',
): Promise<void> {
  const one = who === 'everyone' ? {} : columnOf(who);
  await tx.attendance.updateMany({
    where: { careTeamId: team, meetingId: meeting, leftAt: null, ...one },
    data: { leftAt: at },
  });
}

function columnOf(who: Attender) {
  return who.kind === 'member' ? { practitionerId: who.practitionerId } : { guestId: who.guestId };
}
