import { beginning } from '../../core/calendar.ts';
import type { TaskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Task } from '../task/model.ts';
import { readableTasks } from '../task/readable.ts';
import { isOpenTask } from '../task/status.ts';
import { crewOf } from './crew.ts';
import type { Round, Said } from './model.ts';
import { dutiesTo, isSnoozed, type ReaderNow, readerAt } from './owed.ts';
import type { Presence } from './snooze.ts';
import { newestRounds, saidOfTasks } from './store.ts';
import { snoozesOf } from './store-snoozes.ts';
import { tasksToShow } from './store-tasks.ts';
import { type Crew, dutiesOf, hearersOf } from './who.ts';

/** The parts of a reminder, in their order: one's own tasks, then those that a coordinator hears of. */
export const parts = ['late', 'today', 'soon', 'team'] as const;
export type Part = (typeof parts)[number];

/** As many tasks as a phone shows without endless scrolling. */
const mostItems = 10;

/** A task as it stands in a reminder. */
export interface RoundItem {
  readonly task: Task;
  readonly part: Part;
  /** In whose place the reader is reminded, and the last day ("yyyy-MM-dd") of it. */
  readonly insteadOf: { readonly name: string; readonly until: string } | undefined;
}

/** What a reminder says now. */
export type RoundContent =
  /** A newer one, made at this instant, says everything. */
  | { readonly kind: 'replaced'; readonly at: Date }
  | {
      readonly kind: 'current';
      /** Those to show, as the reader may read them: in the order of parts and due dates, those done today last. */
      readonly items: readonly RoundItem[];
      /** How many are open and not put off, of each part. */
      readonly counts: Readonly<Record<Part, number>>;
      /** Open ones that are too many to show. */
      readonly hidden: number;
      /** All that are open, those put off too. */
      readonly open: readonly TaskId[];
      /** When the first of those put off wakes. */
      readonly snoozedUntil: Date | undefined;
      readonly presence: Presence;
      readonly today: string;
    };

/** Works out what a reminder to a person says now: everything that it told, and all else of theirs that is due. */
export async function contentOf(
  { tx, careTeam, now }: { readonly tx: Tx; readonly careTeam: CareTeam; readonly now: Date },
  person: Practitioner,
  round: Round,
): Promise<RoundContent> {
  const [newest] = await newestRounds(tx, careTeam.id, [person.id]);
  if (newest !== undefined && newest.id !== round.id) return { kind: 'replaced', at: newest.at };
  const crew = await crewOf(tx, careTeam, now);
  const snoozes = (await snoozesOf(tx, careTeam.id, [person.id])).get(person.id) ?? new Map<TaskId, Date>();
  const reader = readerAt(person, now, hearersOf(crew), careTeam, snoozes);
  const acting = [...reader.hearers].flatMap(([who, hearer]) => (hearer === person.id ? [who] : []));
  const since = beginning(reader.today, '00:00', reader.hours.zone);
  const tasks = await tasksToShow(tx, careTeam.id, person, acting, { today: reader.today, since });
  const said = await saidOfTasks(
    tx,
    careTeam.id,
    tasks.map(({ id }) => id),
  );
  const told = said.filter((one) => one.reader === person.id);
  const items = tasks.flatMap((task) =>
    itemOf(
      task,
      reader,
      crew,
      round,
      told.filter((one) => one.task === task.id),
    ),
  );
  const ordered = parts.flatMap((part) => items.filter((item) => item.part === part));
  const open = ordered.filter(({ task }) => isOpenTask(task));
  const awake = open.filter(({ task }) => !isSnoozed(reader, task));
  const closed = ordered.filter(({ task }) => !isOpenTask(task));
  const shown = [...awake, ...closed].slice(0, mostItems);
  const count = (part: Part) => awake.filter((item) => item.part === part).length;
  return {
    kind: 'current',
    items: await readableItems(tx, careTeam, person, shown),
    counts: { late: count('late'), today: count('today'), soon: count('soon'), team: count('team') },
    hidden: Math.max(0, awake.length - mostItems),
    open: open.map(({ task }) => task.id),
    snoozedUntil: earliest(open.flatMap(({ task }) => (isSnoozed(reader, task) ? (snoozes.get(task.id) ?? []) : []))),
    presence: {
      ...reader.hours,
      isAway: (day) =>
        crew.absences.some(
          ({ practitionerId, firstDay, lastDay }) => practitionerId === person.id && firstDay <= day && day <= lastDay,
        ),
    },
    today: reader.today,
  };
}

async function readableItems(
  tx: Tx,
  { id }: CareTeam,
  reader: Practitioner,
  items: readonly RoundItem[],
): Promise<readonly RoundItem[]> {
  const tasks = await readableTasks(
    tx,
    id,
    reader,
    items.map(({ task }) => task),
  );
  return items.flatMap((item, index) => {
    const task = tasks[index];
    return task === undefined ? [] : [{ ...item, task }];
  });
}

function earliest(instants: readonly Date[]): Date | undefined {
  return [...instants].sort((a, b) => a.getTime() - b.getTime())[0];
}

/** A task as this reminder shows it; nothing when it is not, or no longer, the reader's. */
function itemOf(task: Task, reader: ReaderNow, crew: Crew, round: Round, told: readonly Said[]): readonly RoundItem[] {
  const mine = dutiesTo(reader, dutiesOf(task, crew));
  const [doing, ...more] = mine.filter((duty) => duty.as === 'doer');
  const here = told.filter((one) => one.round === round.id);
  const upToDate = told.filter((one) => one.dueOn === task.dueOn);
  if (doing === undefined) {
    const late = [...here, ...upToDate].some(({ occasion }) => occasion === 'coordinator' || occasion === 'snooze');
    return mine.length > 0 && late ? [{ task, part: 'team', insteadOf: undefined }] : [];
  }
  const due = task.dueOn !== null && task.dueOn <= reader.today;
  if (!due && here.length === 0 && upToDate.length === 0) return [];
  const inPlace = [doing, ...more].every(({ who }) => who !== reader.person.id);
  return [
    { task, part: partOf(task, reader.today), insteadOf: inPlace ? absenceOf(doing.who, reader, crew) : undefined },
  ];
}

function partOf({ dueOn }: Task, today: string): Part {
  if (dueOn === null || dueOn > today) return 'soon';
  return dueOn === today ? 'today' : 'late';
}

function absenceOf(who: string, { today }: ReaderNow, { members, absences }: Crew): RoundItem['insteadOf'] {
  const person = members.find(({ id }) => id === who);
  const absence = absences.find(
    ({ practitionerId, firstDay, lastDay }) => practitionerId === who && firstDay <= today && today <= lastDay,
  );
  return person && absence && { name: person.displayName, until: absence.lastDay };
}
