import { beforeQuiet } from '../../core/calendar.ts';
import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { type NewDelivery, reconcile } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { scheduled } from '../meeting/status.ts';
import { agendaKinds } from './notifications.ts';
import { isMovable } from './order.ts';
import { type Slot, slotsOf } from './slots.ts';
import { strays } from './store.ts';

/** Somebody is told that their case comes up. */
interface OwnCaseReminder {
  readonly slot: Slot;
  readonly practitioner: PractitionerId;
  /** May have passed. */
  readonly dueAt: Date;
}

const lead = 10 * 60_000;

/**
 * Ten minutes before each case that is still to come: its requester and whoever comes for it, or the person who comes
 * instead; not the excused. As reminders go, none at night in the person's zone.
 */
export function ownCaseReminders(
  meeting: MeetingWithInvitations,
  cases: readonly CaseReview[],
  team: Pick<CareTeam, 'zone'>,
  now: Date,
): readonly OwnCaseReminder[] {
  if (!scheduled.some((status) => status === meeting.status)) return [];
  return slotsOf(meeting, cases, now)
    .filter(({ review }) => isMovable(review))
    .flatMap((slot) =>
      concerned(meeting, slot.review).map((practitioner) => {
        const person = meeting.invitations.find((one) => one.practitioner.id === practitioner)?.practitioner;
        const at = new Date(slot.startsAt.getTime() - lead);
        return { slot, practitioner, dueAt: beforeQuiet(at, person?.zone ?? team.zone) };
      }),
    );
}

function concerned(
  { invitations }: MeetingWithInvitations,
  { id, requesterId }: CaseReview,
): readonly PractitionerId[] {
  const requester = invitations.find(({ practitioner }) => practitioner.id === requesterId);
  // Whatever their answer counted for when the RCP was read: the case may have come back since.
  const comesForIt = invitations
    .filter(({ caseIds }) => caseIds.includes(id))
    .map(({ practitioner }) => practitioner.id);
  return [...new Set([...standIn(requesterId, requester), ...comesForIt])];
}

function standIn(
  requesterId: PractitionerId,
  invitation: MeetingWithInvitations['invitations'][number] | undefined,
): readonly PractitionerId[] {
  switch (invitation?.answer) {
    case 'excused':
      return [];
    case 'substituted':
      return invitation.substituteId === null ? [] : [invitation.substituteId];
    default:
      return [requesterId];
  }
}

/** Makes the reminders in the outbox be those that these cases need as the RCP is now. */
export async function planOwnCaseReminders(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: MeetingWithInvitations,
  cases: readonly CaseReview[],
): Promise<void> {
  const subjects = [...cases.map(({ id }) => id), ...(await strays(tx, team.id, agendaKinds.ownCase))];
  if (subjects.length === 0) return;
  const wanted = ownCaseReminders(meeting, cases, team, now).map((one) => delivery(meeting, one, now));
  const scope = { subjectId: subjects, kinds: [agendaKinds.ownCase], reason: 'no-longer-needed' };
  await reconcile(tx, team.id, now, scope, wanted);
}

function delivery(
  meeting: MeetingWithInvitations,
  { slot: { review }, practitioner, dueAt }: OwnCaseReminder,
  now: Date,
): NewDelivery {
  // While the RCP runs a case may be pulled forward so far that its ten minutes have begun: it is told at once.
  const atOnce = meeting.status === 'in-session' && dueAt <= now;
  return {
    kind: agendaKinds.ownCase,
    subjectId: review.id,
    dedupeKey: `agenda:${meeting.id}:own-case:${review.id}:${practitioner}:${meeting.startsAt.toISOString()}`,
    dueAt: atOnce ? new Date(now.getTime() + 1) : dueAt,
    audience: 'person',
    practitionerId: practitioner,
  };
}
