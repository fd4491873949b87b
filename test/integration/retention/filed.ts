import { buttonsOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold } from '../minutes/held.ts';

/** When Léa files her cases. */
const filedAt = '2026-11-24T14:05:00Z';
/** The first look of the night 90 days later, and the one before it: at 3:00 in Paris. */
export const tooEarly = '2027-02-22T02:00:00Z';
export const inTime = '2027-02-23T02:00:00Z';

/** Léa and Marc held an RCP about these cases; the minutes are approved by silence; Léa has filed all. */
export async function filed(codes: readonly string[] = ['C-7QK4', 'C-9XA2']): Promise<Structure & AsyncDisposable> {
  const team = await openTeam();
  await hold(team.db, ['Léa Martin', 'Marc Petit'], codes);
  await team.at('2026-11-24T14:00:00Z');
  await team.clicks('claire', viewOf(await team.says('claire', 'rcp cr')), 'Soumettre à validation');
  await team.at(filedAt);
  for (let view = viewOf(await team.says('lea', 'rcp verser')); labels(view).includes('C’est versé'); ) {
    view = viewOf(await team.clicks('lea', view, 'C’est versé'));
  }
  await team.at('2026-12-01T17:00:00Z');
  return team;
}

function labels(view: Parameters<typeof buttonsOf>[0]): readonly string[] {
  return buttonsOf(view).map(({ label }) => label);
}
