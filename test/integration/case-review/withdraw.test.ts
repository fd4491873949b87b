import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/ui/view.ts';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { tablesWith } from '../../support/tables.ts';
import { examined, labels, newest, propose, type Team, words } from './cases.ts';

const secret = 'zeugma';

async function seen(team: Team, user: string) {
  return viewOf(await team.says(user, `rcp dossier ${(await newest(team)).code}`));
}

/** A flash consultation about a case, with a remark. */
async function flashAbout(team: Team, caseReviewId: string): Promise<void> {
  const { careTeamId, requesterId } = await newest(team);
  const common = { careTeamId, createdAt: team.clock.now() };
  await team.db.flashConsultation.create({
    data: {
      ...common,
      id: 'flash',
      caseReviewId,
      state: 'pending',
      closesAt: team.clock.now(),
      participants: { create: [{ careTeamId, practitionerId: requesterId, remark: `Pas ${secret}` }] },
    },
  });
}

describe('withdrawing a case', () => {
  it('leaves its text in no table, and only there was it before', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { question: `Pourquoi ${secret} ?` });
    expect(await tablesWith(team.db, secret)).toEqual(['CaseReview']);
    const answer = await team.clicks('lea', await seen(team, 'lea'), 'Retirer');
    expect(viewOf(answer).fallback).toContain('est retiré');
    expect(await tablesWith(team.db, secret)).toEqual([]);
    expect(await newest(team)).toMatchObject({ status: 'withdrawn', meetingId: null, question: '' });
    expect((await newest(team)).purgedAt).toEqual(team.clock.now());
  });

  it('takes it off the message to the organiser', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    await team.clicks('lea', await seen(team, 'lea'), 'Retirer');
    const messages = team.platform.direct('claire').filter((text) => text.includes('Il n’y a plus de dossier'));
    expect(messages).toHaveLength(1);
    expect(messages[0]).not.toContain(code);
  });

  it('twice says what is true, and the code shows nothing any more', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const before = await seen(team, 'lea');
    await team.clicks('lea', before, 'Retirer');
    const { revision } = await newest(team);
    const again = viewOf(await team.clicks('lea', before, 'Retirer'));
    expect(words(again)).toContain('ses textes sont effacés');
    expect(labels(again)).toEqual([]);
    expect((await newest(team)).revision).toBe(revision);
  });

  it('cancels what would still be sent about it, and what would happen by itself', async () => {
    await using team = await openTeam({ now: '2026-11-16T21:00:00Z' });
    await propose(team, 'lea');
    const { id, careTeamId } = await newest(team);
    await team.clicks('claire', await seen(team, 'claire'), 'Demander un complément');
    await team.db.timer.create({
      data: { id: 'timer', careTeamId, kind: 'filing.chase', subjectId: id, dueAt: new Date('2027-01-01T08:00:00Z') },
    });
    await team.clicks('lea', await seen(team, 'lea'), 'Retirer');
    await team.at('2026-11-17T08:00:00Z');
    expect(team.platform.direct('lea').filter((text) => text.includes('compléter'))).toEqual([]);
    const rows = await team.db.delivery.findMany({ where: { subjectId: id } });
    expect(rows.map(({ kind, state }) => `${kind} ${state}`)).toContain('case.incomplete cancelled');
    expect(rows.filter(({ state }) => state !== 'cancelled')).toEqual([]);
    expect(await team.db.timer.count({ where: { subjectId: id } })).toBe(0);
  });

  it('is for the coordinator once its requester has left', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { question: `Pourquoi ${secret} ?` });
    expect(labels(await seen(team, 'claire'))).toEqual(['Demander un complément', 'Ajouter une tâche']);
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { active: false } });
    const view = await seen(team, 'claire');
    expect(labels(view)).toEqual(['Ajouter une tâche', 'Retirer', 'Opposition du patient']);
    expect(labels(await seen(team, 'marc'))).toEqual(['Ajouter une tâche']);
    await team.clicks('claire', view, 'Retirer');
    expect(await tablesWith(team.db, secret)).toEqual([]);
  });
});

