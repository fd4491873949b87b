import type { View } from '../../../src/ui/view.ts';
import { buttonsOf, formOf, type openTeam, viewOf } from '../../support/structure.ts';

export type Team = Awaited<ReturnType<typeof openTeam>>;

export const question = 'Pansement : qui passe le week-end ?';

/** Proposes a case for the next RCP and gives back its code. */
export async function propose(
  team: Team,
  user: string,
  changes: Record<string, string | readonly string[] | undefined> = {},
  command = 'rcp dossier',
): Promise<string> {
  const known = (await team.db.caseReview.findMany()).map(({ id }) => id);
  const form = formOf(await team.says(user, command));
  await team.submits(user, form, { motive: 'chronic-wound', question, consent: 'informed', ...changes });
  const row = await team.db.caseReview.findFirstOrThrow({ where: { id: { notIn: known } } });
  return row.code;
}

/** What a person sees with `/rcp ordre du jour`. */
export async function agenda(team: Team, user: string): Promise<View> {
  return viewOf(await team.says(user, 'rcp ordre du jour'));
}

/** Everything that a view says, non-breaking spaces as plain ones. */
export function words(view: View): string {
  return JSON.stringify(view).replace(/\u00a0/g, ' ');
}

export function labels(view: View): readonly string[] {
  return buttonsOf(view).map(({ label }) => label);
}

/** The view with only the row that names this code, to click one of its buttons. */
export function rowOf(view: View, code: string): View {
  const items = view.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const found = items.filter((item) => JSON.stringify(item.text).includes(code));
  if (found.length !== 1) throw new Error(`${found.length} rows with ${code}`);
  return { ...view, blocks: [{ kind: 'list', items: found }] };
}

/** "13 h 30 C-7QK4" for each row that has a time. */
export function order(view: View): readonly string[] {
  const text = words(view);
  return [...text.matchAll(/"strong":"(\d+ h(?: \d+)?)"},[^{]*{"strong":"(C-\w+)"/g)].map(
    ([, time, code]) => `${time} ${code}`,
  );
}

/** What stands in the channel about an agenda. */
export function posted(team: Team): readonly string[] {
  return team.platform.channel('C-team').filter((text) => text.includes('Ordre du jour'));
}
