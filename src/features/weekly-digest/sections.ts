import { clipped } from '../../core/clipped.ts';
import { formatList, formatWeekdayTime } from '../../i18n/format.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Reader } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { ownerNames } from '../task/views/people.ts';
import { titleOf } from '../task/views/title.ts';
import type { ComingMeeting, DigestContent, LateTask } from './content.ts';
import type { Section } from './fit.ts';

/** Who reads it, and whether those who are late are named. */
export interface SectionReader extends Reader, Pick<CareTeam, 'digestNames'> {
  readonly people: readonly Practitioner[];
  /** Titles and statements are cut at so many characters. */
  readonly longest: number;
}

/** More names than this would fill the screen. */
const mostNames = 3;

/** What a digest says, part by part, in words; parts without anything to say are left out. */
export function sectionsOf(content: DigestContent, reader: SectionReader): readonly Section[] {
  const { weeklyDigest: words } = reader.t;
  const { meetings, decisions, tasks, toFile, reviews, newcomers } = content;
  const section = (title: string, items: readonly string[] = [], total = items.length): Section => {
    return { title, items, total, rest: words.rest };
  };
  const decided = decisions.ofTeam.length + decisions.ofCases;
  return [
    ...(meetings.length === 0
      ? []
      : [
          section(
            words.meetings(meetings.length),
            meetings.map((meeting) => meetingText(meeting, reader)),
          ),
        ]),
    ...(tasks.late + tasks.due === 0
      ? []
      : [
          section(
            words.tasks(tasks.late, tasks.due),
            tasks.worst.map((task) => taskText(task, reader)),
            tasks.late,
          ),
        ]),
    ...(decided === 0
      ? []
      : [
          section(
            words.decisions(decided, decisions.ofCases),
            decisions.ofTeam.map(({ statement }) => clipped(statement, reader.longest)),
          ),
        ]),
    ...(toFile === 0 ? [] : [section(words.toFile(toFile))]),
    ...(reviews.cases + reviews.decisions === 0 ? [] : [section(words.reviews(reviews.cases, reviews.decisions))]),
    ...(newcomers.length === 0 ? [] : [section(welcome(newcomers, reader))]),
  ];
}

function meetingText({ title, startsAt, unanswered, freeSlots }: ComingMeeting, reader: SectionReader): string {
  const { weeklyDigest: words } = reader.t;
  const notes = [
    ...(unanswered === 0 ? [] : [words.unanswered(unanswered)]),
    ...(freeSlots === 0 ? [] : [words.freeSlots(freeSlots)]),
  ];
  const when = formatWeekdayTime(startsAt, reader.zone, reader.locale);
  return words.meeting(when, clipped(title, reader.longest), notes.join(', '));
}

function taskText(task: LateTask, reader: SectionReader): string {
  const { weeklyDigest: words } = reader.t;
  const owners = reader.digestNames ? ownerNames(task, reader.people) : [];
  const title = clipped(titleOf(task, reader), reader.longest);
  return words.lateTask(title, task.daysLate, owners.length === 0 ? '' : namesText(owners, reader));
}

/** A whole practice that joins is not read out by name. */
function welcome(newcomers: readonly string[], { t, locale }: SectionReader): string {
  const { newcomers: named, newcomersMany } = t.weeklyDigest;
  return newcomers.length > mostNames ? newcomersMany(newcomers.length) : named(formatList(newcomers, locale));
}

function namesText(names: readonly string[], { t, locale }: SectionReader): string {
  const hidden = names.length - mostNames;
  if (hidden <= 0) return formatList(names, locale);
  return formatList([...names.slice(0, mostNames), t.weeklyDigest.others(hidden)], locale);
}
