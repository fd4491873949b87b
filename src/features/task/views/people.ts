import { formatList } from '../../../i18n/format.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { isOwner, ownersHere, type Task } from '../model.ts';

/** What a person is called; "" for an id that nobody has. */
export function nameOf(people: readonly Practitioner[], id: string): string {
  return people.find((person) => person.id === id)?.displayName ?? '';
}

/** The names of the owners who are still there, in the order of names. */
export function ownerNames(task: Pick<Task, 'owners'>, people: readonly Practitioner[]): readonly string[] {
  return byName(ownersHere(task, people).map(({ displayName }) => displayName));
}

function byName(names: readonly string[]): readonly string[] {
  return [...names].sort((one, other) => one.localeCompare(other, 'fr'));
}

/** Who is to do a task, in words. Whoever left the team is named, and does it no more. */
export function ownersText(
  task: Pick<Task, 'owners' | 'pool'>,
  people: readonly Practitioner[],
  { t, locale }: Pick<Reader, 't' | 'locale'>,
): string {
  const words = t.task;
  const here = ownerNames(task, people);
  const gone = people.filter(({ id, active }) => !active && isOwner(task, id)).map(({ displayName }) => displayName);
  const left = gone.length === 0 ? '' : ` (${words.ownersLeft(formatList(byName(gone), locale), gone.length)})`;
  if (here.length > 0) return `${formatList(here, locale)}${left}`;
  if (task.pool !== null) return `${words.toTake(t.professions[task.pool])}${left}`;
  return `${words.noOwner}${left}`;
}
