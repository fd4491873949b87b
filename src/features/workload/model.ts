import type { PractitionerId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type Role, stewards } from '../practitioner/role.ts';

/** Those who see to it that work is shared. */
export const loadReaders: readonly Role[] = [...stewards, 'secretary'];

/** Whether somebody may read who carries how much. */
export function mayReadLoad({ role }: Pick<Practitioner, 'role'>): boolean {
  return loadReaders.includes(role);
}

/** An open task, as it weighs on people. */
export interface Burden {
  readonly ownerIds: readonly PractitionerId[];
  /** A profession may take it. */
  readonly pooled: boolean;
  readonly late: boolean;
}

/** How many tasks, and how many of them are late. */
export interface Heap {
  readonly tasks: number;
  readonly late: number;
}

/** What one member carries. */
export interface Load extends Heap {
  readonly person: PractitionerId;
  /** How many of these tasks others do too. */
  readonly shared: number;
  /** How much that is, in parts: `partsOfTask` for each task alone, half of them for one of two owners. */
  readonly parts: number;
}

/** Who carries how much of all open tasks. */
export interface Workload extends Heap {
  /** Every member, who carries most first. */
  readonly loads: readonly Load[];
  /** Wait for somebody of a profession. */
  readonly unclaimed: Heap;
  /** Nobody has them, or only people who left. */
  readonly ownerless: Heap;
}

/** Every number of owners up to ten divides it, so that what all carry is exactly all there is. */
export const partsOfTask = 2_520;

/** Shares out open tasks among `members`, in whose order equals stay; whoever is no member carries nothing. */
export function workloadOf(burdens: readonly Burden[], members: readonly PractitionerId[]): Workload {
  const here = new Set(members);
  const carried = burdens.map(({ ownerIds, ...rest }) => ({ ...rest, owners: ownerIds.filter((id) => here.has(id)) }));
  const alone = carried.filter(({ owners }) => owners.length === 0);
  return {
    ...heap(burdens),
    loads: members
      .map((person) =>
        loadOf(
          person,
          carried.filter(({ owners }) => owners.includes(person)),
        ),
      )
      .sort((one, other) => other.parts - one.parts || other.late - one.late),
    unclaimed: heap(alone.filter(({ pooled }) => pooled)),
    ownerless: heap(alone.filter(({ pooled }) => !pooled)),
  };
}

function loadOf(person: PractitionerId, mine: readonly { owners: readonly PractitionerId[]; late: boolean }[]): Load {
  return {
    person,
    ...heap(mine),
    shared: mine.filter(({ owners }) => owners.length > 1).length,
    parts: mine.reduce((sum, { owners }) => sum + partsOfTask / owners.length, 0),
  };
}

function heap(burdens: readonly { readonly late: boolean }[]): Heap {
  return { tasks: burdens.length, late: burdens.filter(({ late }) => late).length };
}

/** A part of all open tasks, in whole percent. */
export function percentOf(parts: number, { tasks }: Heap): number {
  return tasks === 0 ? 0 : Math.round((parts * 100) / (tasks * partsOfTask));
}

/** With fewer tasks in people's hands, or fewer people, somebody always has most of them. */
export const leastCarried = 8;
const leastMembers = 3;

/** Those who carry more than so many percent of all open tasks. */
export function overloaded({ loads, tasks, unclaimed, ownerless }: Workload, percent: number): readonly Load[] {
  const inHands = tasks - unclaimed.tasks - ownerless.tasks;
  if (inHands < leastCarried || loads.length < leastMembers) return [];
  return loads.filter(({ parts }) => parts * 100 > percent * tasks * partsOfTask);
}
