import type { Found, Span } from '../finding.ts';
import { foundBy, type Passage, type Rule, spansOf } from '../passage.ts';
import { agesIn } from '../reading/ages.ts';
import { isMember, nameAt } from '../reading/names.ts';
import { isFirstName } from '../words/first-names.ts';
import { namesAPlace } from '../words/places.ts';

const aged =
  /(?<!\p{L})agee?(?:\(e\)|\.e)? (?:de |d')\d{1,3} ?ans(?!\p{L})(?! (?:et|ou) (?:plus|moins)| au moins| minimum|\+| \+| a \d)/gu;
const veryOld = /(?<!\p{L})(?:nonagenaire|centenaire)(?!\p{L})/gu;
const someone =
  /(?<!\p{L})(?:femme|homme|dame|monsieur|madame|garcon|fille|fillette|garconnet|bebe|nourrisson|ado|adolescente?|veuve|veuf|h|f|masculin|feminin|celibataire|mariee?|divorcee?|retraitee?|agricult(?:eur|rice)|eleveur|instit(?:uteur|utrice)?|boulang(?:er|ere)|mac?on|pompier|gendarme|notaire|cure|maire|coiffeuse|facteur|factrice|marin|pecheur|viticult(?:eur|rice)|enseignante?|ouvrier|ouvriere|commerc?ante?)(?!\p{L})/u;
const somewhere =
  /(?<!\p{L})(?:(?:habite|demeure|vit|reside)(?: seule?)? (?:a|au|dans|en|pres)|(?:du|au) (?:village|hameau|bourg|lieu-dit)|(?:de|a) la (?:ferme|commune)|dans (?:le|un) (?:village|hameau|bourg))(?!\p{L})/u;
const place = /(?<!\p{L})(?:à|a|À|de|d'|au|vers|près de|pres de|sur|en) ?(?=\p{Lu}\p{Ll}{2,})/gu;
const firstName = /(?<![\p{L}\d'@.-])\p{Lu}\p{Ll}[\p{L}-]+/gu;
const near = 45;

/** Ages above 89 or said in so many words, and ages beside what makes a person out: sex, trade, place, first name. */
export const ages: Rule = (passage) => {
  if (passage.field === 'directory') return [];
  const found = agesIn(passage);
  return [
    ...found.flatMap((age) => besideDetail(passage, age)),
    ...spansOf(aged, passage.folded)
      .filter(({ start }) => isSaidOfSomeone(passage, start))
      .map(foundBy('age', 'warn')),
    ...found.filter(({ start }) => /^(?:9\d|1[01]\d)\D/.test(passage.folded.slice(start))).map(foundBy('age', 'warn')),
    ...spansOf(veryOld, passage.folded).map(foundBy('age', 'warn')),
  ];
};

/** "âgé de", not "l’âge de". */
function isSaidOfSomeone({ text, folded }: Passage, start: number): boolean {
  const word = text.slice(start, start + 4);
  return (
    /^âg[ée]e|^[âa]gé|^agee/iu.test(word) || !/(?:l'|d'|un |cet |meme |des l'|leur |son )$/.test(folded.slice(0, start))
  );
}

function besideDetail(passage: Passage, age: Span): readonly Found[] {
  const { text, folded } = passage;
  const start = Math.max(0, age.start - near);
  const around = folded.slice(start, age.end + near);
  const detailed = someone.test(around) || somewhere.test(around) || placesIn(passage, start, age.end + near);
  return [
    ...(detailed ? [foundBy('age-and-detail', 'warn')(age)] : []),
    ...[...text.slice(start, age.end + near).matchAll(firstName)].flatMap((match) => {
      const at = start + match.index;
      const name = { start: at, end: at + match[0].length, folded: folded.slice(at, at + match[0].length) };
      if (!isFirstName(name.folded) || isMember(passage, [name]) || namesAPlace(passage, at)) return [];
      return [
        foundBy('first-name-and-age', 'warn')({ start: Math.min(at, age.start), end: Math.max(name.end, age.end) }),
      ];
    }),
  ];
}

function placesIn(passage: Passage, from: number, to: number): boolean {
  return [...passage.text.slice(from, to).matchAll(place)].some((match) => {
    const name = nameAt(passage, from + match.index + match[0].length);
    return name.length > 0 && !isMember(passage, name) && !namesAPlace(passage, from + match.index);
  });
}
