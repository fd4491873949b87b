import { z } from 'zod';
import { type CareTeamId, meetingId, type TaskId, taskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { priority, type Task } from '../task/model.ts';
import { readableBy, type TaskReader } from '../task/readable.ts';
import { openStatuses, taskStatus } from '../task/status.ts';
import { taskRow, withTask } from '../task/store.ts';
import { unowned } from '../task/unowned.ts';
import { byUrgency, doneDays, type Listed, type NamedMeeting, showsOpen, type TaskPage } from './model.ts';
import type { ListState } from './state.ts';

/** Around a list: whose structure, who reads it, when. */
export interface ListReader extends Pick<TaskPage, 'today' | 'person' | 'project' | 'meeting'> {
  readonly team: CareTeamId;
  readonly actor: TaskReader;
  readonly now: Date;
}

const listed = z.object({ id: taskId, dueOn: z.string().nullable(), priority, status: taskStatus });

/**
 * Everything that a list holds, in its order, a few columns of each: a database knows no order of priorities, and the
 * counts of the heading are counts of this.
 */
export async function listedTasks(tx: Tx, state: ListState, reader: ListReader): Promise<Listed[]> {
  const open = showsOpen(state);
  const rows = await tx.task.findMany({
    where: { careTeamId: reader.team, ...filters(state, reader), AND: [ofWhom(state, reader)] },
    select: { id: true, dueOn: true, priority: true, status: true },
    orderBy: [open ? { createdAt: 'asc' } : { doneAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  });
  const found = rows.map((row) => listed.parse(row));
  return open ? found.sort(byUrgency) : found;
}

function filters(state: ListState, { today, now, project, meeting, actor }: ListReader) {
  const { status, late, priority: wanted, code } = state;
  const doneSince = new Date(now.getTime() - doneDays * 24 * 3_600_000);
  return {
    status: status ?? { in: [...openStatuses] },
    ...(status === 'done' && { doneAt: { gte: doneSince } }),
    ...(late === true && { dueOn: { lt: today } }),
    ...(wanted !== undefined && { priority: wanted }),
    // A project is named by those who may read the task: it is found by them alone.
    ...(project !== undefined && { project: { in: oneOf(project) }, ...readableBy(actor) }),
    ...(code !== undefined && { caseReview: { code } }),
    ...(meeting !== undefined && { meetingId: { in: oneOf(meeting?.id ?? null) } }),
  };
}

/** Of what is gone there is nothing. */
function oneOf(value: string | null): string[] {
  return value === null ? [] : [value];
}

function ofWhom(state: ListState, { actor, person }: ListReader) {
  const { whose } = state;
  const ownedBy = (people: readonly string[]) => ({ owners: { some: { practitionerId: { in: [...people] } } } });
  switch (whose.kind) {
    case 'mine': {
      if (!showsOpen(state)) return { OR: [ownedBy([actor.id]), { doneById: actor.id }] };
      const forMyProfession = actor.profession === null ? [] : [{ pool: actor.profession, ...unowned }];
      return { OR: [ownedBy([actor.id, ...actor.acting]), ...forMyProfession] };
    }
    case 'team':
      return {};
    case 'nobody':
      return { pool: null, ...unowned };
    case 'pools':
      return { pool: { not: null }, ...unowned };
    case 'profession':
      return { pool: whose.profession, ...unowned };
    case 'person':
      return ownedBy(oneOf(person?.id ?? null));
    default:
      return whose satisfies never;
  }
}

/** These tasks, in this order. */
export async function tasksInOrder(tx: Tx, team: CareTeamId, ids: readonly TaskId[]): Promise<Task[]> {
  const rows = await tx.task.findMany({ where: { careTeamId: team, id: { in: [...ids] } }, include: withTask });
  const tasks = new Map(rows.map((row) => [row.id, taskRow.parse(row)]));
  return ids.flatMap((id) => tasks.get(id) ?? []);
}

/** The projects of the tasks that somebody may read, by name. */
export async function projectsOf(tx: Tx, team: CareTeamId, reader: TaskReader): Promise<string[]> {
  const where = { careTeamId: team, project: { not: '' }, ...readableBy(reader) };
  const rows = await tx.task.groupBy({ by: ['project'], where, orderBy: { project: 'asc' } });
  return rows.map(({ project }) => project);
}

/** The cases and RCPs to choose among are so many at most, the newest first. */
const most = 200;
const openOnes = { some: { status: { in: [...openStatuses] } } };

/** The codes of the cases that open tasks belong to. */
export async function casesWithTasks(tx: Tx, team: CareTeamId): Promise<string[]> {
  const rows = await tx.caseReview.findMany({
    where: { careTeamId: team, tasks: openOnes },
    select: { code: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: most,
  });
  return [...new Set(rows.map(({ code }) => code))];
}

const meetingRow = z.object({ id: meetingId, title: z.string(), startsAt: z.date() }) satisfies z.ZodType<NamedMeeting>;
const meetingColumns = { id: true, title: true, startsAt: true } as const;

/** The RCPs that open tasks came out of. */
export async function meetingsWithTasks(tx: Tx, team: CareTeamId): Promise<NamedMeeting[]> {
  const rows = await tx.meeting.findMany({
    where: { careTeamId: team, tasks: openOnes },
    select: meetingColumns,
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map((row) => meetingRow.parse(row));
}

/** The RCP whose id begins so. */
export async function meetingBeginning(tx: Tx, team: CareTeamId, short: string): Promise<NamedMeeting | undefined> {
  const where = { careTeamId: team, id: { startsWith: short } };
  const row = await tx.meeting.findFirst({ where, select: meetingColumns, orderBy: { id: 'asc' } });
  return row === null ? undefined : meetingRow.parse(row);
}
