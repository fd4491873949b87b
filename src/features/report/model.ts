import { addDays } from '../../core/local-time.ts';
import { type DecisionStatus, decisionStatus } from '../decision/status.ts';
import { type Countable, type Counts, counts } from '../filing/counts.ts';
import { type MeetingType, meetingType } from '../meeting/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import { type DoneTask, wasOnTime } from '../task/model.ts';
import { type Period, type Slice, slicesOf } from './period.ts';

/** On which day of the structure's calendar ("yyyy-MM-dd") something was. */
interface Dated {
  readonly on: string;
}

/** Somebody at one RCP. */
export interface Stay extends Dated {
  /** One for each person: the id of a member, the name of a guest. */
  readonly person: string;
  readonly name: string;
  /** null: never said. */
  readonly profession: Profession | null;
  readonly guest: boolean;
  /** Whole minutes. */
  readonly minutes: number;
}

/** What was recorded, as far as reports count it. */
export interface Records {
  /** That were held. */
  readonly meetings: readonly (Dated & { readonly type: MeetingType })[];
  readonly stays: readonly Stay[];
  /** Discussed at an RCP, or settled by a flash consultation. */
  readonly cases: readonly (Dated & Countable)[];
  /** That everyone confirmed. */
  readonly flashes: readonly Dated[];
  readonly decisions: readonly (Dated & { readonly status: DecisionStatus })[];
  /** That were done. */
  readonly tasks: readonly DoneTask[];
}

/** How much of each was in a slice, or in all. */
export interface Tally {
  readonly meetings: number;
  readonly flashes: number;
  readonly examined: number;
  readonly decisions: number;
  readonly done: number;
  /** Done by their due date. */
  readonly onTime: number;
  /** Done after it; the others had none. */
  readonly late: number;
  /** Whole minutes that people spent in RCPs, everyone's together. */
  readonly minutes: number;
}

/** Those of one profession who were at RCPs. */
export interface Presence {
  readonly profession: Profession | null;
  readonly people: number;
  /** How often one of them was at an RCP. */
  readonly times: number;
}

/** The hours of one person. */
export interface Hours {
  readonly name: string;
  readonly profession: Profession | null;
  readonly guest: boolean;
  readonly times: number;
  readonly minutes: number;
}

/** What a structure did in a period. */
export interface Report {
  readonly period: Period;
  /** The last day that is counted: of a period that still runs, today. */
  readonly lastDay: string;
  readonly running: boolean;
  readonly total: Tally;
  readonly slices: readonly (Slice & Tally)[];
  readonly byType: readonly Part<MeetingType>[];
  readonly cases: Counts;
  readonly byStatus: readonly Part<DecisionStatus>[];
  /** Most often there first. */
  readonly presences: readonly Presence[];
  /** Most hours first. */
  readonly hours: readonly Hours[];
}

/** How many of one kind there are; never none. */
export interface Part<K extends string> {
  readonly of: K;
  readonly count: number;
}

/** Counts what was recorded in a period, seen on the day `today`. */
export function reportOf(period: Period, today: string, all: Records): Report {
  const slices = slicesOf(period, today);
  const to = slices.at(-1)?.to ?? period.from;
  const records = within(all, { from: period.from, to });
  return {
    period,
    lastDay: addDays(to, -1),
    running: to < period.to,
    total: tallyOf(records),
    slices: slices.map((slice) => ({ ...slice, ...tallyOf(within(records, slice)) })),
    byType: parts(
      meetingType.options,
      records.meetings.map(({ type }) => type),
    ),
    cases: counts(records.cases),
    byStatus: parts(
      decisionStatus.options,
      records.decisions.map(({ status }) => status),
    ),
    presences: presencesOf(records.stays),
    hours: hoursOf(records.stays),
  };
}

/** Whether nothing at all was recorded. */
export function isEmpty({ total }: Report): boolean {
  return Object.values(total).every((count) => count === 0);
}

function within(records: Records, { from, to }: Slice): Records {
  const inside = <R extends Dated>(rows: readonly R[]) => rows.filter(({ on }) => on >= from && on < to);
  return {
    meetings: inside(records.meetings),
    stays: inside(records.stays),
    cases: inside(records.cases),
    flashes: inside(records.flashes),
    decisions: inside(records.decisions),
    tasks: inside(records.tasks),
  };
}

function tallyOf({ meetings, stays, cases, flashes, decisions, tasks }: Records): Tally {
  const dated = tasks.filter(({ dueOn }) => dueOn !== null);
  const onTime = dated.filter(wasOnTime).length;
  return {
    meetings: meetings.length,
    flashes: flashes.length,
    examined: counts(cases).together.examined,
    decisions: decisions.length,
    done: tasks.length,
    onTime,
    late: dated.length - onTime,
    minutes: sum(stays.map(({ minutes }) => minutes)),
  };
}

function parts<K extends string>(order: readonly K[], found: readonly K[]): readonly Part<K>[] {
  return order.flatMap((of) => {
    const count = found.filter((one) => one === of).length;
    return count === 0 ? [] : [{ of, count }];
  });
}

function presencesOf(stays: readonly Stay[]): readonly Presence[] {
  return grouped(stays, ({ profession }) => profession ?? unsaid)
    .map((some) => ({
      profession: some[0].profession,
      people: new Set(some.map(({ person }) => person)).size,
      times: some.length,
    }))
    .sort((one, other) => other.times - one.times || compared(one.profession ?? unsaid, other.profession ?? unsaid));
}

function hoursOf(stays: readonly Stay[]): readonly Hours[] {
  return grouped(stays, ({ person }) => person)
    .map((some) => {
      const [{ name, profession, guest }] = some;
      return { name, profession, guest, times: some.length, minutes: sum(some.map(({ minutes }) => minutes)) };
    })
    .sort((one, other) => other.minutes - one.minutes || compared(one.name, other.name));
}

/** Behind every profession. */
const unsaid = 'zz';

/** So that equals always stand in the same order. */
function compared(one: string, other: string): number {
  return one.localeCompare(other, 'fr');
}

function grouped(stays: readonly Stay[], keyOf: (stay: Stay) => string): readonly (readonly [Stay, ...Stay[]])[] {
  const groups = new Map<string, [Stay, ...Stay[]]>();
  for (const stay of stays) {
    const group = groups.get(keyOf(stay));
    if (group === undefined) groups.set(keyOf(stay), [stay]);
    else group.push(stay);
  }
  return [...groups.values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
