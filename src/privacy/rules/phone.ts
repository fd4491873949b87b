import type { Span } from '../finding.ts';

const separator = '[ ./_-]{0,3}';
const pairs = (count: number) => `(?:${separator}\\d{2}){${count}}`;

// What follows 0 or a country code: "6 12 34 56 78", "692 12 34 56", "612 345 678".
const nineDigits = `[1-9](?:${pairs(4)}|\\d{2}${separator}\\d{3}${separator}\\d{3})`;
// +33 France, +262 La Réunion and Mayotte, +590 Guadeloupe, +594 Guyane, +596 Martinique, +508 Saint-Pierre-et-Miquelon.
const france = `(?:33|262|590|594|596|508)${separator}(?:\\(?0\\)?${separator})?${nineDigits}`;
// Old numbers of +508, and +687 Nouvelle-Calédonie, +681 Wallis-et-Futuna: 6 digits; +689 Polynésie: 8.
const pacific = `(?:508|681|687)${separator}\\d{2}${pairs(2)}|689${separator}\\d{2}${pairs(3)}`;

// A letter before it makes it a code ("C0612345678"), unless it is the word for a phone.
const beginning = '(?:(?<![\\p{L}\\d_+])|(?<=(?:t[eé]l|t[eé]l[eé]phone|port|portable|mobile|fax|au)))';
// "03/12/2026 14", "12/06/2019 3624", "2026-05-03 14 30 00": a date and a time have as many digits as a phone number.
const notADate =
  '(?<!(?:19|20)\\d{2}[./-](?:\\d{2}[./-])?)(?<!\\d[./-](?=\\d{2}[./-](?:19|20)\\d{2}(?!\\d)))(?!\\d{1,2}[ ./-]\\d{1,2}[ ./-](?:19|20)\\d{2}(?!\\d))';
const phone = new RegExp(
  `${beginning}${notADate}(?:(?:\\+ ?|00)(?:${france}|${pacific})|0${separator}${nineDigits})(?!\\d)`,
  'giu',
);

/** French phone numbers, national and international, overseas included. */
export function phonesIn(text: string): readonly Span[] {
  return [...text.matchAll(phone)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
