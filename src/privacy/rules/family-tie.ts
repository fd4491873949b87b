import { foundBy, type Rule, spansOf } from '../passage.ts';
import { extentOf, isMember, nameAt } from '../reading/names.ts';

const relatives =
  '(?:petit-|petite-|petits-|arriere-|belle-|beau-|grand-|grands-|demi-)?(?:fils|fille|epouse|epoux|mere|pere|veuve|veuf|frere|soeur|mari|femme|conjointe?|compagne|compagnon|neveu|niece|oncle|tante|cousine?|parent|enfant|voisine?|aidante?|tut(?:eur|rice)|concubine?|jumelle|jumeau|maman|papa)';
const title = '(?:(?:m\\.|mr\\.?|mme\\.?|mlle\\.?|monsieur|madame|dr\\.?|docteur) ?)?';
const tie = new RegExp(
  `(?<![\\p{L}-])${relatives} (?:(?:de |d')${title}|(?:du dr|du docteur|du patient|de la patiente)\\.? )`,
  'gu',
);
// « épouse Martin », « veuve Roche », « née Dupont »: the surname of a married woman's papers.
const surname = /(?<![\p{L}-])(?:veuve|vve|epouse|epoux|ep\.|nee) (?!le |en |a |vers )/gu;

/** « fille de Jeanne », « épouse Martin »: a relative tells whose. */
export const familyTies: Rule = (passage) => {
  if (passage.field === 'directory') return [];
  return [...spansOf(tie, passage.folded), ...spansOf(surname, passage.folded)].flatMap(({ start, end }) => {
    // « tutrice de l’UDAF », « enfant de la MAS »: an institution.
    if (/^l(?:'|a |es? )/.test(passage.text.slice(end, end + 4))) return [];
    const name = nameAt(passage, end);
    const [first] = name;
    if (first === undefined || isMember(passage, name)) return [];
    const written = passage.text.slice(start, first.end);
    // In a text of capitals a capital tells nothing.
    return written === written.toUpperCase() ? [] : [foundBy('family-tie', 'block')(extentOf(name, start))];
  });
};
