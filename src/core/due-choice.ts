import { belongsToNoun } from './when-dates.ts';
import type { DateFound, Place } from './when-found.ts';

// "en panne depuis lundi", "pas avant mardi", "après le 15", "chaque fin de mois" say something else than a deadline.
const another =
  /(?:^|[^a-z])(?:depuis|apres|sauf|hormis|hors|pas|chaque|tous les|toutes les|chaque annee,?|tous les ans,?|since|after|from|of|except|every|each|not)(?: le| la| the)? $/;
const alternative = /^ ?(?:[-–/]|,? ?(?:ou|et|a|or|and|to)) ?(?:le |la |les |the )?$/;
const listed = /^(?:, ?| )(?:le )?$/;

const firm = /^(?:au plus tard|pas plus tard|avant|d'ici|sous|dans les|jusqu|by|before|within|no later)(?![a-z-])/;
const meant = /^(?:pour|for|until|till) /;
const past = /(?:hier|dernier|yesterday)$/;

const dayNumber = /(?:^|[ '])(?:le|au|the) (?:(?<first>1er|1st)|\d{1,2}(?:st|nd|rd|th)?)$/;
const small =
  "le|la|les|l'|un|une|des|a|au|aux|avec|chez|pour|par|sur|dans|mon|ma|mes|son|sa|ses|notre|nos|leur|leurs|vers|avant|en|et|puis|" +
  'midi|matin|soir|svp|stp|merci|max|dernier|imperativement|at|with|to|for|please';
// A preposition, an article or a verb: not the noun of "le 1er jet", "le 32 rue Pasteur".
const goesOn = new RegExp(`^(?:$| ?[,;:.!?()–-]| (?:\\d|(?:${small})(?![a-z])|l'|[a-z]+(?:er|ir|re)(?![a-z])))`);

/**
 * The date that says when to be done, if one does: the first one with the words of a deadline ("avant", "d'ici", "sous"),
 * else the first with "pour", else the first. Dates that name a thing ("le compte rendu du 12 mars") or leave a choice
 * ("lundi ou mardi") stay in the title.
 */
export function chooseDue(dates: readonly DateFound[], folded: string): DateFound | undefined {
  const candidates = dates.filter(
    (date, index) =>
      !belongsToNoun(date, folded) &&
      !another.test(folded.slice(Math.max(0, date.start - 20), date.start)) &&
      !between(dates[index - 1], date, folded) &&
      !between(date, dates[index + 1], folded) &&
      !numbersThing(date, folded) &&
      !tellsThePast(date, folded),
  );
  return candidates.sort((a, b) => rank(a, folded) - rank(b, folded) || a.start - b.start)[0];
}

/** Whether a date begins with the words of a deadline: "avant", "pour". */
export function isDeadline(date: Place, folded: string): boolean {
  return rank(date, folded) <= 1;
}

/** "lundi ou mardi", "du 3 au 10 mai", "mardi-jeudi", "fin juin début juillet". */
function between(first: DateFound | undefined, second: DateFound | undefined, folded: string): boolean {
  if (first === undefined || second === undefined) return false;
  const gap = folded.slice(first.end, second.start);
  if (/^du /.test(folded.slice(first.start)) && /^au /.test(folded.slice(second.start)) && gap === ' ') return true;
  if (alternative.test(gap)) return true;
  const apart = belongsToNoun(first, folded) || tellsThePast(first, folded) || isDeadline(second, folded);
  return listed.test(gap) && !apart;
}

/** "relire le 1er jet", "livrer le 12 rue Pasteur": the number of something. */
function numbersThing({ start, end }: DateFound, folded: string): boolean {
  const found = dayNumber.exec(folded.slice(start, end));
  if (found === null || goesOn.test(folded.slice(end))) return false;
  return found.groups?.['first'] !== undefined || !firm.test(folded.slice(start));
}

/** "le patient vu hier", "reçu lundi dernier": only "hier : …" and "pour hier" are a date to be done by. */
function tellsThePast({ start, end }: DateFound, folded: string): boolean {
  const words = folded.slice(start, end);
  return start > 0 && past.test(words) && !meant.test(words);
}

function rank({ start }: Place, folded: string): number {
  const words = folded.slice(start);
  if (firm.test(words)) return 0;
  return meant.test(words) ? 1 : 2;
}
