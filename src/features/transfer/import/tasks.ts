import { batches } from '../../../core/batches.ts';
import { decisionId, type TaskId, taskId } from '../../../core/ids.ts';
import type { CaseReview } from '../../case-review/model.ts';
import { profession } from '../../practitioner/profession.ts';
import { planSweep } from '../../reminder/plan.ts';
import { followTasks } from '../../task/follow.ts';
import { blocker, priority, type Task, taskLimits } from '../../task/model.ts';
import { repetition } from '../../task/repetition.ts';
import { isOpenTask, type TaskStatus, taskStatus } from '../../task/status.ts';
import { changeTask, createTask, setOwners, taskById } from '../../task/store.ts';
import { voidHandovers } from '../../task/store-handover.ts';
import { watchLoad } from '../../workload/watch.ts';
import { everyCase, everyDecision, everyTask } from '../store.ts';
import type { Around } from './around.ts';
import { caseMeant } from './case-meant.ts';
import { type Importer, insist, type Outcome, saysTheSame } from './importer.ts';
import type { Line } from './line.ts';

/**
 * Tasks come in as if somebody had added them now: they are reminded of as all others, nobody is told of each, and what is
 * known already is brought up to date. What has ended is ended here with the date that the file says.
 */
export async function importTasks(around: Around): Promise<Importer> {
  const { tx, careTeam, now, t } = around;
  const known = new Map((await everyTask(tx, careTeam.id)).map((task) => [task.id, task]));
  const cases = await everyCase(tx, careTeam.id);
  const decisions = new Set<string>((await everyDecision(tx, careTeam.id)).map(({ id }) => id));
  const created: TaskId[] = [];
  const changed: TaskId[] = [];

  async function create(line: Line, id: TaskId): Promise<Outcome> {
    const said = read(line, t.transfer.import);
    const status = said.status ?? 'to-do';
    const doneAt = line.moment('doneAt');
    const review = caseMeant(line, cases, t);
    const decision = line.text('decision');
    const createdById = line.author('createdBy');
    const createdAt = line.moment('createdAt') ?? now;
    if (decision !== '' && !decisions.has(decision)) line.refuse('decision', t.transfer.import.notThere);
    if (isOpenTask({ status }) !== (doneAt === null)) line.refuse('doneAt', t.transfer.import.doneAtMissing);
    checkTitle(line, review, doneAt, t.transfer.import);
    examine(line);
    if (line.isWrong || createdById === undefined) return 'refuse';
    const { title, dueOn, project, pool, owners } = said;
    const plan = { dueOn, pool, owners, repetition: said.repetition, priority: said.priority ?? 'normal' } as const;
    const links = { caseReviewId: review?.id ?? null, decisionId: decision === '' ? null : decisionId.parse(decision) };
    await createTask(tx, careTeam.id, now, { ...plan, ...links, id, title, project, createdById, createdAt });
    if (status !== 'to-do') {
      const begun = { id, revision: 1, status: 'to-do' } as const;
      insist(await changeTask(tx, careTeam.id, now, begun, { status, doneAt, blockedBy: said.blockedBy }));
    }
    return 'create';
  }

  async function change(line: Line, seen: Task): Promise<Outcome> {
    // What was erased does not come back with an old file.
    if (seen.title === '') return 'same';
    const { owners, status, priority: urgency, title, ...rest } = wanted(line, read(line, t.transfer.import));
    if (line.isWrong) return 'refuse';
    if (status !== undefined && endsOrReopens(seen.status, status)) {
      line.notes.push(t.transfer.import.endedBefore);
      return 'skip';
    }
    const change = {
      ...rest,
      ...(status && { status }),
      ...(urgency && { priority: urgency }),
      // What its reader could not read stays as it is, and so does what an RCP agreed on.
      ...(title && seen.meetingId === null && { title }),
    };
    const ownerIds = seen.owners.map(({ id }) => id);
    const given = owners !== undefined && !saysTheSame({ owners: ownerIds }, { owners });
    if (!given && saysTheSame({ ...seen }, change)) return 'same';
    examine(line);
    if (line.isWrong) return 'refuse';
    const { dueOn } = change;
    const moved = dueOn !== undefined && dueOn !== seen.dueOn;
    const dated = { ...change, ...(moved && { scheduledAt: now, anchorOn: dueOn }) };
    insist(await changeTask(tx, careTeam.id, now, seen, dated));
    if (given) {
      await setOwners(tx, careTeam.id, now, seen, owners);
      await voidHandovers(tx, careTeam.id, now, seen.id);
    }
    return 'change';
  }

  return {
    take: async (line) => {
      const id = line.id('tasks', taskId);
      const seen = known.get(id);
      const outcome = await (seen === undefined ? create(line, id) : change(line, seen));
      if (outcome === 'create' || outcome === 'change') {
        (outcome === 'create' ? created : changed).push(id);
        const fresh = await taskById(tx, careTeam.id, id);
        if (fresh !== undefined) known.set(id, fresh);
      }
      return outcome;
    },
    finish: async () => {
      for (const ids of batches(changed)) await followTasks(tx, careTeam, now, ids);
      // Nobody was told of the new ones yet: they are reminded of when their time comes.
      await planSweep(tx, careTeam, now);
      await watchLoad(tx, careTeam, now);
      return [...created, ...changed];
    },
  };
}

