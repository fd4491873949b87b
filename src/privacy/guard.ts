import type { Locale } from '../core/locale.ts';
import { catalogueOf } from '../i18n/catalogue.ts';
import type { Finding, Found } from './finding.ts';
import { isWithin, linksIn } from './links.ts';
import { normalise } from './normalise.ts';
import { foundBy, type GuardContext, type Rule, readPassage } from './passage.ts';
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

const nirs: Rule = ({ text }) =>
  nirCandidates(text).map((span) => foundBy(span.keyIsRight ? 'nir' : 'nir-wrong-key', 'block')(span));
const emails: Rule = ({ text, field }) => (field === 'directory' ? [] : emailsIn(text).map(foundBy('email', 'block')));
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
  const { text, startOf, endOf } = normalise(original);
  const links = linksIn(text);
  const passage = readPassage(text, context);
  const found = rules
    .flatMap((rule) => rule(passage))
    .filter((one) => one.rule === 'nir' || one.rule === 'email' || !isWithin(one, links));
  const { guard } = catalogueOf(context.locale ?? 'fr');
  return surest(found).map(({ rule, level, start, end }) => {
    const span = { start: startOf(start), end: endOf(end - 1) };
    return { rule, level, ...span, message: guard[rule](original.slice(span.start, span.end)) };
  });
}

/** What is kept of findings that overlap, in the order of the text. */
function surest(found: readonly Found[]): readonly Found[] {
  const byLevel = [...found.filter(({ level }) => level === 'block'), ...found.filter(({ level }) => level === 'warn')];
  const taken: Found[] = [];
  for (const one of byLevel) {
    if (!taken.some((other) => one.start < other.end && other.start < one.end)) taken.push(one);
  }
  return taken.sort((a, b) => a.start - b.start);
}