describe('a patient who objects', () => {
  it('takes everything with them that was written: question, decision, tasks, remarks', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { question: `Pourquoi ${secret} ?` });
    const { id } = await newest(team);
    await examined(team, id, `Arrêter ${secret}`);
    await flashAbout(team, id);
    expect((await tablesWith(team.db, secret)).toSorted()).toEqual([
      'CaseReview',
      'Decision',
      'FlashParticipant',
      'Task',
    ]);
    // Asked for a follow-up, the patient refuses.
    const form = formOf(await team.says('lea', `rcp dossier ${(await newest(team)).code}`));
    const reply = await team.submits('lea', form, { question: 'Et maintenant ?', consent: 'opposed' });
    expect(viewOf(reply).fallback).toContain('Opposition enregistrée');
    expect(await tablesWith(team.db, secret)).toEqual([]);
    expect(await team.db.caseReview.count()).toBe(1);
    expect(await team.db.flashConsultation.findFirst()).toMatchObject({ state: 'withdrawn' });
  });

  it('is heard with a button too, for everything that the code stands for', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { question: `Pourquoi ${secret} ?` });
    const first = await newest(team);
    await examined(team, first.id, `Arrêter ${secret}`);
    const list = viewOf(await team.says('lea', 'rcp dossiers'));
    const shown = viewOf(await team.clicks('lea', list, 'Voir'));
    expect(labels(shown)).toContain('Opposition du patient');
    const done = viewOf(await team.clicks('lea', shown, 'Opposition du patient'));
    expect(done.fallback).toContain('Opposition enregistrée');
    expect(await tablesWith(team.db, secret)).toEqual([]);
    expect(await newest(team)).toMatchObject({
      status: 'withdrawn',
      consent: 'opposed',
      filing: 'none',
      attribute: 'none',
    });
  });
});

/** The steps of a random story, each as far as it is possible when its turn comes. */
class Story {
  readonly #team: Team;
  readonly questions: string[] = [];
  /** What people have on their screens, perhaps since long ago. */
  readonly #screens = new Map<string, View>();

  constructor(team: Team) {
    this.#team = team;
  }

  async propose(meeting: Record<string, string> = {}): Promise<void> {
    const question = `Pourquoi ${secret}${this.questions.length} ?`;
    this.questions.push(question);
    await propose(this.#team, 'lea', { ...meeting, question });
  }

  async look(): Promise<void> {
    const current = await this.#current();
    if (current === null) return;
    const show = { kind: 'action', label: 'Voir', action: 'case.show', payload: { case: current.id } } as const;
    const link = { fallback: '', blocks: [{ kind: 'buttons' as const, buttons: [show] }] };
    for (const user of ['lea', 'claire']) this.#screens.set(user, viewOf(await this.#team.clicks(user, link, 'Voir')));
  }

  async click(user: string, label: string): Promise<void> {
    const view = this.#screens.get(user);
    if (view !== undefined && labels(view).includes(label)) await this.#team.clicks(user, view, label);
  }

  async examine(): Promise<void> {
    const current = await this.#current();
    if (current?.status === 'on-agenda') await examined(this.#team, current.id, `Arrêter ${current.question}`);
  }

  #current() {
    return this.#team.db.caseReview.findFirst({ where: { question: { contains: secret } } });
  }
}

const steps: Readonly<Record<string, (story: Story) => Promise<void>>> = {
  propose: (story) => story.propose(),
  later: (story) => story.propose({ meeting: 'later' }),
  look: (story) => story.look(),
  ask: (story) => story.click('claire', 'Demander un complément'),
  examine: (story) => story.examine(),
  withdraw: (story) => story.click('lea', 'Retirer'),
  object: (story) => story.click('lea', 'Opposition du patient'),
};

describe('whatever is done with cases, in whatever order, with buttons however old', () => {
  it('a withdrawn case leaves no text in any table', { timeout: 120_000 }, async () => {
    const some = fc.array(fc.constantFrom(...Object.values(steps)), { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(some, async (rest) => {
        await using team = await openTeam();
        const story = new Story(team);
        for (const step of [(one: Story) => one.propose(), (one: Story) => one.look(), ...rest]) await step(story);
        const rows = await team.db.caseReview.findMany({ where: { status: { not: 'withdrawn' } } });
        const kept = story.questions.filter((question) => rows.some((row) => row.question === question));
        for (const question of story.questions) {
          expect((await tablesWith(team.db, question)).length > 0).toBe(kept.includes(question));
        }
      }),
      { numRuns: 6 },
    );
  });
});
