import { foundBy, lineBefore, type Passage, type Rule } from '../passage.ts';
import { type DateRead, datesIn } from '../reading/dates.ts';

// Texts, meetings and works have past dates too; a patient's documents do not count among them.
const aThing = new RegExp(
  `(?<!\\p{L})(?:${[
    'lois?|decrets?|arretes?|ordonnances?|conventions?|conventionnels?|avenants?|accords?|aci|circulaires?|instructions?|jo|jorf|journal officiel',
    'compte(?:s)?[ -]rendus?|cr|crr|pv|proces[ -]verb(?:al|aux)|minutes|protocoles?|referentiels?|recommandations?|version|versions|v|chartes?|directives?',
    'reglements?|reglement interieur|deliberations?|statuts|contrats?|reunions?|rcp|ag|assemblee|seances?|comites?|copil|formations?|rapports?|guides?',
    'bulletins?|msp|sisa|cpts|esp|maison de sante|centre de sante|cree|creee|creation|ouvert|ouverte|ouverture|inauguree?|inauguration|mise? a jour|maj|publiee?|publication',
    'signee?|signature|labellisee?|agrement|projet de sante|projet|fiches?|modele|formulaire|edition|ed|articles?|art|code|notes?|note de service|note d.information|plan',
    'fichiers?|document|procedure|logiciel|bail|devis|facture|subvention|appel a projets|has|ars|cnam|cpam|anniversaire|depuis la|rgpd|ccam|dpc|certification|campagne|enquete|minutes',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
// Before this, only laws and their like.
const oldest = '1995';
const aLaw =
  /(?<!\p{L})(?:lois?|decrets?|arretes?|ordonnances?|code|conventions?|accords?|circulaires?|jo|journal officiel)(?!\p{L})/gu;
const aPatient =
  /(?<!\p{L})(?:hospitalis\p{L}*|patiente?s?|naissances?|nee|ddn|oper\p{L}*|consult\p{L}*|scanner|irm|deces|decede\p{L}*|monsieur|madame|mme|mr|fils|fille|accouch\p{L}*|imagerie|bilan sanguin|sortie)(?!\p{L})/u;
const notADate =
  /(?<!\p{L})(?:version|v|art|article|articles|ip|chapitre|section|lot|ref|dossiers|points|etapes|iso|norme|code|ccam|finess|siret)[ .:n°]*$/u;

/** Past dates more than a year old, which people write for a date of birth, whatever the words around. */
export const pastDates: Rule = (passage) => {
  const { folded, today } = passage;
  const before = today === undefined ? '2015-01-01' : `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  // Not knowing today, "12/03/40" is read as a date to come.
  return datesIn(folded, Number(today?.slice(0, 4) ?? 2026))
    .filter((date) => date.iso < before && !isExpected(passage, date))
    .map(foundBy('past-date', 'block'));
};

function isExpected(passage: Passage, { start, iso }: DateRead): boolean {
  const before = lineBefore(passage, start, 80);
  if (notADate.test(before)) return true;
  const sentence = before.split(/[!?;]|\. /).at(-1) ?? '';
  const things = [...sentence.matchAll(iso < oldest ? aLaw : aThing)];
  const last = things.at(-1);
  return last !== undefined && !aPatient.test(sentence.slice(last.index));
}
