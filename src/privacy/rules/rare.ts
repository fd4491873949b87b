import { foundBy, lineAround, type Rule, spansOf } from '../passage.ts';
import { agesIn } from '../reading/ages.ts';
import { saysWhere } from '../reading/whereabouts.ts';

const when =
  "(?:hier|avant-hier|ce matin|cette nuit|ce soir|aujourd'hui|cet apres-midi|ce midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine derniere|le week-end dernier|ce week-end|la nuit derniere|le \\d{1,2})";
const event = new RegExp(
  `(?<!\\p{L})(?:decede(?:e|\\(e\\))?|dcde?e?|morte?|mort\\(e\\)|deces|suicid(?:e|ee)?|s'est (?:suicidee?|pendue?|defenestree?)|noyee?|tuee?|agressee?|violee?|poignardee?|incarceree?)(?: (?:brutalement|subitement|a domicile|chez (?:lui|elle)|a l'hopital|dans un accident|d'un accident|dans l'incendie|survenue?))?(?: au domicile)?,? ${when}(?!\\p{L})|(?<!\\p{L})(?:vient|viennent) de deceder`,
  'gu',
);
const disease =
  /(?<!\p{L})(?:sclerose laterale amyotrophique|sla|maladie de charcot|charcot|mucoviscidose|huntington|creutzfeldt|drepanocytose|drepanocytaire|duchenne|myopathie|hemophile|hemophilie|syndrome de rett|marfan|ehlers[ -]danlos|maladie de wilson|gaucher|fabry|porphyrie|phenylcetonurie|trisomie 21|trisomique|prader[ -]willi|narcolepsie|lepre|neurofibromatose|recklinghausen|thalassemie|amylose|syndrome de turner|klinefelter|x fragile|achondroplasie|nanisme|albinisme|locked[ -]in|siamois|triples|quadruples)(?!\p{L})/gu;
const near = 60;

/** What a whole village knows of: a death yesterday, a rare disease with an age or a place. */
export const rareDetails: Rule = (passage) => {
  if (passage.field === 'directory') return [];
  const ages = agesIn(passage);
  return [
    ...spansOf(event, passage.folded).map(foundBy('rare-event', 'warn')),
    ...spansOf(disease, passage.folded)
      .filter((span) => {
        const line = lineAround(passage, span, near);
        return ages.some((age) => age.end > line.start && age.start < line.end) || saysWhere(passage, line, 'at');
      })
      .map(foundBy('rare-disease', 'warn')),
  ];
};
