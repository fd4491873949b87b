import { z } from 'zod';
import {
  type CareTeamId,
  careTeamId,
  caseReviewId,
  type GuestId,
  guestId,
  type MeetingId,
  meetingId,
  newId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { type Profession, profession } from '../practitioner/profession.ts';
import type { Guest } from './model.ts';

const guestRow = z.object({
  id: guestId,
  careTeamId,
  meetingId,
  name: z.string(),
  profession,
  organisation: z.string(),
  caseIds: z.array(caseReviewId),
  addedById: practitionerId,
}) satisfies z.ZodType<Guest>;

/** The outside guests of one RCP, by name. */
export async function guestsOfMeeting(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<Guest[]> {
  const rows = await tx.guest.findMany({
    where: { careTeamId: team, meetingId: meeting },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => guestRow.parse(row));
}

/** Who speaks for a patient, or was one: whose name says whom an RCP is about. */
const closeToPatients: readonly Profession[] = ['partner-patient', 'legal-guardian'];

/** The names of the professionals who were ever invited from outside. */
export async function guestNames(tx: Tx, team: CareTeamId): Promise<readonly string[]> {
  const rows = await tx.guest.findMany({
    where: { careTeamId: team, profession: { notIn: [...closeToPatients] } },
    select: { name: true },
    distinct: ['name'],
  });
  return rows.map(({ name }) => name);
}

/** Notes a guest of an RCP; one whose id is known already is left as it is: the form was sent twice. */
export async function createGuest(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  guest: Omit<Guest, 'id' | 'careTeamId'> & Partial<Pick<Guest, 'id'>>,
): Promise<Guest> {
  const { id = newId(guestId), caseIds, ...rest } = guest;
  const row = await tx.guest.upsert({
    where: { id, careTeamId: team },
    create: { ...rest, id, careTeamId: team, caseIds: [...caseIds], createdAt: now },
    update: {},
  });
  return guestRow.parse(row);
}

/** Takes a guest off an RCP; false when that was done already, or when the guest was there and stands in the attendance. */
export async function removeGuest(tx: Tx, team: CareTeamId, id: GuestId): Promise<boolean> {
  const { count } = await tx.guest.deleteMany({ where: { id, careTeamId: team, attendance: { none: {} } } });
  return count === 1;
}
