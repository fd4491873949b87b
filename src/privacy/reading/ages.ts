import type { Span } from '../finding.ts';
import { type Passage, spansOf } from '../passage.ts';

const age = /(?<![\d\p{L}.,/€-])\d{1,3} ?ans(?!\p{L})/gu;
// A duration or a class of ages, not somebody's age.
const classBefore = new RegExp(
  `(?:${[
    '(?<!\\p{L})(?:plus|moins|tous les|toutes les|depuis|il y a|dans|pendant|durant|sur|pour|en|apres|avant|entre|les|des',
    'ces|aux|nos|minimum|maximum|dernier|derniers|prochains|premiers|pres|environ|sous|par|partir|d.ici|valables?|(?:bail|contrat|duree|delai|accord|convention) est|conserve\\p{L}*|archive\\p{L}*|gardee?s?|(?:msp|cpts|structure|maison|sisa|equipe|association) a)(?: de| d.)?',
    '(?<!\\p{L})(?:contrat|accord|projet|programme|plan|bail|engagement|convention|mandat|anniversaire|fete ses|cycle|formation',
    'experience|garantie|label|autorisation|etude|suivi|recul|anciennete|duree|periode|delai|pret|cdd|l.age|recrutement)(?: de| d.| sur)?',
    '[<>≥≤+]|\\d(?: ans)?(?: (?:a|et|ou))?',
  ].join('|')}) *$`,
  'u',
);
const classAfter =
  /^ *(?:(?:et|ou) (?:plus|moins|au|demi)|\+|(?:au )?(?:max|min)|apres|plus tard|d'|de (?:recul|suivi|contrat|fonct|plus|bail|pratique)|renouv|a \d|a vie|chacun|minimum|maximum|du |de la |avec |des l)/;

/** Ages that are somebody's ("78 ans"): not durations, and not classes of ages ("plus de 75 ans"). */
export function agesIn({ text, folded }: Passage): readonly Span[] {
  return spansOf(age, folded).filter(
    ({ start, end }) =>
      !/à $/i.test(text.slice(Math.max(0, start - 2), start)) &&
      !classBefore.test(folded.slice(Math.max(0, start - 30), start)) &&
      !classAfter.test(folded.slice(end, end + 20)),
  );
}
