import type { Locale } from '../core/locale.ts';
import { catalogueOf } from '../i18n/catalogue.ts';
import type { Finding, RuleName, Span } from './finding.ts';
import { isWithin, linksIn } from './links.ts';
import { normalise } from './normalise.ts';
import { emailsIn } from './rules/email.ts';
import { nirCandidates } from './rules/nir.ts';
import { outsideProfessionals } from './rules/outside-professional.ts';
import { phonesIn } from './rules/phone.ts';

export interface GuardContext {
  /** Phone numbers and e-mail addresses of professionals belong in the directory, and nowhere else. */
  readonly field?: 'case' | 'directory' | 'free';
  /** Names of the team, which may be written ("Dr Martin"). */
  readonly people?: readonly string[];
  /** "yyyy-MM-dd" on the calendar of whoever writes: what is past is seen from there. */
  readonly today?: string;
}

type Found = Span & { readonly rule: RuleName };

/**
 * Looks for what identifies a patient, before a text is stored or posted. Pure: the text goes nowhere.
 * Findings are in order of their place, and do not overlap.
 */
export function inspect(
  text: string,
  { field = 'free', people = [], locale = 'fr' }: GuardContext & { readonly locale?: Locale } = {},
): Finding[] {
  const { text: plain, startOf, endOf } = normalise(text);
  const links = linksIn(plain);
  const outsideLinks = (span: Span) => !isWithin(span, links);
  const nirs = nirCandidates(plain);
  const contacts: Found[] = [
    ...emailsIn(plain).map(as('email')),
    ...phonesIn(plain).filter(outsideLinks).map(as('phone')),
  ];
  // The surest rule first: of two that overlap, the first is kept.
  const found: Found[] = [
    ...nirs.filter(({ keyIsRight }) => keyIsRight).map(as('nir')),
    ...nirs
      .filter(({ keyIsRight }) => !keyIsRight)
      .filter(outsideLinks)
      .map(as('nir-wrong-key')),
    ...(field === 'directory'
      ? []
      : [...contacts, ...outsideProfessionals(plain, people).map(as('outside-professional'))]),
  ];
  const { guard } = catalogueOf(locale);
  return found
    .filter((one, index) => !found.slice(0, index).some((other) => one.start < other.end && other.start < one.end))
    .map(({ rule, start, end }) => {
      const span = { start: startOf(start), end: endOf(end - 1) };
      return { rule, level: levelOf(rule), ...span, message: guard[rule](text.slice(span.start, span.end)) };
    })
    .sort((a, b) => a.start - b.start);
}

/** An outside professional may be named where there is a reason to. */
function levelOf(rule: RuleName): Finding['level'] {
  return rule === 'outside-professional' ? 'warn' : 'block';
}

function as(rule: RuleName): (span: Span) => Found {
  return ({ start, end }) => ({ rule, start, end });
}
