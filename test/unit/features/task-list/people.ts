import { careTeamId, practitionerId } from '../../../../src/core/ids.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';

/** A member of a team, for rules that ask who is there. */
export function member(id: string, displayName = id): Practitioner {
  return {
    id: practitionerId.parse(id),
    careTeamId: careTeamId.parse('team'),
    displayName,
    profession: null,
    role: 'practitioner',
    zone: null,
    locale: null,
    calendarSecret: '',
    taskReminders: true,
    reminderTime: '09:00',
    active: true,
    confirmed: true,
  };
}
