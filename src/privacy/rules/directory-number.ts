import type { Found } from '../finding.ts';
import { foundBy, type Rule } from '../passage.ts';
import { hasLuhnKey } from '../reading/luhn.ts';

const rpps = /(?<![\p{L}\d])r\.?p\.?p\.?s\.?[ :n°=]{0,5}(\d(?:[ .-]?\d){5,13})(?!\d)/gu;
const finess =
  /(?<![\p{L}\d])finess(?: (?:geographique|juridique|et|ej))?[ :n°=]{0,5}(\d[\dab](?:[ .-]?\d){4,12})(?!\d)/gu;

/**
 * Numbers of professionals (RPPS: 11 digits) and places (FINESS: 9 characters) whose last digit, a Luhn key, is wrong.
 * Only in the directory, where they belong: elsewhere they identify no patient. The key of Corsican FINESS numbers
 * (2A, 2B) is not checked, for want of a source that says how.
 */
export const directoryNumbers: Rule = ({ folded, field }) => {
  if (field !== 'directory') return [];
  return [
    ...misspelt(folded, rpps, 'rpps', (number) => /^\d{11}$/.test(number) && hasLuhnKey(number)),
    ...misspelt(folded, finess, 'finess', (number) =>
      /^2[ab]/.test(number) ? number.length === 9 : /^\d{9}$/.test(number) && hasLuhnKey(number),
    ),
  ];
};

function misspelt(
  folded: string,
  pattern: RegExp,
  rule: 'rpps' | 'finess',
  isRight: (number: string) => boolean,
): readonly Found[] {
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const written = match[1] ?? '';
    const end = match.index + match[0].length;
    return isRight(written.replace(/[ .-]/g, '')) ? [] : [foundBy(rule, 'warn')({ start: end - written.length, end })];
  });
}
