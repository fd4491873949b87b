import { createHash } from 'node:crypto';
import type { MeetingId, PractitionerId, TaskId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Priority, Task } from '../task/model.ts';
import { isOpenTask, type TaskStatus } from '../task/status.ts';
import { encode, type ListState } from './state.ts';

/**
 * As many tasks as a phone shows without endless scrolling; fewer where every button has much to carry, so that a card of
 * Teams holds them all (platforms/teams/limits.ts).
 */
export function pageSize(state: ListState): number {
  return encode({ ...state, page: 0 }).length <= 26 ? 8 : 6;
}

/** Tasks that are done stay in a list for this many days. */
export const doneDays = 30;

/** What is known of a task before its page is read. */
export interface Listed {
  readonly id: TaskId;
  readonly dueOn: string | null;
  readonly priority: Priority;
  readonly status: TaskStatus;
}

/** An RCP, as a list names it. */
export interface NamedMeeting {
  readonly id: MeetingId;
  readonly title: string;
  readonly startsAt: Date;
}

/** One page of a list, and how all of it counts. */
export interface TaskPage {
  /** With the page that is shown, which is the last one when a later one was asked for. */
  readonly state: ListState;
  readonly pages: number;
  readonly total: number;
  readonly late: number;
  readonly tasks: readonly Task[];
  /** "yyyy-MM-dd" in the structure's zone. */
  readonly today: string;
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  /** The absent members for whom the reader acts today. */
  readonly standsInFor: readonly PractitionerId[];
  /** The person, project or RCP that is looked for; null for one that is gone; undefined when none is. */
  readonly person: Practitioner | null | undefined;
  readonly project: string | null | undefined;
  readonly meeting: NamedMeeting | null | undefined;
}

/** Whether a list shows tasks that somebody still has to do. */
export function showsOpen({ status }: Pick<ListState, 'status'>): boolean {
  return status === undefined || isOpenTask({ status });
}

/** The same list without what would say nothing: what is done or given up is late no more. */
export function consistent(state: ListState): ListState {
  return showsOpen(state) ? state : { ...state, late: undefined };
}

/** Whether it leaves anything out of what its title says. */
export function isFiltered({ whose: _, page: __, ...filters }: ListState): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

const ranks: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 };

/** What is late for longest first, then by due date; of one day what is most urgent first; what has no date last. */
export function byUrgency(a: Pick<Listed, 'dueOn' | 'priority'>, b: Pick<Listed, 'dueOn' | 'priority'>): number {
  if (a.dueOn === b.dueOn) return ranks[a.priority] - ranks[b.priority];
  if (a.dueOn === null) return 1;
  if (b.dueOn === null) return -1;
  return a.dueOn < b.dueOn ? -1 : 1;
}

/** A project as a code, so that no button carries its name. */
export function projectKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
