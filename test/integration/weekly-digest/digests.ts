import { renderView } from '../../../src/platforms/terminal/render-view.ts';
import type { View } from '../../../src/ui/view.ts';
import { channel, openTeam, type Structure, type StructureOptions } from '../../support/structure.ts';

export type Team = Structure & AsyncDisposable;

/** The team of openTeam with its weekly digest on, on Monday 16 November 2026 at 9:00 in Paris. */
export function openDigestTeam(options: StructureOptions = {}): Promise<Team> {
  return openTeam({ ...options, digest: true });
}

/** The digests that stand in the channel, the oldest first. */
export function digests(team: Structure): string[] {
  return team.platform
    .channel(channel.externalId)
    .filter((text) => text.includes('Le point du'))
    .map(plain);
}

/** What a coordinator has been shown of them. */
export function previews(team: Structure): string[] {
  return previewViews(team).map(words);
}

/** The newest of these, as it stands now. */
export function previewOf(team: Structure): View {
  const view = previewViews(team).at(-1);
  if (view === undefined) throw new Error('no preview');
  return view;
}

function previewViews(team: Structure): View[] {
  return team.platform.screen
    .filter(({ to }) => to.kind === 'direct' && to.user === 'claire')
    .flatMap(({ view }) => (view?.fallback.startsWith('Aperçu du point') === true ? [view] : []));
}

export function words(view: View): string {
  return plain(renderView(view, { width: 200, colour: false }));
}

/** With simple spaces. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
