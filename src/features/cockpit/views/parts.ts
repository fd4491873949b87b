import { clipped } from '../../../core/clipped.ts';
import { formatDay, formatList, formatWeekdayTime } from '../../../i18n/format.ts';
import type { Block, Button, ListItem } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { filesForTeam } from '../../filing/model.ts';
import { minutesButton, sessionButton } from '../../meeting/views/buttons.ts';
import { silentIn } from '../../opinion/model.ts';
import { taskActions } from '../../task/actions.ts';
import { daysLate, type Task } from '../../task/model.ts';
import { ownersText } from '../../task/views/people.ts';
import { titleOf } from '../../task/views/title.ts';
import { encode } from '../../task-list/state.ts';
import { undeliveredItem } from '../../undelivered/views.ts';
import { turnoutOf } from '../../vote/model.ts';
import { seeButton } from '../../vote/views/buttons.ts';
import { subjectOf } from '../../vote/views/subject.ts';
import { cockpitActions } from '../actions.ts';
import { type ComingMeeting, type Counts, type MissingMinutes, waitingForAnswers } from '../model.ts';
import { troubleText } from '../said.ts';
import type { CockpitSheet } from '../sheet.ts';

/** Who reads a cockpit, and in which structure. */
export type CockpitReader = Pick<Context, 't' | 'locale' | 'zone' | 'teamZone' | 'publicUrl' | 'careTeam' | 'actor'>;

/** As many things as a part names, and as many characters of a title. */
const shown = 3;
const longest = 80;

/** What does not happen as planned stands before everything else. */
export function troubleBlocks({ content }: CockpitSheet, reader: CockpitReader): readonly Block[] {
  const { schedules: words } = reader.t.cockpit;
  const troubled = content.schedules.filter(({ state }) => state !== 'fine');
  if (troubled.length === 0) return [];
  const items = troubled
    .slice(0, shown)
    .map((one) => ({ text: [{ strong: words.names[one.id] }], detail: troubleText(one, reader) }));
  return [...part(words.warning, items, troubled.length, reader.t.cockpit.rest), { kind: 'note', text: words.advice }];
}

export function undeliveredBlocks({ content, people }: CockpitSheet, reader: CockpitReader): readonly Block[] {
  const { count, newest } = content.undelivered;
  const { cockpit: words } = reader.t;
  const items = newest.map((row) => undeliveredItem(row, people, reader, cockpitActions.retry));
  return part(words.counts.undelivered(count), items, count, words.restOfMessages);
}

export function quorumBlocks({ content }: CockpitSheet, reader: CockpitReader): readonly Block[] {
  const { cockpit: words } = reader.t;
  const { quorumPeople, quorumProfessions } = reader.careTeam;
  const risky = content.meetings.filter(({ atRisk }) => atRisk);
  const items = risky.slice(0, shown).map((meeting) => {
    const quorum = words.quorum(meeting.people, meeting.professions, quorumPeople, quorumProfessions);
    const missing = meeting.unanswered === 0 ? [] : [words.unanswered(meeting.unanswered)];
    return meetingItem(meeting, [quorum, ...missing].join(' '), reader);
  });
  return part(words.counts.atRisk(risky.length), items, risky.length, words.rest);
}

export function unansweredBlocks({ content }: CockpitSheet, reader: CockpitReader): readonly Block[] {
  const { cockpit: words } = reader.t;
  const waiting = waitingForAnswers(content);
  const items = waiting
    .slice(0, shown)
    .map((meeting) => meetingItem(meeting, words.unanswered(meeting.unanswered), reader));
  const people = waiting.reduce((sum, { unanswered }) => sum + unanswered, 0);
  return part(words.counts.unanswered(people), items, waiting.length, words.rest);
}

function meetingItem(meeting: ComingMeeting, detail: string, reader: CockpitReader): ListItem {
  const when = formatWeekdayTime(meeting.startsAt, reader.zone, reader.locale);
  const text = reader.t.cockpit.meeting(when, clipped(meeting.title, longest));
  const { see: label } = reader.t.buttons;
  const payload = { meeting: meeting.id };
  return { text, detail, buttons: [{ kind: 'action', action: cockpitActions.meeting, label, payload }] };
}

