import type { Found, Span } from '../finding.ts';
import { foundBy, lineAround, type Passage, type Rule, spansOf } from '../passage.ts';
import { agesIn } from '../reading/ages.ts';
import { isMember } from '../reading/names.ts';
import { saysWhere } from '../reading/whereabouts.ts';
import { isFirstName } from '../words/first-names.ts';
import { namesAPlace } from '../words/places.ts';

const aged =
  /(?<!\p{L})agee?(?:\(e\)|\.e)? (?:de |d')\d{1,3} ?ans(?!\p{L})(?! (?:et|ou) (?:plus|moins)| au moins| minimum|\+| \+| a \d)/gu;
const veryOld = /(?<!\p{L})(?:nonagenaire|centenaire)(?!\p{L})/gu;
const someone =
  /(?<!\p{L})(?:femme|homme|dame|monsieur|madame|garcon|fille|fillette|garconnet|bebe|nourrisson|ado|adolescente?|veuve|veuf|masculin|feminin|celibataire|mariee?|divorcee?|retraitee?|agricult(?:eur|rice)|eleveur|instit(?:uteur|utrice)?|boulang(?:er|ere)|mac?on|pompier|gendarme|notaire|maire|coiffeuse|facteur|factrice|marin|pecheur|viticult(?:eur|rice)|enseignante?|ouvrier|ouvriere|commerc?ante?)(?!\p{L})/u;
const firstName = /(?<![\p{L}\d'@.-])\p{Lu}\p{Ll}[\p{L}-]+/gu;
// « F 81 ans », « 81 ans, F »
const sexBefore = /(?<![\p{L}\d])[HF][ ,.:]{1,3}$/u;
const sexAfter = /^[ ,]{1,3}[HF](?![\p{L}\d'])/u;
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
    /^âg[ée]e|^[âa]gé|^agee/iu.test(word) ||
    !/(?:l'|d'|un |cet |meme |des l'|leur |son )$/.test(folded.slice(Math.max(0, start - 8), start))
  );
}

function besideDetail(passage: Passage, age: Span): readonly Found[] {
  const { text, folded } = passage;
  const { start, end } = lineAround(passage, age, near);
  const around = folded.slice(start, end);
  const letter = sexBefore.test(text.slice(start, age.start)) || sexAfter.test(text.slice(age.end, end));
  const detailed = letter || someone.test(around) || saysWhere(passage, { start, end }, 'at-or-from');
  return [
    ...(detailed ? [foundBy('age-and-detail', 'warn')(age)] : []),
    ...spansOf(firstName, text.slice(start, end)).flatMap((span) => {
      const name = { start: start + span.start, end: start + span.end, folded: around.slice(span.start, span.end) };
      if (!isFirstName(name.folded) || isMember(passage, [name]) || namesAPlace(passage, name.start)) return [];
      const both = { start: Math.min(name.start, age.start), end: Math.max(name.end, age.end) };
      return [foundBy('first-name-and-age', 'warn')(both)];
    }),
  ];
}
