import { renderView } from '../../../src/platforms/terminal/render-view.ts';
import type { View } from '../../../src/ui/view.ts';
import { buttonsOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold } from './held.ts';

/** Tuesday 24 November 2026, 15:00 in Paris: the RCP is over. */
export const after = '2026-11-24T14:00:00Z';
export const there = ['Léa Martin', 'Marc Petit', 'Ravi Payet'];

/** A team whose RCP is over, with these cases examined; nothing is on any screen. */
export async function afterRcp(codes?: readonly string[]): Promise<Structure & AsyncDisposable> {
  const structure = await openTeam({ now: '2026-11-16T08:00:00Z' });
  await hold(structure.db, there, codes);
  await structure.at(after);
  structure.platform.screen.length = 0;
  return structure;
}

/** What a view says, non-breaking spaces as plain ones. */
export function read(view: View): string {
  return renderView(view, { width: 200, colour: false }).replaceAll('\u00a0', ' ');
}

export function labels(view: View): readonly string[] {
  return buttonsOf(view).map(({ label }) => label);
}

/** What a person sees with `/rcp compte-rendu`. */
export async function minutes(structure: Structure, user: string): Promise<View> {
  return viewOf(await structure.says(user, 'rcp compte-rendu'));
}

/** The private message with these words that somebody got last. */
export function message(structure: Structure, user: string, words: string): View {
  const { screen } = structure.platform;
  const found = screen.findLast(
    ({ to, view }) => to.kind === 'direct' && to.user === user && view !== undefined && read(view).includes(words),
  )?.view;
  if (found === undefined) throw new Error(`${user} got nothing with "${words}": ${structure.platform.direct(user)}`);
  return found;
}

/** How many private messages with these words somebody got. */
export function count(structure: Structure, user: string, words: string): number {
  return structure.platform.direct(user).filter((text) => text.includes(words)).length;
}

/** Claire puts the minutes to the vote. */
export async function submit(structure: Structure): Promise<View> {
  return viewOf(await structure.clicks('claire', await minutes(structure, 'claire'), 'Soumettre à validation'));
}

export async function status(structure: Structure): Promise<string> {
  return (await structure.db.meeting.findFirstOrThrow()).status;
}
