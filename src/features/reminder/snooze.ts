import { z } from 'zod';
import { beginning, isWorkingDay } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import { type ReminderHours, reminderAt } from './hours.ts';

/** "Ce soir", "Demain", "Lundi". */
export const snoozeChoice = z.enum(['evening', 'tomorrow', 'monday']);
export type SnoozeChoice = z.infer<typeof snoozeChoice>;

/** After this wall-clock time it is too late to say "this evening", which is at `evening`. */
const lastCall = '17:00';
const evening = '18:00';

/** When somebody works, and on which days ("yyyy-MM-dd") they are away. */
export interface Presence extends ReminderHours {
  readonly isAway: (day: string) => boolean;
}

/** The instant of a choice made at `now`; undefined when it is too late for it, or nobody works this evening. */
export function snoozedUntil(choice: SnoozeChoice, now: Date, presence: Presence): Date | undefined {
  const { date, time, weekday } = localParts(now, presence.zone);
  switch (choice) {
    case 'evening':
      if (time >= lastCall || !isThere(date, presence)) return undefined;
      return beginning(date, presence.time > evening ? presence.time : evening, presence.zone);
    case 'tomorrow':
      return firstThere(addDays(date, 1), presence);
    case 'monday':
      return firstThere(addDays(date, 8 - weekday), presence);
    default:
      return choice satisfies never;
  }
}

/** The time of reminders on a day, or on the first day from then on on which the person works. */
export function firstThere(day: string, presence: Presence): Date {
  return isThere(day, presence) ? reminderAt(day, presence) : firstThere(addDays(day, 1), presence);
}

function isThere(day: string, { holidayRegion, isAway }: Presence): boolean {
  return isWorkingDay(day, holidayRegion) && !isAway(day);
}

/** The choices to offer: those that mean what their name says, and not two for the same day. */
export function snoozeChoices(now: Date, presence: Presence): readonly SnoozeChoice[] {
  const { date } = localParts(now, presence.zone);
  const tomorrow = snoozedUntil('tomorrow', now, presence);
  const isTomorrow = tomorrow !== undefined && localParts(tomorrow, presence.zone).date === addDays(date, 1);
  const isMonday = tomorrow?.getTime() === snoozedUntil('monday', now, presence)?.getTime();
  return [
    ...(snoozedUntil('evening', now, presence) === undefined ? [] : ['evening' as const]),
    ...(isTomorrow && !isMonday ? ['tomorrow' as const] : []),
    'monday',
  ];
}
