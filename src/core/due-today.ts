import { matches, type Place } from './when-found.ts';

/** A part of a day without "ce", as a pattern: "en fin de journée", "dans la matinée". */
export const partOfDay =
  "(?:(?:en |a |au |d'ici (?:a )?|avant |pour )?(?:la )?(?:debut|milieu|fin) (?:de (?:la )?(?:journee|matinee|soiree)|d'apres[- ]midi)|" +
  'dans la (?:journee|matinee|soiree)|(?:by |before )?(?:the )?end of (?:the )?day|eod)';
const words = new RegExp(
  `(?<![a-z'-])(?:${partOfDay}|tout de suite)(?![a-z-])(?! (?:apres|d[eu] |d'|qui |suivante|of ))`,
  'g',
);

/** Words that say today when no date does: "en fin de journée", "tout de suite". */
export function todayWordsIn(folded: string): readonly Place[] {
  return matches(words, folded);
}
