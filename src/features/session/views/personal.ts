import { formatTime } from '../../../i18n/format.ts';
import type { Block, Fact, ListItem, View } from '../../../ui/view.ts';
import { maySeeDetail } from '../../case-review/access.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Context } from '../../context.ts';
import { canManage } from '../../meeting/model.ts';
import { isCorrectable, isUpcoming } from '../../meeting/status.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { summaryBlocks } from '../../meeting/views/summary.ts';
import { sessionActions } from '../actions.ts';
import { currentCase, examinedCases, opensAt, type Records, type Session, startable } from '../model.ts';
import { endedFacts, endedSentence } from './board.ts';
import { attendanceButtons, button, chairButtons, concludeButton, minutesButton, registerButton } from './buttons.ts';
import { agendaFacts, currentBlocks } from './case.ts';
import { decisionFacts, taskFacts } from './records.ts';
import { rollBlocks } from './roll.ts';

/** What one person may see and do of an RCP before, during and after its session; `agenda` is its agenda for them. */
export function personalView(session: Session, records: Records, agenda: readonly Block[], context: Context): View {
  const { meeting } = session;
  if (meeting.status === 'in-session') return runningView(session, records, context);
  if (meeting.endedAt !== null) return afterView(session, records, context);
  return beforeView(session, agenda, context);
}

function beforeView({ meeting }: Session, agenda: readonly Block[], context: Context): View {
  const { t, actor, now } = context;
  const chair = canManage(actor, meeting);
  const ready = startable(meeting, now) === 'yes';
  const start = button(sessionActions.start, t.session.buttons.start, { meeting: meeting.id }, 'primary');
  return {
    fallback: t.meeting.announcementFallback(meeting.title, whenOf(meeting, context)),
    blocks: [
      ...summaryBlocks(meeting, context),
      ...agenda,
      { kind: 'text', text: readiness(meeting, context) },
      ...(chair && ready ? [{ kind: 'buttons' as const, buttons: [start] }] : []),
    ],
  };
}

function readiness(meeting: Session['meeting'], context: Context): string {
  const { t, actor, now } = context;
  if (!isUpcoming(meeting)) return t.session.notNow(t.meetingStatuses[meeting.status]);
  if (!canManage(actor, meeting)) return t.session.waitForStart;
  const verdict = startable(meeting, now);
  switch (verdict) {
    case 'yes':
      return t.session.ready;
    case 'early':
      return t.session.startsFrom(whenOf({ startsAt: opensAt(meeting) }, context));
    case 'late':
    case 'no':
      return t.errors['session-too-late'](meeting.title);
    default:
      return verdict satisfies never;
  }
}

function runningView(session: Session, records: Records, context: Context): View {
  const { meeting } = session;
  const { t, actor, now, zone, locale } = context;
  const chair = canManage(actor, meeting);
  const current = currentCase(session);
  return {
    fallback: t.session.boardFallback(meeting.title, formatTime(meeting.startedAt ?? now, zone, locale)),
    blocks: [
      { kind: 'heading', text: t.session.boardTitle(meeting.title) },
      ...currentBlocks(session, now, context),
      ...(current === undefined ? [] : detailBlocks(current, session, records, context)),
      ...facts([...agendaFacts(session, context), ...commonTasks(session, records, context)]),
      ...(chair ? [{ kind: 'buttons' as const, buttons: chairButtons(session, 'personal', context) }] : []),
      { kind: 'divider' },
      ...rollBlocks(session, context),
      {
        kind: 'buttons',
        buttons: [
          ...attendanceButtons(session, 'personal', context),
          ...(chair ? [registerButton(meeting, context)] : []),
        ],
      },
    ],
  };
}

function afterView(session: Session, records: Records, context: Context): View {
  const { meeting } = session;
  const { t, actor } = context;
  const correctable = isCorrectable(meeting) && canManage(actor, meeting);
  // One row each, so that the buttons of thirty cases are within reach; the whole of it stands in the minutes.
  const seen = examinedCases(session)
    .filter((review) => maySeeDetail(actor, review, meeting))
    .map((review): ListItem => {
      const statement = records.decisions.find(({ caseReviewId }) => caseReviewId === review.id)?.statement ?? '';
      return {
        text: [{ strong: review.code }, ` · ${t.caseReview.motives[review.motive]}`],
        ...(statement !== '' && { detail: statement }),
        ...(correctable && { buttons: [concludeButton(review, meeting, t.session.buttons.correct)] }),
      };
    });
  return {
    fallback: endedSentence(session, context),
    blocks: [
      { kind: 'heading', text: t.session.endedTitle(meeting.title) },
      ...facts([...endedFacts(session, context), ...commonTasks(session, records, context)]),
      ...(seen.length === 0 ? [] : [{ kind: 'list' as const, items: seen }]),
      {
        kind: 'buttons',
        buttons: [...(correctable ? [registerButton(meeting, context)] : []), minutesButton(meeting, context)],
      },
    ],
  };
}

/** The question, the decision and the tasks of one case, for those who may read them. */
function detailBlocks(review: CaseReview, session: Session, records: Records, context: Context): readonly Block[] {
  const { t, actor } = context;
  const words = t.session;
  if (!maySeeDetail(actor, review, session.meeting)) return [{ kind: 'note', text: words.detailClosed }];
  const decision = records.decisions.find(({ caseReviewId }) => caseReviewId === review.id);
  const tasks = records.tasks.filter(({ caseReviewId }) => caseReviewId === review.id);
  return facts([
    ...(review.question === '' ? [] : [{ label: words.question, value: review.question }]),
    ...(review.subject === '' ? [] : [{ label: words.subject, value: review.subject }]),
    ...(review.kind === 'complex-case' ? [{ label: words.consent, value: t.caseReview.consents[review.consent] }] : []),
    ...(decision === undefined ? [] : decisionFacts(review, decision, session.people, context)),
    ...taskFacts(tasks, session.people, context),
  ]);
}

/** What is to be done for the RCP as a whole: no case, so for everyone. */
function commonTasks({ people }: Session, { tasks }: Records, context: Context): readonly Fact[] {
  return taskFacts(
    tasks.filter(({ caseReviewId }) => caseReviewId === null),
    people,
    context,
  );
}

function facts(given: readonly Fact[]): readonly Block[] {
  return given.length === 0 ? [] : [{ kind: 'facts', facts: given }];
}
