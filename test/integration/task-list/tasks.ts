import type { ManualClock } from '../../../src/core/clock.ts';
import { newId, practitionerId, type TaskId, taskId } from '../../../src/core/ids.ts';
import { addTask } from '../../../src/features/task/give.ts';
import type { NewTask } from '../../../src/features/task/store.ts';
import type { Db } from '../../../src/store/client.ts';
import { plainText } from '../../../src/ui/text.ts';
import type { View } from '../../../src/ui/view.ts';
import { teamOf } from '../filing/examined.ts';

interface Running {
  readonly db: Db;
  readonly clock: ManualClock;
}

type Wanted = Partial<Omit<NewTask, 'owners' | 'createdById'>> & {
  /** By name. */
  readonly owners?: readonly string[];
  readonly by?: string;
};

/** Adds a task as the form does; without owners it waits for its pool, or for nobody. */
export async function give({ db, clock }: Running, { owners = [], by = 'Claire Dubois', ...rest }: Wanted) {
  return db.$transaction(async (tx): Promise<TaskId> => {
    const people = await tx.practitioner.findMany();
    const idOf = (name: string) => practitionerId.parse(people.find(({ displayName }) => displayName === name)?.id);
    const id = newId(taskId);
    const task = { id, title: 'Rappeler la pharmacie', dueOn: null, ...rest };
    await addTask(tx, await teamOf(tx), clock.now(), { ...task, owners: owners.map(idOf), createdById: idOf(by) });
    return id;
  });
}

/** The rows of a list, each as a reader sees it, with plain spaces. */
export function rowsOf(view: View): string[] {
  return view.blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map(({ text, detail }) => readable(`${plainText(text)} | ${plainText(detail ?? '')}`))
      : [],
  );
}

/** The titles alone. */
export function titlesOf(view: View): string[] {
  return rowsOf(view).map((row) => row.split(' | ')[0] ?? '');
}

/** Everything that is written above and below the rows. */
export function wordsOf(view: View): string[] {
  return view.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [readable(block.text)];
    return block.kind === 'text' || block.kind === 'note' ? [readable(plainText(block.text))] : [];
  });
}

export function readable(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
