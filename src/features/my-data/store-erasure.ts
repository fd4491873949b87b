import { type CareTeamId, newSecret, type PractitionerId, type TaskId, taskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { practitionerRow } from '../practitioner/store.ts';
import { openStatuses } from '../task/status.ts';

/** Nobody here speaks for them any more: they left, or never had an account. */
const gone = { erasedAt: null, OR: [{ active: false }, { chatAccounts: { none: {} } }] };

/** Those who left and of whom something is still kept, by name. */
export async function formerMembers(tx: Tx, team: CareTeamId): Promise<Practitioner[]> {
  const rows = await tx.practitioner.findMany({
    where: { careTeamId: team, ...gone },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => practitionerRow.parse(row));
}

export async function isErased(tx: Tx, team: CareTeamId, who: PractitionerId): Promise<boolean> {
  return (await tx.practitioner.count({ where: { id: who, careTeamId: team, erasedAt: { not: null } } })) > 0;
}

/** What an erasure would take away, and what stays as a number. */
export interface Erasure {
  readonly absences: number;
  /** Messages that the outbox holds for them, sent or not. */
  readonly messages: number;
  readonly openTasks: number;
  readonly attended: number;
  readonly votes: number;
  readonly cases: number;
}

export async function countErasure(tx: Tx, team: CareTeamId, who: PractitionerId): Promise<Erasure> {
  const theirs = { careTeamId: team, practitionerId: who };
  return {
    absences: await tx.absence.count({ where: theirs }),
    messages: await tx.delivery.count({ where: theirs }),
    openTasks: (await openTasksOf(tx, team, who)).length,
    attended: await tx.attendance.count({ where: theirs }),
    votes: await tx.voteElector.count({ where: { ...theirs, voted: true } }),
    cases: await tx.caseReview.count({ where: { careTeamId: team, requesterId: who } }),
  };
}

/** What somebody has to do, alone or with others. */
export async function openTasksOf(tx: Tx, team: CareTeamId, who: PractitionerId): Promise<TaskId[]> {
  const rows = await tx.task.findMany({
    where: { careTeamId: team, status: { in: [...openStatuses] }, owners: { some: { practitionerId: who } } },
    select: { id: true },
  });
  return rows.map((row) => taskId.parse(row.id));
}

/**
 * Takes away everything that tells who somebody is, how to reach them and what they chose; `name` stands in its place.
 * The rows that are counted stay, under an id that leads to nobody. False when somebody did it before.
 */
export async function eraseRows(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  who: PractitionerId,
  name: string,
): Promise<boolean> {
  const { count } = await tx.practitioner.updateMany({
    where: { id: who, careTeamId: team, erasedAt: null },
    data: {
      erasedAt: now,
      displayName: name,
      active: false,
      zone: null,
      locale: null,
      calendarSecret: newSecret(),
      taskReminders: false,
      reminderTime: '09:00',
      confirmedAt: null,
    },
  });
  if (count === 0) return false;
  const theirs = { careTeamId: team, practitionerId: who };
  const deliveries = await tx.delivery.findMany({ where: theirs, select: { id: true } });
  const sent = { in: deliveries.map(({ id }) => id) };
  await tx.documentLink.deleteMany({ where: { careTeamId: team, deliveryId: sent } });
  // Sent ones too: they say where the person reads, and one that is edited later could reach nobody.
  await tx.delivery.deleteMany({ where: theirs });
  await tx.chatAccount.deleteMany({ where: theirs });
  await tx.homeScreen.deleteMany({ where: theirs });
  await tx.personalDigestHabits.deleteMany({ where: theirs });
  await tx.absence.deleteMany({ where: theirs });
  await tx.taskSnooze.deleteMany({ where: theirs });
  await tx.sharedPerson.deleteMany({ where: theirs });
  await tx.sharedPersonCode.deleteMany({ where: theirs });
  return true;
}
