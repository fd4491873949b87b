import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { followPeople } from '../reminder/follow.ts';
import type { Absence } from './model.ts';

/** Every kind of message about an absence; each has its renderer in jobs.ts. */
export const absenceKinds = {
  /** To whoever was chosen to stand in. */
  delegated: 'absence.delegated',
  /** To whoever is away, when somebody else said so. */
  noted: 'absence.noted',
} as const;

/** What a message is about: the person is named even when the absence is forgotten. */
function subjectOf({ id, practitionerId }: Pick<Absence, 'id' | 'practitionerId'>): string {
  return `${id}:${practitionerId}`;
}

/** Tells whom it concerns of an absence that is new or has changed; `by` knows already. */
export async function announceAbsence(
  tx: Tx,
  team: CareTeam,
  now: Date,
  absence: Absence,
  { before, by }: { readonly before: Absence | undefined; readonly by: PractitionerId },
): Promise<void> {
  const { delegateId, practitionerId } = absence;
  const chosen = delegateId === null || delegateId === before?.delegateId || delegateId === by ? [] : [delegateId];
  await enqueue(tx, team.id, now, [
    // Somebody may be chosen again who was not for a while.
    ...chosen.map((id) => message(absenceKinds.delegated, absence, id, now, now.toISOString())),
    ...(practitionerId === by ? [] : [message(absenceKinds.noted, absence, practitionerId, now, 'once')]),
  ]);
  await followAbsence(tx, team, now, absence, before?.delegateId ?? null);
}

/** Edits what was sent about an absence that has changed or is no more, and lets reminders go where they now belong. */
export async function followAbsence(
  tx: Tx,
  team: CareTeam,
  now: Date,
  absence: Absence,
  formerDelegate: PractitionerId | null,
): Promise<void> {
  await refresh(tx, team.id, now, { subjectId: subjectOf(absence), kinds: Object.values(absenceKinds) });
  const concerned = [absence.practitionerId, absence.delegateId, formerDelegate];
  await followPeople(
    tx,
    team,
    now,
    concerned.filter((id) => id !== null),
  );
}

function message(kind: string, absence: Absence, to: PractitionerId, now: Date, occasion: string): NewDelivery {
  return {
    kind,
    subjectId: subjectOf(absence),
    dedupeKey: `${kind}:${absence.id}:${to}:${occasion}`,
    dueAt: now,
    audience: 'person',
    practitionerId: to,
  };
}
