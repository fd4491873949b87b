import { formatDuration } from '../../../i18n/format.ts';
import type { Text } from '../../../ui/text.ts';
import type { Block, Fact } from '../../../ui/view.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Reader } from '../../context.ts';
import { timeOf } from '../../meeting/views/facts.ts';
import { casesToCome, currentCase, examinedCases, type Session } from '../model.ts';

const minute = 60_000;
/** More cases to come than this are only counted. */
const shownCases = 5;

/** What is discussed now and for how long: code, theme and requester only. */
export function currentBlocks(session: Session, now: Date, reader: Reader): readonly Block[] {
  const words = reader.t.session;
  const current = currentCase(session);
  if (current === undefined) {
    const done = session.cases.length > 0 && casesToCome(session).length === 0;
    return [{ kind: 'text', text: done ? words.allDone : words.noCurrent }];
  }
  const named: Text = [{ strong: words.current }, '\n', ...caseSpans(current, session, reader)];
  return [{ kind: 'text', text: named }, ...timeBlocks(current, now, reader)];
}

function timeBlocks({ startedAt, endedAt, minutes }: CaseReview, now: Date, reader: Reader): readonly Block[] {
  const { t } = reader;
  const words = t.session;
  if (endedAt !== null) return [{ kind: 'text', text: words.concludedAt(timeOf(endedAt, reader)) }];
  if (startedAt === null) return [];
  const end = new Date(startedAt.getTime() + minutes * minute);
  const spent = Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / minute));
  const times = words.caseFromTo(timeOf(startedAt, reader), timeOf(end, reader));
  const over = spent > minutes ? ` ${words.overrun(formatDuration(spent - minutes))}` : '';
  return [
    { kind: 'text', text: `${times}${over}` },
    { kind: 'progress', label: words.minutesSpent, value: spent, max: minutes },
  ];
}

/** What was done, what was put off, what comes next. */
export function agendaFacts(session: Session, reader: Reader): readonly Fact[] {
  const words = reader.t.session;
  const done = examinedCases(session).map(({ code }) => code);
  const coming = casesToCome(session);
  const next = coming.slice(0, shownCases).map((review) => caseLine(review, session, reader));
  const hidden = coming.length - next.length;
  return [
    ...(done.length === 0 ? [] : [{ label: words.done, value: done.join(', ') }]),
    ...(session.postponed.length === 0 ? [] : [{ label: words.postponed, value: session.postponed.join(', ') }]),
    ...(next.length === 0
      ? []
      : [{ label: words.upNext, value: [...next, ...(hidden > 0 ? [words.andMore(hidden)] : [])].join('\n') }]),
  ];
}

function caseSpans(review: CaseReview, session: Session, reader: Reader): readonly (string | { strong: string })[] {
  return [{ strong: review.code }, `, ${themeOf(review, session, reader)}`];
}

/** "C-7QK4, Diabète, demandé par Marc Petit". */
function caseLine(review: CaseReview, session: Session, reader: Reader): string {
  return `${review.code}, ${themeOf(review, session, reader)}`;
}

function themeOf({ motive, requesterId }: CaseReview, { people }: Session, { t }: Reader): string {
  const requester = people.find(({ id }) => id === requesterId)?.displayName ?? t.session.formerMember;
  return `${t.caseReview.motives[motive]}, ${t.session.requestedBy(requester)}`;
}
