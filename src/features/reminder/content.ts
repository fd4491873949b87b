import { beginning } from '../../core/calendar.ts';
import type { TaskId } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Task } from '../task/model.ts';
import { readableTasks, type TaskReader } from '../task/readable.ts';
import { isOpenTask } from '../task/status.ts';
import { crewOf } from './crew.ts';
import type { DueTask, Round, Said } from './model.ts';
import { isSnoozed, readerAt } from './owed.ts';
import { type Part, type Place, parts, placeOf } from './place.ts';
import type { Presence } from './snooze.ts';
import { newestRound, saidTo } from './store.ts';
import { snoozesOf } from './store-snoozes.ts';
import { tasksByIds, tasksToShow } from './store-tasks.ts';
import { hearersOf } from './who.ts';

/** As many tasks as a phone shows without endless scrolling, and a card of Teams holds with all their buttons. */
const mostItems = 8;

/** A task as it stands in a reminder, its title as the reader may read it. */
export type RoundItem = Place & { readonly task: Task };

/** What a reminder says now. */
export type RoundContent =
  /** A newer one, made at this instant, says everything. */
  | { readonly kind: 'replaced'; readonly at: Date }
  | {
      readonly kind: 'current';
      /** Those to show, in the order of parts and due dates; those closed today last. */
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
  around: Pick<Context, 'tx' | 'careTeam' | 'now'>,
  person: Practitioner,
  round: Round,
): Promise<RoundContent> {
  const { tx, careTeam, now } = around;
  const newest = await newestRound(tx, careTeam.id, person.id);
  if (newest !== undefined && newest.id !== round.id) return { kind: 'replaced', at: newest.at };
  const crew = await crewOf(tx, careTeam, now);
  const snoozes = (await snoozesOf(tx, careTeam.id, person.id)).get(person.id) ?? new Map<TaskId, Date>();
  const reader = readerAt(person, now, hearersOf(crew), careTeam, snoozes);
  const acting = [...reader.hearers].flatMap(([who, hearer]) => (hearer === person.id ? [who] : []));
  const since = beginning(reader.today, '00:00', reader.hours.zone);
  const told = byTask(await saidTo(tx, careTeam.id, person.id, since));
  const tasks = await tasksToShow(tx, careTeam.id, person, acting, { today: reader.today, since });
  const placed = tasks.flatMap((task) => {
    const place = placeOf(task, round, told.get(task.id) ?? [], reader, crew);
    return place === undefined ? [] : [{ ...place, task }];
  });
  const ordered = parts.flatMap((part) => placed.filter((one) => one.part === part));
  const open = ordered.filter(({ task }) => isOpenTask(task));
  const awake = open.filter(({ task }) => !isSnoozed(reader, task));
  const closed = ordered.filter(({ task }) => !isOpenTask(task));
  const [snoozedUntil] = open
    .filter(({ task }) => isSnoozed(reader, task))
    .flatMap(({ task }) => snoozes.get(task.id) ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  const count = (part: Part) => awake.filter((one) => one.part === part).length;
  return {
    kind: 'current',
    items: await inFull(around, { ...person, acting }, [...awake, ...closed].slice(0, mostItems)),
    counts: { late: count('late'), today: count('today'), soon: count('soon'), team: count('team') },
    hidden: Math.max(0, awake.length - mostItems),
    open: open.map(({ task }) => task.id),
    snoozedUntil,
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

function byTask(said: readonly Said[]): ReadonlyMap<TaskId, readonly Said[]> {
  const found = new Map<TaskId, Said[]>();
  for (const one of said) found.set(one.task, [...(found.get(one.task) ?? []), one]);
  return found;
}

async function inFull(
  around: Pick<Context, 'tx' | 'careTeam' | 'now'>,
  reader: TaskReader,
  placed: readonly (Place & { readonly task: DueTask })[],
): Promise<readonly RoundItem[]> {
  const ids = placed.map(({ task }) => task.id);
  const tasks = await readableTasks(around, reader, await tasksByIds(around.tx, around.careTeam.id, ids));
  return placed.flatMap(({ task: { id }, ...place }) => {
    const task = tasks.find((one) => one.id === id);
    return task === undefined ? [] : [{ ...place, task }];
  });
}
