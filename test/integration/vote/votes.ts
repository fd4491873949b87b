import { absenceId, careTeamId, type DecisionId, decisionId, newId, practitionerId } from '../../../src/core/ids.ts';
import { createDecision, type NewDecision } from '../../../src/features/decision/store.ts';
import type { Reply } from '../../../src/ui/reply.ts';
import type { ActionButton, View } from '../../../src/ui/view.ts';
import type { openTeam } from '../../support/structure.ts';
import { buttonsOf, formOf, viewOf } from '../../support/structure.ts';

export type Team = Awaited<ReturnType<typeof openTeam>>;

/** Who is who, by the account that they use. */
const names = {
  claire: 'Claire Dubois',
  lea: 'Léa Martin',
  marc: 'Marc Petit',
  ravi: 'Ravi Payet',
  ines: 'Inès Faure',
} as const;
export type User = keyof typeof names;
export const users: readonly User[] = ['claire', 'lea', 'marc', 'ravi', 'ines'];

export async function idOf(team: Team, user: User) {
  const { id } = await team.db.practitioner.findFirstOrThrow({ where: { displayName: names[user] } });
  return practitionerId.parse(id);
}

/** Says that somebody is away, as the coordinator would. */
export async function isAway(
  team: Team,
  user: User,
  firstDay: string,
  lastDay: string,
  delegateId: string | null = null,
) {
  const { id: careTeam } = await team.db.careTeam.findFirstOrThrow();
  const who = { careTeamId: careTeam, practitionerId: await idOf(team, user), createdById: await idOf(team, 'claire') };
  await team.db.absence.create({
    data: { id: newId(absenceId), ...who, firstDay, lastDay, delegateId, createdAt: team.clock.now() },
  });
}

/** The workspace says that somebody has left. */
export async function leavesWorkspace(team: Team, user: User): Promise<void> {
  await team.app.bot.notice({
    kind: 'person-changed',
    platform: 'slack',
    workspace: 'T-msp',
    sourceId: `${user} left`,
    user,
    profile: { externalId: user, displayName: names[user], guest: false, removed: true, bot: false },
  });
  await team.app.tick();
}

/** The values of the field « Qui vote ? » that name these people. */
export async function electors(team: Team, ...chosen: readonly User[]): Promise<readonly string[]> {
  return Promise.all(chosen.map(async (user) => `person:${await idOf(team, user)}`));
}

/** A decision that Marc proposed outside an RCP. */
export async function proposed(team: Team, more: Partial<NewDecision> = {}): Promise<DecisionId> {
  const { id: structure } = await team.db.careTeam.findFirstOrThrow();
  const id = newId(decisionId);
  const decision: NewDecision = {
    id,
    meetingId: null,
    caseReviewId: null,
    type: 'team-organisation',
    status: 'proposed',
    statement: 'Ouvrir le samedi matin',
    reason: 'Trois demandes sur quatre',
    reference: '',
    causes: [],
    version: '',
    ownerId: null,
    reviewOn: null,
    sourceLink: '',
    supersedesId: null,
    createdById: await idOf(team, 'marc'),
    ...more,
  };
  await team.db.$transaction((tx) => createDecision(tx, careTeamId.parse(structure), team.clock.now(), decision));
  return id;
}

export function voteButton(decision: DecisionId): ActionButton {
  return { kind: 'action', action: 'vote.open', label: 'Mettre au vote', payload: { decision } };
}

type Changes = Record<string, string | readonly string[] | undefined>;

/** Opens the form and sends it. */
export async function put(team: Team, user: User, decision: DecisionId, changes: Changes = {}): Promise<Reply> {
  return team.submits(user, formOf(await team.presses(user, voteButton(decision))), changes);
}

/** A proposed decision put to the vote by Marc; its card for him. */
export async function opened(team: Team, changes: Changes = {}, more: Partial<NewDecision> = {}) {
  const decision = await proposed(team, more);
  const card = viewOf(await put(team, 'marc', decision, changes));
  return { decision, card };
}

/** The messages of a kind that stand on somebody's screen. */
export async function messages(team: Team, user: User, kind: string): Promise<readonly View[]> {
  const rows = await team.db.delivery.findMany({ where: { kind }, select: { id: true } });
  const ids = new Set(rows.map(({ id }) => id));
  return team.platform.screen.flatMap(({ to, delivery, view }) =>
    to.kind === 'direct' && to.user === user && ids.has(delivery) && view !== undefined ? [view] : [],
  );
}

/** The ballot paper of somebody as it reads now. */
export async function paper(team: Team, user: User): Promise<View> {
  const view = (await messages(team, user, 'vote.paper')).at(-1);
  if (view === undefined) throw new Error(`no ballot paper for ${user}`);
  return view;
}

/** What the buttons of a secret vote by consent would say: it has a form. */
const coded: Readonly<Record<string, string>> = {
  'D’accord': 'consent',
  Abstention: 'abstain',
  Objection: 'objection',
};

/** Somebody votes on their paper. */
export async function votes(team: Team, user: User, label: string): Promise<Reply> {
  const view = await paper(team, user);
  if (!labels(view).includes('Voter')) return team.clicks(user, view, label);
  return team.submits(user, formOf(await team.clicks(user, view, 'Voter')), { choice: coded[label] });
}

/** Somebody objects for a reason. */
export async function objects(team: Team, user: User, reason: string): Promise<Reply> {
  const view = await paper(team, user);
  if (!labels(view).includes('Voter')) {
    return team.submits(user, formOf(await team.clicks(user, view, 'Objection')), { reason });
  }
  return team.submits(user, formOf(await team.clicks(user, view, 'Voter')), { choice: 'objection', reason });
}

/** Everything that a view says, with plain spaces. */
export function words(view: View): string {
  return JSON.stringify(view).replace(/[\u00a0\u202f]/g, ' ');
}

export function labels(view: View): readonly string[] {
  return buttonsOf(view).map(({ label }) => label);
}

export const stateOf = async (team: Team) => {
  const { state, outcome } = await team.db.vote.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  return outcome ?? state;
};

export const statusOf = async (team: Team, id: DecisionId) =>
  (await team.db.decision.findUniqueOrThrow({ where: { id } })).status;
