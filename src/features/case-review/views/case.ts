import { formatDay, formatList } from '../../../i18n/format.ts';
import type { Block, Button, Fact, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { timeOf, whenOf } from '../../meeting/views/facts.ts';
import type { CaseSheet } from '../sheet.ts';
import { caseButtons } from './buttons.ts';

/** What is said above and below a case, where it is the answer to something. */
export interface CaseFrame {
  readonly heading?: string;
  readonly fallback?: string;
  readonly notes?: readonly string[];
  /** Where the reader came from. */
  readonly back?: Button;
}

/** One case as its reader may see it, with what they may do. For private messages only. */
export function caseView(sheet: CaseSheet, reader: Reader, frame: CaseFrame = {}): View {
  const { review, rights } = sheet;
  const { caseReview: words } = reader.t;
  const buttons = [
    ...caseButtons(review, rights, reader, sheet.detail !== undefined),
    ...(frame.back ? [frame.back] : []),
  ];
  const notes = [...(frame.notes ?? []), ...remarks(sheet, reader)];
  return {
    fallback:
      frame.fallback ?? words.fallback(review.code, words.motives[review.motive], words.statuses[review.status]),
    blocks: [
      { kind: 'heading', text: frame.heading ?? words.title(review.code) },
      { kind: 'facts', facts: [...caseFacts(sheet, reader), ...logistics(sheet, reader)] },
      ...notes.map((text): Block => ({ kind: 'note', text })),
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
    ],
  };
}

/** What it is about, as far as the reader may know. */
function caseFacts({ review, detail }: CaseSheet, { t }: Reader): readonly Fact[] {
  const { caseReview: words } = t;
  const facts: Fact[] = [
    { label: t.meeting.type, value: t.meetingTypes[review.kind] },
    { label: words.form.motive, value: words.motives[review.motive] },
  ];
  if (detail === undefined || review.status === 'withdrawn') return facts;
  const { question, subject, severity } = review;
  if (severity !== null) facts.push({ label: words.form.severity, value: words.severities[severity] });
  if (subject !== '') facts.push({ label: words.form.subject, value: subject });
  if (question !== '') facts.push({ label: words.form.questions[review.kind], value: [{ strong: question }] });
  if (review.kind === 'complex-case') {
    facts.push(
      { label: words.form.attribute, value: words.attributes[review.attribute] },
      { label: words.form.consent, value: words.consents[review.consent] },
    );
  }
  const decided = detail.decision?.statement ?? '';
  if (decided !== '') facts.push({ label: words.decision, value: decided });
  return facts;
}

/** Who, when, how far: what anyone of the team may know. */
function logistics({ review, requester, meeting, slot }: CaseSheet, reader: Reader): readonly Fact[] {
  const { t, locale } = reader;
  const { caseReview: words } = t;
  const wanted = review.wantedProfessions.map((one) => t.professions[one]);
  return [
    { label: words.requester, value: requester.displayName },
    ...(wanted.length === 0 ? [] : [{ label: words.form.professions, value: formatList(wanted, locale) }]),
    { label: words.status, value: words.statuses[review.status] },
    ...(review.status === 'withdrawn' ? [] : [{ label: words.meeting, value: meetingText(meeting, reader) }]),
    ...(slot === undefined ? [] : [{ label: words.slot, value: timeOf(slot.startsAt, reader) }]),
  ];
}

function meetingText(meeting: CaseSheet['meeting'], reader: Reader): string {
  const { caseReview: words } = reader.t;
  return meeting === undefined ? words.noMeeting : words.form.meetingOption(whenOf(meeting, reader), meeting.title);
}

function remarks({ review, detail, blockedBy }: CaseSheet, { t, locale, teamZone }: Reader): readonly string[] {
  const { caseReview: words } = t;
  if (review.status === 'withdrawn') return [words.withdrawnNote];
  const guests = blockedBy.map(({ name }) => name);
  return [
    ...(review.purgedAt === null ? [] : [words.erasedNote(formatDay(review.purgedAt, teamZone, locale))]),
    ...(detail === undefined && review.purgedAt === null ? [words.hidden] : []),
    ...(guests.length === 0 ? [] : [words.blocked(formatList(guests, locale))]),
  ];
}
