import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { examined, labels, newest, propose, type Team, words, wound } from './cases.ts';

async function editForm(team: Team, user = 'lea') {
  const { code } = await newest(team);
  return formOf(await team.clicks(user, viewOf(await team.says(user, `rcp dossier ${code}`)), 'Modifier'));
}

/** A second RCP, a week after the first. */
async function planned(team: Team): Promise<string> {
  const form = formOf(await team.says('claire', 'rcp planifier'));
  await team.submits('claire', form, { title: 'Chutes', date: '2026-12-01', time: '13:30' });
  return (await team.db.meeting.findFirstOrThrow({ where: { title: 'Chutes' } })).id;
}

describe('changing a case', () => {
  it('shows what is noted, and notes what is new', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { attribute: 'over-75' });
    const form = await editForm(team);
    const initial = Object.fromEntries(form.fields.map((field) => [field.id, field.initial]));
    expect(initial).toMatchObject({ ...wound, attribute: 'over-75' });
    const view = viewOf(
      await team.submits('lea', form, { question: 'Qui refait le pansement ?', consent: 'consented' }),
    );
    expect(words(view)).toContain('Qui refait le pansement ?');
    expect(words(view)).toContain('Les invités extérieurs pourront');
    expect(await newest(team)).toMatchObject({ status: 'on-agenda', position: 0 });
  });

  it('moves it to the agenda of another RCP, off all agendas, and back', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const first = (await newest(team)).meetingId;
    const second = await planned(team);
    await team.submits('lea', await editForm(team), { meeting: `meeting:${second}` });
    expect(await newest(team)).toMatchObject({ status: 'on-agenda', meetingId: second });
    await team.submits('lea', await editForm(team), { meeting: 'later' });
    expect(await newest(team)).toMatchObject({ status: 'proposed', meetingId: null });
    await team.submits('lea', await editForm(team), { meeting: `meeting:${first}` });
    expect(await newest(team)).toMatchObject({ status: 'on-agenda', meetingId: first });
  });

  it('sent twice changes it once and says what is true', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const form = await editForm(team);
    await team.submits('lea', form, { question: 'Et la nuit ?' });
    const { revision } = await newest(team);
    const again = await team.submits('lea', form, { question: 'Et la nuit ?' });
    expect(words(viewOf(again))).toContain('Et la nuit ?');
    expect((await newest(team)).revision).toBe(revision);
  });

  it('on two screens at once keeps the first, and gives the second its words back on top of it', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const [phone, desk] = [await editForm(team), await editForm(team)];
    await team.submits('lea', phone, { question: 'Et la nuit ?' });
    const reply = await team.submits('lea', desk, { question: 'Et le dimanche ?' });
    expect(formOf(reply).intro).toContain('a changé entre-temps');
    expect((await newest(team)).question).toBe('Et la nuit ?');
    const view = viewOf(await team.submits('lea', formOf(reply), {}));
    expect(words(view)).toContain('Et le dimanche ?');
  });

  it('is for its requester only, whatever button somebody else gets hold of', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    const mine = viewOf(await team.says('lea', `rcp dossier ${code}`));
    const form = await editForm(team);
    for (const label of ['Modifier', 'Retirer', 'Opposition du patient']) {
      expect(viewOf(await team.clicks('marc', mine, label)).fallback).toContain('adressez-vous à Léa Martin');
    }
    expect(viewOf(await team.submits('marc', form, { question: 'Autre ?' })).fallback).toContain('Léa Martin');
    expect(await newest(team)).toMatchObject({ question: wound.question, status: 'on-agenda' });
  });

  it('that an RCP has examined meanwhile is no longer possible: a form or button left open shows it as it is', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, code } = await newest(team);
    const stale = viewOf(await team.says('lea', `rcp dossier ${code}`));
    const form = await editForm(team);
    await examined(team, id, 'Pansement un jour sur deux');
    for (const reply of [
      await team.submits('lea', form, { question: 'Trop tard ?' }),
      await team.clicks('lea', stale, 'Modifier'),
      await team.clicks('lea', stale, 'Retirer'),
    ]) {
      expect(words(viewOf(reply))).toContain('Pansement un jour sur deux');
      expect(labels(viewOf(reply))).toEqual(['Proposer une suite', 'Ajouter une tâche', 'Opposition du patient']);
    }
    expect(await newest(team)).toMatchObject({ status: 'examined', question: wound.question });
  });
});

