import { foundBy, type Rule, spansOf } from '../passage.ts';
import { extentOf, isMember, nameAt } from '../reading/names.ts';

const relatives =
  '(?:petit-|petite-|petits-|arriere-|belle-|beau-|grand-|grands-|demi-)?(?:fils|filles?|epouse|epoux|meres?|peres?|veuve|veuf|freres?|soeurs?|mari|femme|conjointe?|compagne|compagnon|neveux?|nieces?|oncle|tante|cousine?|parents?|enfants?|voisine?|aidante?|tut(?:eur|rice)|concubine?|jumelle|jumeau|maman|papa)';
const title = '(?:(?:m\\.|mr\\.?|mme\\.?|mlle\\.?|monsieur|madame|dr\\.?|docteur|la patiente|du patient) ?)?';
const tie = new RegExp(`(?<![\\p{L}-])${relatives} (?:de la |de |d'|du |des )${title}`, 'gu');
// « épouse Martin », « veuve Roche », « née Dupont »: the surname of a married woman's papers.
const surname = /(?<![\p{L}-])(?:veuve|vve|epouse|epoux|ep\.|nee) (?!le |en |a |vers )/gu;

/** « fille de Jeanne », « épouse Martin »: a relative tells whose. */
export const familyTies: Rule = (passage) => {
  if (passage.field === 'directory') return [];
  return [...spansOf(tie, passage.folded), ...spansOf(surname, passage.folded)].flatMap(({ start, end }) => {
    const name = nameAt(passage, end);
    const [first] = name;
    if (first === undefined || isMember(passage, name)) return [];
    const written = passage.text.slice(start, first.end);
    // In a text of capitals a capital tells nothing.
    return written === written.toUpperCase() ? [] : [foundBy('family-tie', 'block')(extentOf(name, start))];
  });
};
