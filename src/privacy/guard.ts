import type { Locale } from '../core/locale.ts';
import { catalogueOf } from '../i18n/catalogue.ts';
import type { Finding, Found } from './finding.ts';
import { normalise } from './normalise.ts';
import { foundBy, type GuardContext, isInLink, type Rule, readPassage } from './passage.ts';
import { addresses } from './rules/address.ts';
import { ages } from './rules/age.ts';
import { births } from './rules/birth.ts';
import { civilities } from './rules/civility.ts';
import { directoryNumbers } from './rules/directory-number.ts';
import { emailsIn } from './rules/email.ts';
import { familyTies } from './rules/family-tie.ts';
import { fullNames } from './rules/full-name.ts';
import { initialsAlone } from './rules/initials.ts';
import { longNumbers } from './rules/long-number.ts';
import { nirCandidates } from './rules/nir.ts';
import { outsideProfessionals } from './rules/outside-professional.ts';
import { pastDates } from './rules/past-date.ts';
import { phonesIn } from './rules/phone.ts';
import { rareDetails } from './rules/rare.ts';
import { recordNumbers } from './rules/record-number.ts';

const nirs: Rule = (passage) =>
  nirCandidates(passage.whole)
    .filter((span) => span.keyIsRight || !isInLink(passage, span))
    .map((span) => foundBy(span.keyIsRight ? 'nir' : 'nir-wrong-key', 'block')(span));
const emails: Rule = ({ whole, field }) =>
  field === 'directory' ? [] : emailsIn(whole).map(foundBy('email', 'block'));
const phones: Rule = ({ text, field }) => (field === 'directory' ? [] : phonesIn(text).map(foundBy('phone', 'block')));

// The surest rule first: of two findings that overlap, the first is kept, and one that blocks before one that warns.
const rules: readonly Rule[] = [
  nirs,
  longNumbers,
  emails,
  recordNumbers,
  phones,
  births,
  pastDates,
  addresses,
  familyTies,
  civilities,
  fullNames,
  initialsAlone,
  outsideProfessionals,
  ages,
  rareDetails,
  directoryNumbers,
];

/**
 * Looks for what identifies a patient, before a text is stored or posted. Pure: the text goes nowhere.
 * Findings are in order of their place, and do not overlap.
 */
export function inspect(original: string, context: GuardContext & { readonly locale?: Locale } = {}): Finding[] {
  const normalised = normalise(original);
  const { text, startOf, endOf } = normalised;
  const passage = readPassage(original, normalised, context);
  const found = rules.flatMap((rule) => rule(passage));
  const { guard } = catalogueOf(context.locale ?? 'fr');
  return surest(found, text.length).map(({ rule, level, start, end }) => {
    const span = { start: startOf(start), end: endOf(end - 1) };
    return { rule, level, ...span, message: guard[rule](original.slice(span.start, span.end)) };
  });
}

/** What is kept of findings that overlap, in the order of the text. */
function surest(found: readonly Found[], length: number): readonly Found[] {
  const byLevel = [...found.filter(({ level }) => level === 'block'), ...found.filter(({ level }) => level === 'warn')];
  const taken = new Uint8Array(length);
  return byLevel
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}
