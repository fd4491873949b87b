import { foundBy, type Rule, spansOf } from '../passage.ts';
import { extentOf, isMember, nameAt } from '../reading/names.ts';
import { namesAPlace } from '../words/places.ts';

const title = /(?<![\p{L}\d.'-])(?:dre?s?\.?|docteurs?|docteure|pr\.?|professeure?|maitre)(?!\p{L}) {0,3}/gu;

/** A title before a name that is not of the team: an outside doctor may be meant, so it is only pointed out. */
export const outsideProfessionals: Rule = (passage) => {
  if (passage.field === 'directory') return [];
  return spansOf(title, passage.folded).flatMap(({ start, end }) => {
    // "Pr" and "Dr", not the letters in the middle of a word in capitals.
    if (
      !/^\p{Lu}/u.test(passage.text.slice(start)) &&
      !/^(?:docteur|professeur|maitre|dr)/.test(passage.folded.slice(start))
    )
      return [];
    const name = nameAt(passage, end);
    if (name.length === 0 || isMember(passage, name) || namesAPlace(passage, start)) return [];
    return [foundBy('outside-professional', 'warn')(extentOf(name, start))];
  });
};
