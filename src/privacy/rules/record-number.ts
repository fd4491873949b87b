import { foundBy, type Rule, spansOf } from '../passage.ts';

// "IPP" is also a class of medicines ("IPP 20 mg"), and an item of an agenda is a "dossier n° 3": five digits at least.
const label = [
  '(?:ipp|nda|iep|nip|i\\.p\\.p\\.?|n\\.d\\.a\\.?)(?: ?(?:patiente?|n°|no|num(?:ero)?|est|le))?',
  "(?:n°|no|n|num|numero)\\.? ?(?:de |du |d'|d)?(?:dossier|sejour|admission|venue|patiente?|hospitalisation|identification patient)(?: (?:medical|patient|administratif|lgc))?",
  '(?:dossier|sejour|venue|admission|patiente?)(?: (?:medical|patient|lgc))? ?(?:n°|no|num(?:ero)?)\\.?',
  'id(?:entifiant)? ?(?:patiente?|dossier)',
].join('|');
const number = '[a-z]{0,2}-?(?:\\d[ .-]?){4,14}\\d(?![\\d]| ?m?g(?!\\p{L}))';
const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${label})[ :=#.]{0,4}(?:n°|est|le)? ?${number}`, 'gu');

/** Numbers of a hospital's or a practice's record: IPP, NDA, « n° de dossier ». */
export const recordNumbers: Rule = ({ folded }) => spansOf(pattern, folded).map(foundBy('record-number', 'block'));