export function minutesBlocks({ content }: CockpitSheet, reader: CockpitReader): readonly Block[] {
  const { cockpit: words } = reader.t;
  const { minutes } = content;
  const items = minutes.slice(0, shown).map((one) => minutesItem(one, reader));
  return part(words.counts.minutes(minutes.length), items, minutes.length, words.rest);
}

function minutesItem(one: MissingMinutes, reader: CockpitReader): ListItem {
  const { cockpit: words } = reader.t;
  const { zone, locale } = reader;
  const { title, startsAt, state, closesAt } = one;
  const until = closesAt === null ? '' : formatWeekdayTime(closesAt, zone, locale);
  const held = state === 'unsent' || state === 'unapproved';
  return {
    text: words.held(clipped(title, longest), formatDay(startsAt, zone, locale)),
    detail: words.minutes[state](until),
    buttons: [held ? minutesButton(one, reader) : sessionButton(one, reader)],
  };
}

export function lateBlocks(sheet: CockpitSheet, reader: CockpitReader): readonly Block[] {
  const { cockpit: words } = reader.t;
  const { count } = sheet.content.late;
  const items = sheet.late.map((task) => ({ text: taskText(task, sheet, reader) }));
  const code = encode({ whose: { kind: 'team' }, late: true, page: 0 });
  return part(words.counts.late(count), items, count, words.rest, [
    { kind: 'action', action: taskActions.list, label: words.buttons.late, payload: { code } },
  ]);
}

function taskText(task: Task, { people, today }: CockpitSheet, reader: CockpitReader): string {
  const title = clipped(titleOf(task, reader), longest);
  const owners = clipped(ownersText(task, people, reader), longest);
  return reader.t.weeklyDigest.lateTask(title, daysLate(task, today), owners);
}

/** Votes and opinions that are running out of time without enough answers. */
export function askedBlocks({ content, votes, opinions }: CockpitSheet, reader: CockpitReader): readonly Block[] {
  const { cockpit: words } = reader.t;
  const until = (instant: Date) => formatWeekdayTime(instant, reader.zone, reader.locale);
  const items = [
    ...votes.map((one) => {
      const { voted, quorum } = turnoutOf(one.asked);
      return { ...one, detail: words.vote(voted, quorum, until(one.asked.closesAt)) };
    }),
    ...opinions.map((one) => {
      return { ...one, detail: words.opinion(silentIn(one.asked).length, until(one.asked.closesAt)) };
    }),
  ].map(({ decision, mayRead, detail }) => ({
    text: clipped(subjectOf({ decision, mayRead }, reader.t), longest),
    detail,
    buttons: [seeButton(decision, reader)],
  }));
  const count = content.votes.length + content.opinions.length;
  return part(words.counts.asked(count), items, count, words.rest);
}

/** Everyone's list is open to those who file for others. */
export function toFileBlocks({ content: { toFile } }: CockpitSheet, reader: CockpitReader): readonly Block[] {
  const { cockpit: words } = reader.t;
  const list: Button = {
    kind: 'action',
    action: cockpitActions.toFile,
    label: words.buttons.toFile,
    payload: {},
  };
  return part(words.counts.toFile(toFile), [], toFile, () => '', filesForTeam(reader.actor) ? [list] : []);
}

/** Each other structure in one line: nothing but its numbers comes here. */
export function otherBlocks(
  { others }: CockpitSheet,
  reader: CockpitReader,
  phrases: (counts: Counts) => readonly string[],
) {
  const { cockpit: words } = reader.t;
  const items = others.map(({ name, counts }) => {
    const said = phrases(counts);
    const detail = said.length === 0 ? words.nothing : formatList(said, reader.locale);
    return { text: [{ strong: clipped(name, longest) }], detail };
  });
  return part(words.others, items, items.length, words.rest);
}

/** A part with its title; nothing when there is nothing to say. */
function part(
  title: string,
  items: readonly ListItem[],
  count: number,
  rest: (hidden: number) => string,
  buttons: readonly Button[] = [],
): readonly Block[] {
  if (count === 0) return [];
  const hidden = count - items.length;
  return [
    { kind: 'text', text: [{ strong: title }] },
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
    ...(items.length > 0 && hidden > 0 ? [{ kind: 'note' as const, text: rest(hidden) }] : []),
    ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
  ];
}