describe('a case that its RCP is discussing', () => {
  it('may be reworded, but does not leave for another agenda', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, meetingId } = await newest(team);
    await team.db.meeting.updateMany({
      data: { status: 'in-session', currentCaseId: id, startedAt: team.clock.now() },
    });
    const reply = await team.submits('lea', await editForm(team), { meeting: 'later' });
    expect(reply.kind === 'errors' && reply.errors['meeting']).toContain('en ce moment');
    await team.submits('lea', await editForm(team), { question: 'Et la nuit ?' });
    expect(await newest(team)).toMatchObject({ status: 'on-agenda', meetingId, question: 'Et la nuit ?' });
  });
});

describe('what the patient said', () => {
  it('not asked: the case is anonymous, whatever was chosen beside', async () => {
    await using team = await openTeam();
    const view = await propose(team, 'lea', { consent: 'not-asked', attribute: 'both' });
    expect(words(view)).toContain('dossier anonyme');
    expect(await newest(team)).toMatchObject({ attribute: 'none', consent: 'not-asked', filing: 'none' });
  });

  it('an objection: nothing at all is stored', async () => {
    await using team = await openTeam();
    const view = await propose(team, 'lea', { consent: 'opposed' });
    expect(view.fallback).toContain('rien n’a été enregistré');
    expect(await team.db.caseReview.count()).toBe(0);
  });

  it('before outside guests: says who may not hear of it, until consent is noted', async () => {
    await using team = await openTeam();
    const meeting = await team.db.meeting.findFirstOrThrow();
    await team.db.guest.create({
      data: {
        id: 'guest',
        careTeamId: meeting.careTeamId,
        meetingId: meeting.id,
        name: 'Dr Roche',
        profession: 'other-physician',
        organisation: 'CH de la Vallée',
        addedById: meeting.createdById,
        createdAt: meeting.createdAt,
      },
    });
    expect(words(await propose(team, 'lea'))).toContain('devant Dr Roche');
    const view = viewOf(await team.submits('lea', await editForm(team), { consent: 'consented' }));
    expect(words(view)).not.toContain('Dr Roche');
  });
});

describe('asking for more', () => {
  const asked = (team: Team) =>
    team.platform.screen.filter(({ view }) =>
      words(view ?? { fallback: '', blocks: [] }).includes('Il manque quelque chose'),
    );

  async function sentBack(team: Team) {
    await propose(team, 'lea');
    const { code } = await newest(team);
    const seen = viewOf(await team.says('claire', `rcp dossier ${code}`));
    return { seen, answer: viewOf(await team.clicks('claire', seen, 'Demander un complément')) };
  }

  it('takes it off the agenda and asks its requester, who puts it back by completing it', async () => {
    await using team = await openTeam();
    const { answer } = await sentBack(team);
    expect(words(answer)).toContain('à compléter');
    const { meetingId } = await newest(team);
    expect(await newest(team)).toMatchObject({ status: 'incomplete' });
    const [message] = asked(team);
    expect(message?.to).toMatchObject({ kind: 'direct', user: 'lea' });
    expect(words(viewOf({ kind: 'view', view: message?.view ?? { fallback: '', blocks: [] } }))).not.toContain(
      'Pansement',
    );

    if (message?.view === undefined) throw new Error('nobody was asked');
    const form = formOf(await team.clicks('lea', message.view, 'Compléter'));
    await team.submits('lea', form, {
      question: 'Quel pansement, et qui le week-end ?',
      meeting: `meeting:${meetingId}`,
    });
    expect(await newest(team)).toMatchObject({ status: 'on-agenda', meetingId });
    // The message that asked is edited in place, and asks no more.
    expect(words(message.view)).toContain('n’est plus à compléter');
    expect(asked(team)).toHaveLength(0);
  });

  it('proposes the RCP that it was for again', async () => {
    await using team = await openTeam();
    const other = await planned(team);
    await propose(team, 'lea', { meeting: `meeting:${other}` });
    const { code } = await newest(team);
    await team.clicks('claire', viewOf(await team.says('claire', `rcp dossier ${code}`)), 'Demander un complément');
    const own = viewOf(await team.says('lea', `rcp dossier ${code}`));
    const form = formOf(await team.clicks('lea', own, 'Compléter'));
    expect(form.fields.find(({ id }) => id === 'meeting')?.initial).toBe(`meeting:${other}`);
  });

  it('twice asks once', async () => {
    await using team = await openTeam();
    const { seen } = await sentBack(team);
    await team.clicks('claire', seen, 'Demander un complément');
    expect(asked(team)).toHaveLength(1);
    expect((await newest(team)).status).toBe('incomplete');
  });

  it('is for the coordinator and whoever facilitates', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    const seen = viewOf(await team.says('claire', `rcp dossier ${code}`));
    expect(labels(viewOf(await team.says('marc', `rcp dossier ${code}`)))).toEqual(['Ajouter une tâche']);
    expect(viewOf(await team.clicks('marc', seen, 'Demander un complément')).fallback).toContain('Seuls');
    expect((await newest(team)).status).toBe('on-agenda');
  });
});

