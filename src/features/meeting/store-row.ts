import { z } from 'zod';
import { type CareTeamId, careTeamId, caseReviewId, meetingId, practitionerId, seriesId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { profession } from '../practitioner/profession.ts';
import { practitionerRow } from '../practitioner/store.ts';
import { answer, type MeetingWithInvitations, meetingType, standingAnswer } from './model.ts';
import { isUpcoming, meetingStatus } from './status.ts';

const meetingRow = z.object({
  id: meetingId,
  careTeamId,
  type: meetingType,
  title: z.string(),
  startsAt: z.date(),
  movedFrom: z.date().nullable(),
  durationMinutes: z.number(),
  place: z.string(),
  status: meetingStatus,
  cancelReason: z.string(),
  facilitatorId: practitionerId.nullable(),
  secretaryId: practitionerId.nullable(),
  createdById: practitionerId,
  seriesId: seriesId.nullable(),
  invitesEveryone: z.boolean(),
  invitedProfessions: z.array(profession),
  pollClosesAt: z.date().nullable(),
  convenedAt: z.date().nullable(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  currentCaseId: caseReviewId.nullable(),
  quorum: z.enum(['met', 'below']).nullable(),
  revision: z.number(),
  updatedAt: z.date(),
  invitations: z.array(
    z.object({
      answer,
      caseIds: z.array(caseReviewId),
      substituteId: practitionerId.nullable(),
      practitioner: practitionerRow,
    }),
  ),
}) satisfies z.ZodType<MeetingWithInvitations>;

/** What is read with an RCP: everyone invited, by name. */
export const withInvitations = {
  invitations: { include: { practitioner: true }, orderBy: { practitioner: { displayName: 'asc' } } },
} as const;

/** Rows read with `withInvitations`, as the rest of the code knows RCPs: until they begin each answer counts as it still may. */
export async function meetingsFrom(
  tx: Tx,
  team: CareTeamId,
  rows: readonly unknown[],
): Promise<MeetingWithInvitations[]> {
  const meetings = rows.map((row): MeetingWithInvitations => meetingRow.parse(row));
  const partly = meetings.filter((one) => isUpcoming(one) && one.invitations.some((said) => said.answer === 'cases'));
  if (partly.length === 0) return meetings;
  const ids = partly.map(({ id }) => id);
  const cases = await tx.caseReview.findMany({
    where: { careTeamId: team, meetingId: { in: ids }, status: 'on-agenda' },
    select: { id: true, meetingId: true },
  });
  return meetings.map((meeting) => {
    if (!ids.includes(meeting.id)) return meeting;
    const agenda = cases.filter((one) => one.meetingId === meeting.id).map((one) => caseReviewId.parse(one.id));
    const invitations = meeting.invitations.map((one) => ({ ...one, answer: standingAnswer(one, agenda) }));
    return { ...meeting, invitations };
  });
}
