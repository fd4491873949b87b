import { renderView } from '../../../src/platforms/terminal/render-view.ts';
import type { Reply } from '../../../src/ui/reply.ts';
import type { View } from '../../../src/ui/view.ts';
import { openStructure, type Structure, type StructureOptions } from '../../support/structure.ts';

/** A structure in which Claire has just installed the bot; it is in no channel, and the digest is published. */
export async function openInstalled(options: StructureOptions = {}): Promise<Structure & AsyncDisposable> {
  const structure = await openStructure({ channel: false, digest: true, ...options });
  await installs(structure, 'claire');
  return structure;
}

/** Somebody installs the bot, for the first time or once more. */
export async function installs(structure: Structure, user: string): Promise<void> {
  await structure.app.bot.notice({
    kind: 'installed',
    platform: 'slack',
    workspace: structure.workspace,
    sourceId: `installed-by-${user}`,
    workspaceName: 'MSP des Tilleuls',
    by: user,
  });
  await structure.app.tick();
}

/** The messages about the set-up that stand in somebody's direct messages, the oldest first. */
export function cards(structure: Structure, user: string): readonly View[] {
  const direct = structure.platform.screen.filter(({ to }) => to.kind === 'direct' && to.user === user);
  return direct.flatMap(({ view }) =>
    view !== undefined && /nstallation|set-up|Diapason up/i.test(view.fallback) ? [view] : [],
  );
}

/** The newest one. */
export function card(structure: Structure, user: string): View {
  const view = cards(structure, user).at(-1);
  if (view === undefined) throw new Error(`${user} was shown no set-up`);
  return view;
}

/** What it says, as text. */
export function saysCard(structure: Structure, user: string): string {
  return asText(card(structure, user));
}

export function asText(view: View): string {
  return renderView(view, { width: 300, colour: false }).replace(/[\u00a0\u202f]/g, ' ');
}

/** Clicks a button of the newest one, in the direct messages. */
export function clicksCard(structure: Structure, user: string, label: string): Promise<Reply> {
  return structure.clicks(user, card(structure, user), label);
}
