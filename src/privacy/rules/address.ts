import type { Found } from '../finding.ts';
import { foundBy, type Passage, type Rule, spansOf } from '../passage.ts';

const houseNumber = '(?<![\\d/.,-])\\d{1,4}(?: ?(?:bis|ter|quater|[a-d])(?!\\p{L}))?(?: ?, ?| {1,3})';
const streets =
  'rue|r\\.|avenue|av\\.?|ave|boulevard|bd|bld|boul\\.?|allees?|impasse|imp\\.?|chemin|che|route|rte|faubourg|fbg|fg|sentier|sente|venelle|lotissement|square|sq\\.?|quai|hameau|lieu[ -]?dit|rond-point|montee|esplanade|promenade|ruelle|chaussee|traverse';
// Words that count other things too ("1 passage infirmier", "12 places"): there a name has to follow.
const ambiguous = 'place|pl\\.?|cours|passage|residence|res\\.?|cite|voie|villa|clos|mail|all\\.?|ch\\.?|domaine|parc';
const link = "(?:(?:de la|de l'|de|du|des|d'|la|le|les|l'|aux?|a la) ?){0,2}";
const tail = "(?:[ ,-]{1,3}\\d{5}(?!\\d)(?: \\p{L}[\\p{L}'-]{1,30}){0,3})?";
const name = "\\p{L}[\\p{L}\\d'.-]{1,30}(?: (?:\\p{L}[\\p{L}'-]{2,30}(?= ?[,\\d])|de \\p{L}{2,20}(?= ?,)))?";
const street = new RegExp(`${houseNumber}(?:${streets}) ${link}${name}[ ,]{0,2}${tail}`, 'gu');
const square = new RegExp(`${houseNumber}(?:${ambiguous}) (?<link>${link})(?<name>${name})${tail}`, 'gu');
const notAName = /^(?:[^\p{L}]|infirm|kine|medic|ide|vsl|had|ehpad|disponib|libre|de garde|dediee?)/u;
const livesAt =
  /(?<!\p{L})(?:habit(?:e|ait|ant)|demeur(?:e|ant|ait)|domicilie(?:e|\(e\))?|reside|residant|loge|logee?|vit(?: seule?)?)(?: (?:actuellement|seule?|maintenant|toujours|chez elle|chez lui))?,? (?:a|au|aux|rue|dans|sur|en haut|en bas|lieu[ -]dit|le|la|hameau|chemin|impasse|route|place)(?!\p{L})(?: (?:la|le|les|hameau|village|bourg|lieu[ -]dit|du|de|des|rue|lotissement|residence))* ?(?:l'|d')?/gu;
const someonesHome =
  /(?<!\p{L})(?:habit|demeur|domicil|chez|loge|vit|reside|patient|mme|madame|monsieur|mlle|adresse)/u;

/**
 * Postal addresses: number and street, with or without town; « habite à … ». In a free text, which may say where a
 * meeting is, only when it speaks of a home.
 */
export const addresses: Rule = (passage) => {
  const { folded, field } = passage;
  if (field === 'directory') return [];
  const level = field === 'case' ? 'block' : 'warn';
  const home = folded.search(someonesHome);
  const found = [
    ...spansOf(street, folded),
    ...[...folded.matchAll(square)].flatMap((match) => {
      const { link: before = '', name: after = '' } = match.groups ?? {};
      const at = match.index + match[0].indexOf(`${before}${after}`) + before.length;
      if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(passage.text.slice(at)) || notAName.test(after)) return [];
      return [{ start: match.index, end: match.index + match[0].length }];
    }),
  ].map(({ start, end }) => ({ start, end: start + folded.slice(start, end).trimEnd().replace(/[,.]$/, '').length }));
  return [
    ...found.filter(({ start }) => field === 'case' || (home >= 0 && home < start)).map(foundBy('address', level)),
    ...homes(passage),
  ];
};

/** « habite à Plouha », « domicilié au lieu-dit Kerbol »: a hamlet tells as much as a street. */
function homes({ text, folded }: Passage): readonly Found[] {
  return spansOf(livesAt, folded).flatMap(({ start, end }) => {
    const place = /^ ?\p{Lu}[\p{L}'-]{2,30}/u.exec(text.slice(end, end + 32));
    if (place === null || /^ ?(?:ehpad|domicile|msp|residence|foyer)(?!\p{L})/u.test(folded.slice(end, end + 32)))
      return [];
    return [foundBy('address', 'warn')({ start, end: end + place[0].length })];
  });
}
