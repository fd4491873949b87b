import { beginning } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';

/** How many days a structure may keep the texts of a filed case. */
export const keptDays = { min: 30, max: 365 } as const;

const day = 86_400_000;

/** The newest instant of filing whose texts are to be erased at `at`. */
export function filedBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * day);
}

/** When the structure's next look is: at 3:00 of its night. */
export function nextLook(now: Date, { zone }: { readonly zone: string }): Date {
  const { date } = localParts(now, zone);
  const tonight = beginning(date, '03:00', zone);
  return tonight > now ? tonight : beginning(addDays(date, 1), '03:00', zone);
}

/** What a number of days would do. */
export interface Forecast {
  readonly days: number;
  /** Cases whose texts go at the next look. */
  readonly tonight: number;
  /** The same, and those of the `until` that follow. */
  readonly later: number;
  readonly until: Date;
  /** Cases that are to be filed: they keep their texts. */
  readonly unfiled: number;
}
