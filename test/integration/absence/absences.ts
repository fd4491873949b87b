import type { Reply } from '../../../src/ui/reply.ts';
import { formOf, type Structure } from '../../support/structure.ts';
import { idOf } from '../reminder/tasks.ts';

/** Somebody says in the form when they are away, and by name who stands in. */
export async function setOwnAbsence(
  team: Structure,
  user: string,
  { first, last, delegate }: { readonly first: string; readonly last: string; readonly delegate?: string },
): Promise<Reply> {
  const form = formOf(await team.says(user, 'diapason absence'));
  const standIn = delegate === undefined ? 'none' : `person:${await idOf(team, delegate)}`;
  return team.submits(user, form, { first, last, delegate: standIn });
}

/** The private messages of somebody, with plain spaces. */
export function messages({ platform }: Structure, user: string): string[] {
  return platform.direct(user).map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
}

/** What somebody reads in an answer, with plain spaces. */
export function answer(view: unknown): string {
  return JSON.stringify(view).replace(/[\u00a0\u202f]/g, ' ');
}
