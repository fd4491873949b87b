import { careTeamId, newId } from '../../../../src/core/ids.ts';
import type { CareTeam } from '../../../../src/features/care-team/model.ts';

/** A structure with the usual habits. */
export const careTeam: CareTeam = {
  id: newId(careTeamId),
  name: 'MSP des Tilleuls',
  zone: 'Europe/Paris',
  locale: 'fr',
  holidayRegion: 'FR',
  defaultStartTime: '13:30',
  defaultDurationMinutes: 60,
  reminderOccasions: ['48h', 'morning', '1h'],
  quorumPeople: 2,
  quorumProfessions: 2,
  slotMinutes: 15,
  approvalDays: 7,
  flashHours: 48,
  taskRungs: ['minus-3', 'day', 'plus-2', 'coordinator'],
  overloadPercent: 40,
  retentionDays: 90,
  digestOn: true,
  personalDigests: true,
  digestWeekday: 1,
  digestTime: '08:00',
  digestWhenEmpty: true,
  digestNames: false,
  digestSince: new Date('2026-01-01T00:00:00Z'),
  contractStartsOn: null,
};
