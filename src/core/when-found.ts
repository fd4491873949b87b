import type { WallClock } from './local-time.ts';

/** Where in the text something was read. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A date that was read. Which day it is may depend on the time that goes with it. */
export interface DateFound extends Place {
  /** "yyyy-MM-dd", or undefined when there is no such day. */
  readonly resolve: (time: string | undefined) => string | undefined;
  /** A weekday named right before a date belongs to it: "mardi 24 mars". */
  readonly weekday?: number;
  /** The part of that day: "mardi soir". */
  readonly part?: DayPart;
  /** The last day of the week or month that was named, of which `resolve` gives the first: "la semaine prochaine". */
  readonly last?: string;
}

/** Every place where a rule finds a date in a folded text. */
export type DateRule = (folded: string, now: Now) => readonly DateFound[];

/** "matin", "après-midi", "soir". */
export interface DayPart {
  /** "HH:mm" when no hour is given. */
  readonly time: string;
  /** Hours from this one to noon are meant in the afternoon: "ce soir à 8h" is at 20:00. */
  readonly afternoonFrom: number;
}

/** A time that was read; `time` is undefined when there is no such time ("25h"). */
export interface TimeFound extends Place {
  readonly time: string | undefined;
  /** The end of "de 13h à 14h". */
  readonly until?: string;
  /** Too weak alone to count as a time: "midi" counts only beside a date or first in the text. */
  readonly weak?: true;
}

/** What the clocks of the team show now. */
export type Now = WallClock & { readonly weekday: number; readonly instant: Date; readonly zone: string };

/** The words of a deadline, as a pattern. */
export const deadlineWords =
  "(?:avant|(?:au plus tard )?d'ici(?: a)?|pour|jusqu'a|des|vers|au plus tard|pas plus tard que)";

/** They can stand before a date and belong to it: "avant fin juin". */
export const deadline = `(?:${deadlineWords} )?`;

/** All that can stand before a day and belongs to it, as a pattern: "avant le 12", "pour mardi", "jusqu'au 3 mai". */
export const lead = `(?<![a-z\\d'/-])(?:jusqu'au |${deadline}(?:(?:le|du|au|ce) )?)`;

/** The named groups of every match of a global pattern in a folded text, with its place. */
export function matches(pattern: RegExp, text: string): readonly (Place & { readonly group: Groups })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    group: (name) => match.groups?.[name],
  }));
}

/** A date at every match of a global pattern in a folded text. */
export function datesBy(
  pattern: RegExp,
  text: string,
  dayOf: (group: Groups) => string | undefined,
): readonly DateFound[] {
  return matches(pattern, text).map(({ start, end, group }) => ({ start, end, resolve: () => dayOf(group) }));
}

/** The named groups of one match. */
export type Groups = (name: string) => string | undefined;

/** Whether the two places overlap. */
export function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether nothing but a space, a comma or a small word stands between two places: "mardi, à 13h30". */
export function beside(a: Place, b: Place, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return first.end <= second.start && /^[\s,]*(?:(?:a|de|le|vers|des)\s+)?$/.test(text.slice(first.end, second.start));
}
