import type { View } from '../../../src/ui/view.ts';
import type { openTeam } from '../../support/structure.ts';
import { buttonsOf, formOf, viewOf } from '../../support/structure.ts';

export type Team = Awaited<ReturnType<typeof openTeam>>;

/** What a nurse would type for a situation. */
export const wound = {
  motive: 'chronic-wound',
  question: 'Pansement : qui passe le week-end ?',
  consent: 'informed',
} as const;

/** Proposes a case as somebody and gives back the answer. */
export async function propose(
  team: Team,
  user: string,
  changes: Record<string, string | readonly string[] | undefined> = {},
  command = 'rcp dossier',
): Promise<View> {
  const form = formOf(await team.says(user, command));
  return viewOf(await team.submits(user, form, { ...wound, ...changes }));
}

/** The only case, or the newest one. */
export async function newest(team: Team) {
  return team.db.caseReview.findFirstOrThrow({ orderBy: [{ createdAt: 'desc' }, { position: 'desc' }] });
}

/** Everything that a view says. */
export function words(view: View): string {
  return JSON.stringify(view).replace(/\u00a0/g, ' ');
}

export function labels(view: View): readonly string[] {
  return buttonsOf(view).map(({ label }) => label);
}

/** What whoever organises the RCP was told of its cases. */
export function toOrganiser(team: Team): readonly string[] {
  return team.platform.direct('claire').filter((text) => text.includes('Dossiers pour la RCP'));
}

/** As if an RCP had looked at the case and decided this. */
export async function examined(team: Team, id: string, decision: string): Promise<void> {
  const row = await team.db.caseReview.update({
    where: { id },
    data: { status: 'examined', filing: 'to-file', endedAt: team.clock.now(), revision: { increment: 1 } },
  });
  const common = {
    careTeamId: row.careTeamId,
    caseReviewId: id,
    createdById: row.requesterId,
    createdAt: team.clock.now(),
  };
  await team.db.decision.create({
    data: {
      ...common,
      id: `decision-of-${id}`,
      meetingId: row.meetingId,
      type: 'care-organisation',
      status: 'adopted',
      statement: decision,
      reference: `HAS, ${decision}`,
      updatedAt: team.clock.now(),
    },
  });
  await team.db.task.create({
    data: {
      ...common,
      id: `task-of-${id}`,
      title: `Tâche, ${decision}`,
      status: 'to-do',
      meetingId: row.meetingId,
      updatedAt: common.createdAt,
      scheduledAt: common.createdAt,
    },
  });
}
