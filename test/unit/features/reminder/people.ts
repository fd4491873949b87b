import { careTeamId, type PractitionerId, practitionerId, taskId } from '../../../../src/core/ids.ts';
import type { AbsentDays } from '../../../../src/features/absence/stand-in.ts';
import type { CareTeam } from '../../../../src/features/care-team/model.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';
import type { Task } from '../../../../src/features/task/model.ts';

export const id = (name: string): PractitionerId => practitionerId.parse(name);

/** A member called by their id; a practitioner in Paris who is reminded at 9:00 unless told. */
export function member(name: string, rest: Partial<Practitioner> = {}): Practitioner {
  return {
    id: id(name),
    careTeamId: careTeamId.parse('team'),
    displayName: name,
    profession: null,
    role: 'practitioner',
    zone: null,
    locale: null,
    calendarSecret: '',
    taskReminders: true,
    reminderTime: '09:00',
    active: true,
    confirmed: true,
    ...rest,
  };
}

/** Somebody is away on these days. */
export function away(name: string, firstDay: string, lastDay: string, delegate?: string): AbsentDays {
  return { practitionerId: id(name), firstDay, lastDay, delegateId: delegate === undefined ? null : id(delegate) };
}

/** Long before anything is due in these tests. */
export const longAgo = new Date('2026-01-05T08:00:00Z');

/** A task given long ago by Claire. */
export function taskOf(rest: Partial<Omit<Task, 'owners'>> & { readonly owners?: readonly string[] } = {}): Task {
  const { owners = [], ...given } = rest;
  return {
    id: taskId.parse('task'),
    careTeamId: careTeamId.parse('team'),
    title: 'Rappeler le laboratoire',
    dueOn: null,
    repetition: null,
    anchorOn: null,
    priority: 'normal',
    status: 'to-do',
    blockedBy: null,
    owners: owners.map((name) => ({ id: id(name), since: longAgo })),
    pool: null,
    remindsLikeTeam: true,
    rungs: [],
    agreed: { dueOn: null, ownerIds: [], pool: null },
    project: '',
    sourceLink: '',
    meetingId: null,
    caseReviewId: null,
    caseCode: null,
    decisionId: null,
    createdById: id('claire'),
    createdAt: longAgo,
    scheduledAt: longAgo,
    doneAt: null,
    revision: 1,
    ...given,
  };
}

export const paris: Pick<CareTeam, 'zone' | 'holidayRegion' | 'taskRungs'> = {
  zone: 'Europe/Paris',
  holidayRegion: 'FR',
  taskRungs: ['minus-3', 'day', 'plus-2', 'coordinator'],
};
