import { foundBy, lineBefore, type Passage, type Rule, spansOf } from '../passage.ts';
import { monthName } from '../reading/dates.ts';

const date = `(?:\\d{1,4}(?:er)?|${monthName})(?:[ ./-]{1,3}(?:${monthName}|\\d{1,4}(?![\\d]| ?h))){0,2}`;
// « né » without its accent is also a negation ("ne le"): there a date has to follow.
const born = new RegExp(
  `(?<![\\p{L}\\d'-])(?:nee?|ne\\(e\\)|ne\\.e|born)(?:(?: *: *| +)(?:le|en|vers|dans|courant|on|in|au|debut|fin|un|the))(?: *: *| +)(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche |les annees |l'annee )?${date}`,
  'gu',
);
const bornSomewhere =
  /(?<![\p{L}\d'-])(?:nee?|ne\(e\)) a (?!terme|l'initiative|la suite|partir|\d|l'issue|domicile)\p{L}{2,30}/gu;
const label = new RegExp(
  `(?<![\\p{L}\\d])(?:ddn|d\\.d\\.n\\.?|dat?e? ?(?:de )?naiss?(?:ance)?\\.?|annee (?:de )?naiss(?:ance)?|naiss?(?:ance)?\\.? ?(?::|le|en)|dob|d\\.o\\.b\\.?|date of birth)(?![\\p{L}])[^\\p{L}\\d]{0,5}(?:(?:le|est|au|du|en|is|patiente?|vers)(?!\\p{L})[ :]{0,3}){0,3}${date}`,
  'gu',
);
// What can be born without being a patient.
const notAPerson =
  /(?<!\p{L})(?:msp|maisons?|projet|cpts|association|equipe|protocole|idee|structure|sisa|reseau|collectif|centre|pole|dispositif|initiative|dac|ssiad|federation|parcours|cooperation)(?!\p{L})[^.!?;]*$/u;

/** Wordings of a birth: « née le … », « DDN … », « né à … ». */
export const births: Rule = (passage) =>
  [
    ...spansOf(born, passage.folded).filter(({ start }) => !isOfAThing(passage, start)),
    ...spansOf(bornSomewhere, passage.folded).filter(
      ({ start }) => !isOfAThing(passage, start) && /^n[eé]*é/iu.test(passage.text.slice(start, start + 3)),
    ),
    ...spansOf(label, passage.folded),
  ].map(foundBy('birth', 'block'));

function isOfAThing(passage: Passage, start: number): boolean {
  return notAPerson.test(lineBefore(passage, start, 50));
}
