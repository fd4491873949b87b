import { foundBy, isOneLine, type Rule, spansOf } from '../passage.ts';
import { isAbbreviation } from '../words/ordinary.ts';
import { namesAPlace } from '../words/places.ts';

// « C. B. », « C.B. », « J.-P. D. »
const initials = /(?<![\p{L}\p{N}.&/-])\p{Lu}\.(?:-\p{Lu}\.)? ?\p{Lu}\.(?![\p{L}\p{N}]|[.-]\p{L}| ?\p{Lu}\.)/gu;

/** Initials standing for a person: the habit that the guard has to break. Abbreviations of the trade pass. */
export const initialsAlone: Rule = (passage) => {
  const level = passage.field === 'case' ? 'block' : 'warn';
  return spansOf(initials, passage.text)
    .filter(({ start, end }) => {
      const letters = passage.folded.slice(start, end).replace(/[^a-z]/g, '');
      return isOneLine(passage, start, end) && !isAbbreviation(letters) && !namesAPlace(passage, start);
    })
    .map(foundBy('initials', level));
};
