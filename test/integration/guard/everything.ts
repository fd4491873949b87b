import { contextOf } from '../../../src/bot/actor.ts';
import { careTeamId, newId, practitionerId, taskId, workspaceId } from '../../../src/core/ids.ts';
import type { FormHandler } from '../../../src/features/define.ts';
import type { Form } from '../../../src/ui/form.ts';
import { tell } from '../../support/prologues.ts';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { asked } from '../opinion/opinions.ts';
import { opened, proposed, type Team, type User, users } from '../vote/votes.ts';

/** A team with something of everything: whatever form there is, there is something that it can be about. */
export async function openFullTeam(): Promise<Team> {
  const team = await openTeam();
  await tell(team, 'minutes');
  await tell(team, 'flash');
  await tell(team, 'poll');
  await team.submits('lea', formOf(await team.says('lea', 'rcp dossier')), {
    motive: 'diabetes',
    question: 'Quel suivi ?',
    consent: 'informed',
  });
  await team.submits('claire', formOf(await team.says('claire', 'rcp planifier')), {
    title: 'Bilan de l’année',
    date: '2026-12-15',
    time: '13:30',
  });
  await team.clicks('claire', viewOf(await team.says('claire', 'tache rappeler la pharmacie vendredi')), 'Valider');
  await asked(team, ['nurse']);
  await opened(team, { method: 'consent' });
  await proposed(team);
  const { id } = await team.db.careTeam.findFirstOrThrow();
  const at = team.clock.now();
  await team.db.weeklyDigest.create({
    data: { id: 'digest', careTeamId: id, week: '2027-W01', state: 'planned', publishAt: at, createdAt: at },
  });
  return team;
}

/** A form that is open on somebody's screen. */
export interface Opened {
  readonly user: User;
  readonly form: Form;
}

/** Opens the form for whoever may, about whatever it can be about; undefined when there is nothing now. */
export async function openFor(team: Team, handler: FormHandler): Promise<Opened | undefined> {
  const subjects = await subjectsOf(team);
  for (const user of users) {
    for (const given of subjects) {
      const form = await tried(team, user, handler, given);
      if (form !== undefined) return { user, form };
    }
  }
  return undefined;
}

/** What a form may be given: everything that any form asks for, with each RCP, each case and each decision. */
async function subjectsOf({ db, clock }: Team): Promise<readonly Record<string, unknown>[]> {
  const [task, flash, request, vote] = [
    await db.task.findFirstOrThrow(),
    await db.flashConsultation.findFirstOrThrow(),
    await db.opinionRequest.findFirstOrThrow(),
    await db.vote.findFirstOrThrow(),
  ];
  const { id: person } = await db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
  const now = clock.now().toISOString();
  const submitted = (await db.minutes.findFirstOrThrow()).submittedAt.toISOString();
  const common = {
    ...{ task: task.id, flash: flash.id, request: request.id, digest: 'digest', submitted, on: '2026-12-01' },
    person,
    ...{ revision: 1, round: flash.closesAt.toISOString(), seen: '', kind: 'complex-case', stance: 'reserved' },
    ...{
      absence: 'absence',
      amendment: 'amendment',
      guest: 'guest',
      code: 'mine',
      tasks: [newId(taskId), newId(taskId)],
    },
  };
  const decisions = await db.decision.findMany();
  const meetings = await db.meeting.findMany();
  const cases = await db.caseReview.findMany();
  return decisions.flatMap(({ id: decision }) =>
    meetings.flatMap(({ id: meeting }) =>
      cases.flatMap(({ id }) =>
        [
          { at: now, vote: vote.id },
          { at: 'paper', vote: 'new' },
        ].map((more) => ({ ...common, ...more, decision, meeting, case: id, review: id })),
      ),
    ),
  );
}

async function tried(team: Team, user: User, handler: FormHandler, given: unknown): Promise<Form | undefined> {
  const { db, clock, workspace: workspaceName } = team;
  const account = await db.chatAccount.findFirstOrThrow({ where: { externalId: user } });
  const ids = { id: workspaceId.parse(account.workspaceId), careTeamId: careTeamId.parse(account.careTeamId) };
  const workspace = { ...ids, platform: 'slack', externalId: workspaceName, channel: null } as const;
  const actor = { workspace, id: practitionerId.parse(account.practitionerId) };
  const source = {
    platform: 'slack',
    workspace: workspaceName,
    user,
    place: { kind: 'direct' },
    sourceId: 'x',
  } as const;
  try {
    return await db.$transaction(async (tx) =>
      handler.open(await contextOf(tx, clock.now(), actor, source, undefined), given),
    );
  } catch {
    return undefined;
  }
}
