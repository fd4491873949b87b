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
}

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

/** What can stand before a date and belongs to it, as a pattern: "avant le 12", "pour mardi". */
export const lead = "(?<![a-z\\d'/-])(?:(?:avant|d'ici|pour|jusqu'a|des) )?(?:(?:le|du|au|ce) )?";

/** The named groups of every match of a global pattern in a folded text, with its place. */
export function matches(pattern: RegExp, text: string): readonly (Place & { readonly group: Groups })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    group: (name) => match.groups?.[name],
  }));
}

type Groups = (name: string) => string | undefined;

/** Whether the two places overlap. */
export function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether nothing but a space, a comma or a small word stands between two places: "mardi, à 13h30". */
export function beside(a: Place, b: Place, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return first.end <= second.start && /^[\s,]*(?:(?:a|de|le|vers|des)\s+)?$/.test(text.slice(first.end, second.start));
}