describe('a follow-up', () => {
  async function settled(team: Team, status = 'to-review') {
    await propose(team, 'lea', { attribute: 'both' });
    const first = await newest(team);
    await examined(team, first.id, 'Réévaluer dans trois mois');
    await team.db.caseReview.update({ where: { id: first.id }, data: { status } });
    await team.at('2026-11-17T09:00:00Z');
    return first;
  }

  it('keeps the code and what is known, asks a new question, and closes what was to be reviewed', async () => {
    await using team = await openTeam();
    const first = await settled(team);
    const form = formOf(await team.says('lea', `rcp dossier ${first.code}`));
    const initial = Object.fromEntries(form.fields.map((field) => [field.id, field.initial]));
    expect(initial).toMatchObject({ motive: 'chronic-wound', attribute: 'both', consent: 'informed' });
    expect(initial['question']).toBeUndefined();
    const view = viewOf(await team.submits('lea', form, { question: 'La plaie est-elle fermée ?' }));
    expect(words(view)).toContain(`Dossier ${first.code} proposé`);
    expect(await newest(team)).toMatchObject({ code: first.code, followUpOfId: first.id, status: 'on-agenda' });
    expect(await team.db.caseReview.findUnique({ where: { id: first.id } })).toMatchObject({ status: 'closed' });
  });

  it('is proposed once: a second form shows the one that waits', async () => {
    await using team = await openTeam();
    const first = await settled(team);
    const forms = [1, 2].map(async () => formOf(await team.says('lea', `rcp dossier ${first.code}`)));
    for (const form of await Promise.all(forms)) await team.submits('lea', form, { question: 'Et maintenant ?' });
    expect(await team.db.caseReview.count()).toBe(2);
    expect(words(viewOf(await team.says('lea', `rcp dossier ${first.code}`)))).toContain('Et maintenant ?');
  });

  it('that waits already is shown by an old button, before anything is typed', async () => {
    await using team = await openTeam();
    const first = await settled(team, 'closed');
    const form = formOf(await team.says('lea', `rcp dossier ${first.code}`));
    await team.submits('lea', form, { question: 'Et maintenant ?' });
    const old = { kind: 'action', label: 'Suite', action: 'case.follow-up', payload: { case: first.id } } as const;
    const shown = words(viewOf(await team.presses('lea', old)));
    expect(shown).toContain('Et maintenant ?');
    expect(shown).toContain('attend déjà');
  });

  it('stores nothing when the patient objected while its form stood open', async () => {
    await using team = await openTeam();
    const first = await settled(team, 'closed');
    const form = formOf(await team.says('lea', `rcp dossier ${first.code}`));
    const object = { kind: 'action', label: 'Opposition', action: 'case.object', payload: { case: first.id } } as const;
    await team.presses('lea', object);
    const answer = viewOf(await team.submits('lea', form, { question: 'La plaie est-elle fermée ?' }));
    expect(words(answer)).toContain('ses textes sont effacés');
    expect(await team.db.caseReview.findMany()).toMatchObject([{ id: first.id, status: 'withdrawn', question: '' }]);
  });

  it('is for the requester only: nobody else knows whom the code stands for', async () => {
    await using team = await openTeam();
    const first = await settled(team, 'closed');
    const view = viewOf(await team.says('marc', `rcp dossier ${first.code}`));
    expect(words(view)).toContain('Réévaluer dans trois mois');
    expect(labels(view)).toEqual(['Ajouter une tâche']);
  });
});
