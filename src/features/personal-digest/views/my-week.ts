import { formatDay } from '../../../i18n/format.ts';
import type { Block, Button, ListItem, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { nameOf } from '../../decision/views/facts.ts';
import { filingActions } from '../../filing/actions.ts';
import { answerButtons, minutesButton, type Standing, showButton } from '../../meeting/views/buttons.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { seeButton as seeOpinions } from '../../opinion/views/buttons.ts';
import { taskActions } from '../../task/actions.ts';
import { seeButton as seeVote } from '../../vote/views/buttons.ts';
import { subjectOf } from '../../vote/views/subject.ts';
import { personalDigestActions } from '../actions.ts';
import { answerOf, isActionable, type MyMeeting, type MyWeek } from '../model.ts';

/** For whom a week is written, and when. */
export interface WeekReader extends Reader {
  readonly now: Date;
  /** Where it stands; a message of its own unless it says otherwise. */
  readonly standing?: Standing;
}

/** As many of each kind as are read between two patients; the rest is behind its list. */
const shown = 3;

/** One's week as a message. */
export function myWeekView(week: MyWeek, reader: WeekReader): View {
  const { personalDigest: words } = reader.t;
  const { meetings, tasks } = week;
  const fallback = isActionable(week) ? words.fallback(meetings.length, tasks.late + tasks.due) : words.nothing;
  return {
    fallback,
    blocks: [
      { kind: 'heading', text: words.heading(formatDay(reader.now, reader.zone, reader.locale)) },
      ...myWeekBlocks(week, reader),
      {
        kind: 'buttons',
        buttons: [{ kind: 'action', action: personalDigestActions.settings, label: words.settings.open, payload: {} }],
      },
    ],
  };
}

/** One's week, each part with what can be done about it; one sentence when there is nothing. */
export function myWeekBlocks(week: MyWeek, reader: WeekReader): readonly Block[] {
  const { personalDigest: words } = reader.t;
  const { meetings, opinions, votes, minutes, toFile, tasks } = week;
  const asked: readonly ListItem[] = [
    ...opinions.slice(0, shown).map(({ request, decision, mayRead }) => ({
      text: nameOf(decision, mayRead, reader),
      detail: words.opinionBy(whenOf({ startsAt: request.closesAt }, reader)),
      buttons: [{ ...seeOpinions(decision, reader), label: words.giveOpinion }],
    })),
    ...votes.slice(0, shown).map((one) => ({
      text: subjectOf(one, reader.t),
      detail: words.voteBy(whenOf({ startsAt: one.asked.closesAt }, reader)),
      buttons: [{ ...seeVote(one.decision, reader), label: words.giveVote }],
    })),
    ...minutes.slice(0, shown).map(({ id, title, closesAt }) => ({
      text: words.minutesOf(title),
      detail: words.minutesBy(whenOf({ startsAt: closesAt }, reader)),
      buttons: [{ ...minutesButton({ id }, reader), label: words.readMinutes }],
    })),
  ];
  const hidden = [opinions, votes, minutes].reduce((sum, all) => sum + Math.max(0, all.length - shown), 0);
  const blocks = [
    ...part(
      words.meetings(meetings.length),
      meetings.slice(0, shown).map((one) => meetingItem(one, week, reader)),
    ),
    ...(meetings.length > shown ? [{ kind: 'note' as const, text: words.more(meetings.length - shown) }] : []),
    ...part(words.asked, asked),
    ...(hidden > 0 ? [{ kind: 'note' as const, text: words.more(hidden) }] : []),
    ...part(words.todo, todoItems(toFile, tasks, reader)),
  ];
  return blocks.length === 0 ? [{ kind: 'text', text: words.nothing }] : blocks;
}

function part(title: string, items: readonly ListItem[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'text', text: [{ strong: title }] },
    { kind: 'list', items },
  ];
}

function meetingItem(one: MyMeeting, { person }: MyWeek, reader: WeekReader): ListItem {
  const { personalDigest: words, myAnswers } = reader.t;
  const { meeting, cases } = one;
  const answer = answerOf(one, person);
  const said = [myAnswers[answer], ...(cases === 0 ? [] : [words.ownCases(cases)])];
  return {
    text: [{ strong: meeting.title }, '\n', whenOf(meeting, reader)],
    detail: said.join(' '),
    buttons:
      answer === 'none' ? answerButtons(meeting, reader.standing ?? 'week', reader) : [showButton(meeting, reader)],
  };
}

function todoItems(toFile: number, { late, due }: MyWeek['tasks'], { t }: Reader): readonly ListItem[] {
  const { personalDigest: words } = t;
  const button = (action: string, label: string, payload: Record<string, string | number>): Button => {
    return { kind: 'action', action, label, payload };
  };
  return [
    ...(late + due === 0
      ? []
      : [{ text: words.tasks(late, due), buttons: [button(taskActions.list, words.myTasks, { code: 'mine' })] }]),
    ...(toFile === 0
      ? []
      : [
          {
            text: words.toFile(toFile),
            buttons: [button(filingActions.show, words.myFilings, {})],
          },
        ]),
  ];
}
