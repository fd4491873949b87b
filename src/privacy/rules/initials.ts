import { foundBy, isOneLine, type Rule, spansOf } from '../passage.ts';
import { isAbbreviation } from '../words/ordinary.ts';
import { namesAPlace } from '../words/places.ts';

// « C. B. », « C.B. », « J.-P. D. »
// Longer runs are read to their end, and are abbreviations ("S.A.M.U.").
const initials = /(?<![\p{L}\p{N}.&/-])(?:\p{Lu}\.[ -]{0,2}){1,9}\p{Lu}\.(?![\p{L}\p{N}]|[.-]\p{L})/gu;
const most = 3;

/** Initials standing for a person: the habit that the guard has to break. Abbreviations of the trade pass. */
export const initialsAlone: Rule = (passage) => {
  const level = passage.field === 'case' ? 'block' : 'warn';
  return spansOf(initials, passage.text)
    .filter(({ start, end }) => {
      const letters = passage.folded.slice(start, end).replace(/[^a-z]/g, '');
      return (
        letters.length <= most &&
        isOneLine(passage, start, end) &&
        !isAbbreviation(letters) &&
        !namesAPlace(passage, start)
      );
    })
    .map(foundBy('initials', level));
};
