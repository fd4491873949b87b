import { type Hour, hourBeside } from './due-hour.ts';
import { partOfDay } from './due-today.ts';
import type { Place } from './when-found.ts';

const following = new RegExp(
  `^[\\s,]*(?:${partOfDay}|(?:a la |des la )?premiere heure|au plus tard|dernier delai|(?:grand )?max(?:imum)?|` +
    'in the (?:morning|afternoon|evening)|morning|afternoon|evening|at the latest)(?![a-z-])',
);
const preceding =
  /(?:^|(?<=[\s(,;:–-]))(?:(?:au plus tard|date limite|deadline|echeance|dernier delai|no later than|due)(?: ?:)? |(?:^|(?<=[(,;:–-] ?))(?:a (?:faire|rendre)|to do) )$/;

/** The place of a date with all that belongs to it: the hour, "au plus tard", the part of the day, the brackets. */
export function wholePlace(place: Place, hours: readonly Hour[], folded: string): Place {
  const grown = grow(place, hours, folded);
  return grown.start === place.start && grown.end === place.end ? place : wholePlace(grown, hours, folded);
}

function grow({ start, end }: Place, hours: readonly Hour[], folded: string): Place {
  const hour = hourBeside({ start, end }, hours, folded);
  if (hour !== undefined) return { start: Math.min(start, hour.start), end: Math.max(end, hour.end) };
  const before = preceding.exec(folded.slice(Math.max(0, start - 30), start))?.[0].length ?? 0;
  const after = following.exec(folded.slice(end, end + 60))?.[0].length ?? 0;
  const bracketed = '(['.includes(folded.charAt(start - 1) || ' ') && ')]'.includes(folded.charAt(end) || ' ');
  return bracketed ? { start: start - 1, end: end + 1 } : { start: start - before, end: end + after };
}
