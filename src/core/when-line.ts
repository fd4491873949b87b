import { fold } from './fold.ts';
import { localParts } from './local-time.ts';
import type { Now, Place } from './when-found.ts';

/** A line in which something about a moment is looked for. Places in `folded` are places in `original`. */
export interface Line {
  readonly original: string;
  readonly folded: string;
  readonly now: Now;
}

/** Makes a line ready to be read; `instant` is what the clocks of `zone` show as now. */
export function openLine(text: string, instant: Date, zone: string): Line {
  // "2026-12-01T13:30" (ISO 8601) is a date and a time.
  const original = text.normalize('NFC').replace(/(?<=\d)T(?=\d\d:)/g, ' ');
  return { original, folded: fold(original), now: { ...localParts(instant, zone), instant, zone } };
}

/** The words of `text` outside the places, without the punctuation that stood around them. */
export function without(text: string, places: readonly Place[]): string {
  const cut = [...places].sort((a, b) => b.start - a.start);
  return cut
    .reduce((left, { start, end }) => `${left.slice(0, start)}\n${left.slice(end)}`, text)
    .split('\n')
    .map((piece) => piece.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, ''))
    .filter((piece) => !/^[.!?]*$/.test(piece))
    .join(' ');
}
