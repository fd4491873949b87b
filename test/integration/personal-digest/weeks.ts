import { renderView } from '../../../src/platforms/terminal/render-view.ts';
import type { View } from '../../../src/ui/view.ts';
import { openTeam, type Structure, type StructureOptions } from '../../support/structure.ts';

export type Team = Awaited<ReturnType<typeof openTeam>>;

/** The team of openTeam with personal digests alone, on Monday 16 November 2026 at 9:00 in Paris. */
export async function openDigestTeam(options: StructureOptions = {}): Promise<Team> {
  const team = await openTeam({ ...options, digest: true });
  await team.db.careTeam.updateMany({ data: { digestOn: false } });
  team.platform.screen.length = 0;
  return team;
}

/** Their personal digests on somebody's screen, the oldest first. */
export function weeks({ platform }: Structure, user: string): View[] {
  return platform.screen.flatMap(({ to, view }) =>
    to.kind === 'direct' && to.user === user && view?.blocks.some(isHeading) === true ? [view] : [],
  );
}

function isHeading(block: View['blocks'][number]): boolean {
  return block.kind === 'heading' && block.text.startsWith('Votre semaine');
}

/** What a view says, with plain spaces. */
export function read(view: View): string {
  return renderView(view, { width: 200, colour: false }).replace(/[\u00a0\u202f]/g, ' ');
}

/** The only one that somebody has. */
export function week(team: Structure, user: string): View {
  const [view, ...more] = weeks(team, user);
  if (view === undefined || more.length > 0) throw new Error(`${user} has ${weeks(team, user).length} digests`);
  return view;
}
