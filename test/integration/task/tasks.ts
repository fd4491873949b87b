import { afterAll, beforeAll } from 'vitest';
import { renderView } from '../../../src/platforms/terminal/render-view.ts';
import type { Form } from '../../../src/ui/form.ts';
import type { Reply } from '../../../src/ui/reply.ts';
import type { View } from '../../../src/ui/view.ts';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';

/** How the people of the test structure are called. */
const names = {
  claire: 'Claire Dubois',
  lea: 'Léa Martin',
  marc: 'Marc Petit',
  ravi: 'Ravi Payet',
  ines: 'Inès Faure',
};
export type Member = keyof typeof names;

/** The value that stands for somebody in a field of people. */
export async function person(team: Structure, who: Member): Promise<string> {
  const { id } = await team.db.practitioner.findFirstOrThrow({ where: { displayName: names[who] } });
  return `person:${id}`;
}

export async function idOf(team: Structure, who: Member): Promise<string> {
  return (await person(team, who)).slice('person:'.length);
}

/** Somebody leaves the workspace. */
export async function leaves(team: Structure, who: Member): Promise<void> {
  await team.db.practitioner.updateMany({ where: { displayName: names[who] }, data: { active: false } });
}

/** Adds a task by the form; its card, as whoever added it sees it. */
export async function add(
  team: Structure,
  by: Member,
  changes: Record<string, string | readonly string[] | undefined>,
): Promise<View> {
  return viewOf(await team.submits(by, await taskForm(team, by), { title: 'Rappeler la pharmacie', ...changes }));
}

/** A task of Léa that Marc gave her. */
export async function givenToLea(team: Structure, changes: Record<string, string | readonly string[]> = {}) {
  await add(team, 'marc', { who: [await person(team, 'lea')], due: '2026-11-20', ...changes });
  return newest(team);
}

export async function taskForm(team: Structure, by: Member): Promise<Form> {
  return formOf(await team.says(by, 'tache nouvelle'));
}

/** The only task, or the newest. */
export async function newest(team: Structure) {
  const orderBy = [{ createdAt: 'desc' }, { dueOn: 'desc' }] as const;
  const row = await team.db.task.findFirstOrThrow({ orderBy: [...orderBy], include: { owners: true } });
  return row;
}

/** The last message to somebody that is about tasks, as it stands on their screen now. */
export function lastMessage(team: Structure, who: Member): View {
  const view = team.platform.screen.findLast(({ to }) => to.kind === 'direct' && to.user === who)?.view;
  if (view === undefined) throw new Error(`nothing was sent to ${who}`);
  return view;
}

/** What somebody reads, ordinary spaces everywhere. */
export function read(view: View): string {
  return plain(renderView(view, { width: 200, colour: false }));
}

export function readReply(reply: Reply): string {
  return read(viewOf(reply));
}

/** What somebody was sent, as text. */
export function inbox(team: Structure, who: Member): string {
  return plain(team.platform.direct(who).join('\n'));
}

export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** What a form says above its fields, and what stands in them. */
export function readForm(form: Form): Readonly<Record<string, unknown>> {
  const initial = Object.fromEntries(form.fields.map((field) => [field.id, field.initial]));
  return { intro: plain(typeof form.intro === 'string' ? form.intro : ''), ...initial };
}

/** Claire, who is no carer, neither leads nor writes the RCP: what cases say is not for her. */
export async function keepFromClaire(team: Structure): Promise<void> {
  await team.db.meeting.updateMany({ data: { facilitatorId: await idOf(team, 'marc'), secretaryId: null } });
}

/** Presses a button of a task as it was shown with this revision, wherever that was. */
export async function tap(
  team: Structure,
  who: Member,
  action: string,
  task: { readonly id: string; readonly revision: number },
  at = 'card',
  more: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const payload = { task: task.id, revision: task.revision, at, ...more };
  return team.presses(who, { kind: 'action', action: `task.${action}`, label: '', payload });
}

/** One team for all tests of a describe, which leave it as it is; `first` is done before them. */
export function useTeam(first: (team: Structure) => Promise<unknown> = async () => {}): () => Structure {
  let team: Awaited<ReturnType<typeof openTeam>> | undefined;
  beforeAll(async () => {
    team = await openTeam();
    await first(team);
  });
  afterAll(async () => {
    await team?.[Symbol.asyncDispose]();
  });
  return () => {
    if (team === undefined) throw new Error('the team is not open');
    return team;
  };
}
