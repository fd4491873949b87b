import { type CaseReviewId, caseReviewId, type DecisionId } from '../../../src/core/ids.ts';
import type { NewDecision } from '../../../src/features/decision/store.ts';
import type { Profession } from '../../../src/features/practitioner/profession.ts';
import type { Reply } from '../../../src/ui/reply.ts';
import type { ActionButton, View } from '../../../src/ui/view.ts';
import { formOf, viewOf } from '../../support/structure.ts';
import { card as cardOf } from '../decision/decisions.ts';
import { putOnAgenda } from '../session/agenda.ts';
import { idOf, messages, proposed, type Team, type User, users } from '../vote/votes.ts';

export const statement = 'Ouvrir le samedi matin';

type Changes = Record<string, string | readonly string[] | undefined>;

export function askButton(decision: DecisionId): ActionButton {
  return { kind: 'action', action: 'opinion.ask', label: 'Demander des avis', payload: { decision } };
}

/** Opens the form and sends it. */
export async function ask(team: Team, user: User, decision: DecisionId, changes: Changes = {}): Promise<Reply> {
  return team.submits(user, formOf(await team.presses(user, askButton(decision))), changes);
}

/** Opinions on a decision that Marc proposed, asked by him on Monday 16 November 2026 at 9:00 in Paris. */
export async function asked(team: Team, professions: readonly Profession[], more: Partial<NewDecision> = {}) {
  const decision = await proposed(team, more);
  const answer = viewOf(await ask(team, 'marc', decision, { professions }));
  return { decision, answer, card: await cardOf(team, 'marc', { id: decision }) };
}

/** A case of Marc's on the agenda of the RCP of the team, which Claire facilitates; everyone is invited to it. */
export async function openCase(team: Team): Promise<CaseReviewId> {
  await putOnAgenda(team.db, { code: 'C-7QK4' });
  const { id } = await team.db.caseReview.findFirstOrThrow();
  return caseReviewId.parse(id);
}

/** What somebody was sent about a request, as it reads now. */
export async function paper(team: Team, user: User): Promise<View> {
  const view = (await messages(team, user, 'opinion.asked')).at(-1);
  if (view === undefined) throw new Error(`${user} was not asked`);
  return view;
}

/** Somebody clicks on their message. */
export async function says(team: Team, user: User, label: string): Promise<Reply> {
  return team.clicks(user, await paper(team, user), label);
}

/** Somebody says why. */
export async function reasons(team: Team, user: User, label: string, text: string): Promise<Reply> {
  return team.submits(user, formOf(await says(team, user, label)), { text });
}

export async function practises(team: Team, user: User, profession: Profession): Promise<void> {
  await team.db.practitioner.update({ where: { id: await idOf(team, user) }, data: { profession } });
}

/** Until the members of the channel are read the next time, which happens daily. */
export async function leaves(team: Team, user: User): Promise<void> {
  await team.db.practitioner.update({ where: { id: await idOf(team, user) }, data: { active: false } });
}

/** Who has a message of a kind, and how many. */
export async function told(team: Team, kind: string): Promise<Readonly<Record<string, number>>> {
  const counts = await Promise.all(
    users.map(async (user) => [user, (await messages(team, user, kind)).length] as const),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
