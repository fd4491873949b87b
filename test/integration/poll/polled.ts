import type { View } from '../../../src/ui/view.ts';
import { formOf, openTeam, type StructureOptions, viewOf } from '../../support/structure.ts';

export type Team = Awaited<ReturnType<typeof openTeam>>;

// Tuesday 24, Thursday 26 and Friday 27 November 2026; answers are taken until Friday 20 at 18:00 in Paris.
export const subject = { title: 'Chutes à domicile', slots: 'mardi 24 13h30\njeudi 26 12h30\nvendredi 27 13h' };
export const [tuesday, thursday, friday] = [
  'mardi 24 novembre 2026 à 13 h 30',
  'jeudi 26 novembre 2026 à 12 h 30',
  'vendredi 27 novembre 2026 à 13 h',
] as const;

/** Claire asks the team of five on Monday 16 November 2026 at 9:00 in Paris. */
export async function openPoll(
  options: StructureOptions & { readonly by?: string; readonly form?: Record<string, string | readonly string[]> } = {},
): Promise<Team> {
  const team = await openTeam(options);
  await asks(team, options.by ?? 'claire', options.form);
  return team;
}

export async function asks(team: Team, user: string, form: Record<string, string | readonly string[]> = {}) {
  return team.submits(user, formOf(await team.says(user, 'rcp sondage')), { ...subject, ...form });
}

/** The text that a test can be typed against: non-breaking spaces as plain ones. */
export function plain(text: string | undefined): string {
  return (text ?? '').replace(/\u00a0/g, ' ');
}

/** What is read in the channel about the poll, the newest first. */
export function tableOf(team: Team): string {
  return plain(messageOf(team).text);
}

/** The one message of the poll in the channel. */
export function messageOf(team: Team): { readonly view: View; readonly text: string; readonly edits: number } {
  const index = team.platform.screen.findIndex(
    ({ to, view }) => to.kind === 'channel' && /Sondage|Date retenue|Quand tenir/.test(JSON.stringify(view)),
  );
  const message = team.platform.screen[index];
  if (message?.view === undefined) throw new Error('no poll in the channel');
  const nth = team.platform.screen.slice(0, index).filter(({ to }) => to.kind === 'channel').length;
  return { view: message.view, text: team.platform.channel('C-team')[nth] ?? '', edits: message.edits };
}

/** The private messages of somebody that contain these words. */
export function letters(team: Team, user: string, words: string): string[] {
  return team.platform
    .direct(user)
    .map(plain)
    .filter((text) => text.includes(words));
}

/** The last private message of somebody as a view. */
export function lastLetter(team: Team, user: string): View {
  const found = team.platform.screen.findLast(({ to }) => to.kind === 'direct' && to.user === user)?.view;
  if (found === undefined) throw new Error(`nothing for ${user}`);
  return found;
}

/** What somebody reads who clicks « Détail ». */
export async function detailFor(team: Team, user: string): Promise<View> {
  return viewOf(await team.clicks(user, messageOf(team).view, 'Détail'));
}

/** Answers date by date; the number of a date counts from 0. */
export async function answers(team: Team, user: string, said: { yes?: number[]; ifNeeded?: number[] }) {
  const form = formOf(await team.clicks(user, messageOf(team).view, 'Répondre'));
  const [field] = form.fields;
  const ids = field?.kind === 'choices' ? field.options.map(({ value }) => value) : [];
  const chosen = (numbers: number[] = []) => numbers.map((number) => ids[number] ?? '');
  return team.submits(user, form, { yes: chosen(said.yes), ifNeeded: chosen(said.ifNeeded) });
}

/** Clicks the n-th « Retenir ce créneau » of a view. */
export async function retains(team: Team, user: string, view: View, nth: number) {
  const items = view.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const buttons = items.flatMap((item) => item.buttons ?? []).slice(nth, nth + 1);
  return team.clicks(user, { fallback: '', blocks: [{ kind: 'buttons', buttons }] }, 'Retenir ce créneau');
}