/** What is done in the chat, where a repeated task comes back and whoever did it is noted. */
function endsOrReopens(from: TaskStatus, to: TaskStatus): boolean {
  return from !== to && !(isOpenTask({ status: from }) && isOpenTask({ status: to }));
}

/** A task has a title, until what was written about its case was erased: an old file does not bring it back. */
function checkTitle(line: Line, review: CaseReview | undefined, doneAt: Date | null, words: Words): void {
  const isGone = review?.status === 'withdrawn' || (review?.purgedAt != null && doneAt !== null);
  if (!isGone) line.needed('title');
  else if (line.text('title') !== '') line.refuse('title', words.withdrawn);
}

type Words = Around['t']['transfer']['import'];

interface Said {
  readonly title: string;
  /** Undefined: it is not said. */
  readonly status: TaskStatus | undefined;
  readonly blockedBy: Task['blockedBy'];
  readonly dueOn: string | null;
  readonly owners: readonly Task['createdById'][];
  readonly pool: Task['pool'];
  readonly priority: Task['priority'] | undefined;
  readonly repetition: Task['repetition'];
  readonly project: string;
}

/** What a line says of a task, whether it is there already or not. */
function read(line: Line, words: Words): Said {
  const status = line.choice('status', taskStatus, (t) => t.task.statuses) ?? undefined;
  const blockedBy = line.choice('blockedBy', blocker, (t) => t.task.blockers);
  const dueOn = line.day('dueOn');
  const owners = [...new Set(line.people('owners'))];
  const pool = line.choice('pool', profession, (t) => t.professions);
  const every = line.choice('repetition', repetition, (t) => t.task.repetitions);
  if ((status === 'blocked') !== (blockedBy !== null)) line.refuse('blockedBy', words.blockedWithout);
  if (every !== null && dueOn === null) line.refuse('repetition', words.repeatedWithout);
  if (owners.length > taskLimits.owners) line.refuse('owners', words.tooMany(taskLimits.owners));
  return {
    title: line.text('title'),
    project: line.text('project'),
    priority: line.choice('priority', priority, (t) => t.task.priorities) ?? undefined,
    repetition: every,
    ...{ status, blockedBy, dueOn, owners, pool },
  };
}

/** Of that, what the file has a column for. */
function wanted(line: Line, said: Said): Partial<Said> {
  const { title, status, blockedBy, dueOn, owners, pool, priority: urgency, repetition: every, project } = said;
  return {
    ...(line.has('title') && { title }),
    ...(status !== undefined && { status, blockedBy }),
    ...(line.has('dueOn') && { dueOn }),
    ...(line.has('owners') && { owners }),
    ...(line.has('pool') && { pool }),
    ...(line.has('priority') && { priority: urgency }),
    ...(line.has('repetition') && { repetition: every }),
    ...(line.has('project') && { project }),
  };
}

function examine(line: Line): void {
  line.examine('title', taskLimits.titleLength, 'case');
  line.examine('project', taskLimits.projectLength, 'case');
}
