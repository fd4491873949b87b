import type { HolidayRegion } from '../../src/core/calendar.ts';

/** Every zone in which a French structure may be, with its holidays. */
export const frenchPlaces: readonly (readonly [zone: string, region: HolidayRegion])[] = [
  ['Europe/Paris', 'FR'],
  ['Europe/Paris', 'FR-67'],
  ['America/Guadeloupe', 'GP'],
  ['America/Martinique', 'MQ'],
  ['America/Cayenne', 'GF'],
  ['Indian/Reunion', 'RE'],
  ['Indian/Mayotte', 'YT'],
  ['America/Marigot', 'MF'],
  ['America/St_Barthelemy', 'BL'],
  ['America/Miquelon', 'PM'],
  ['Pacific/Tahiti', 'PF'],
  ['Pacific/Marquesas', 'PF'],
  ['Pacific/Gambier', 'PF'],
  ['Pacific/Noumea', 'NC'],
  ['Pacific/Wallis', 'WF'],
];
