import { formatList } from '../../../i18n/format.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { Task } from '../model.ts';

/** What a person is called; "" for an id that nobody has. */
export function nameOf(people: readonly Practitioner[], id: string): string {
  return people.find((person) => person.id === id)?.displayName ?? '';
}

/** Who is to do a task, in words. Whoever left the team is named, and does it no more. */
export function ownersText(
  { owners, pool }: Pick<Task, 'owners' | 'pool'>,
  people: readonly Practitioner[],
  { t, locale }: Pick<Reader, 't' | 'locale'>,
): string {
  const words = t.task;
  const named = owners.flatMap(({ id }) => people.find((person) => person.id === id) ?? []);
  const here = named.filter(({ active }) => active).map(({ displayName }) => displayName);
  const gone = named.filter(({ active }) => !active).map(({ displayName }) => displayName);
  const left = gone.length === 0 ? '' : ` (${words.ownersLeft(formatList(gone, locale), gone.length)})`;
  if (here.length > 0) return `${formatList(here, locale)}${left}`;
  if (owners.length === 0 && pool !== null) return words.toTake(t.professions[pool]);
  return `${words.noOwner}${left}`;
}
