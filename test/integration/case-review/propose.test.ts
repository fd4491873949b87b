import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { newest, propose, toOrganiser, words, wound } from './cases.ts';

describe('proposing a case', () => {
  it('asks for little, closed lists first, and the next RCP is chosen', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'rcp dossier'));
    expect(form.fields.map(({ id }) => id)).toEqual([
      'motive',
      'question',
      'attribute',
      'consent',
      'professions',
      'meeting',
    ]);
    const meeting = form.fields.find(({ id }) => id === 'meeting');
    const { id } = await team.db.meeting.findFirstOrThrow();
    expect(meeting?.initial).toBe(`meeting:${id}`);
  });

  it('gives it a code, says what was noted, for when, and who keeps the link with the patient', async () => {
    await using team = await openTeam();
    const view = await propose(team, 'lea', { attribute: 'both', professions: ['nurse', 'pharmacist'] });
    const { code } = await newest(team);
    expect(code).toMatch(/^C-[2-9A-HJ-NP-Z]{4}$/);
    const said = words(view);
    expect(said).toContain(`Dossier ${code} proposé`);
    expect(said).toContain(wound.question);
    expect(said).toContain('Plaie chronique');
    expect(said).toContain('75 ans ou plus et ALD');
    expect(said).toContain('Infirmier et Pharmacien');
    expect(said).toContain('mardi 24 novembre 2026 à 13 h 30');
    expect(said).toContain('Notez le lien entre ce code et le patient dans votre logiciel : je ne le connais pas.');
    expect(view.fallback).toContain('Notez le lien');
  });

  it('puts it on the agenda of its RCP, each behind the other, as long as a slot', async () => {
    await using team = await openTeam();
    await team.db.careTeam.updateMany({ data: { slotMinutes: 20 } });
    for (const user of ['lea', 'marc', 'ravi']) await propose(team, user);
    const rows = await team.db.caseReview.findMany({ orderBy: { position: 'asc' } });
    expect(rows.map(({ position, minutes, status }) => [position, minutes, status])).toEqual([
      [0, 20, 'on-agenda'],
      [1, 20, 'on-agenda'],
      [2, 20, 'on-agenda'],
    ]);
    expect(words(await propose(team, 'ines'))).toContain('14 h 30');
  });

  it('takes 30 cases for one RCP, and names them all to its organiser', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { wantedProfessions: _, heard: __, ...first } = await newest(team);
    const lists = { wantedProfessions: [], heard: [] };
    const others = Array.from({ length: 28 }, (___, index) => ({
      ...first,
      ...lists,
      id: `case-${index}`,
      code: `C-TEST${index}`,
      position: index + 1,
    }));
    await team.db.caseReview.createMany({ data: others });
    await propose(team, 'marc');
    const rows = await team.db.caseReview.findMany();
    expect(rows.map(({ position }) => position).sort((a, b) => a - b)).toEqual([...Array(30).keys()]);
    const message = toOrganiser(team);
    expect(message).toHaveLength(1);
    for (const { code } of rows) expect(message[0]).toContain(code);
  });

  it('for later leaves it waiting, and tells nobody', async () => {
    await using team = await openTeam();
    const view = await propose(team, 'lea', { meeting: 'later' });
    expect(words(view)).toContain('pas encore choisie');
    expect(await newest(team)).toMatchObject({ status: 'proposed', meetingId: null });
    expect(toOrganiser(team)).toEqual([]);
  });

  it('sent twice proposes once, and says so', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'rcp dossier'));
    await team.submits('lea', form, wound);
    const again = viewOf(await team.submits('lea', form, wound));
    expect(words(again)).toContain('déjà proposé');
    expect(await team.db.caseReview.count()).toBe(1);
  });

  it('keeps nothing of the sending by somebody else', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'rcp dossier'));
    await team.submits('lea', form, wound);
    expect(viewOf(await team.submits('marc', form, wound)).fallback).toContain('plus valable');
  });

  it.each([
    ['without a motive', { motive: undefined }, 'motive', 'Choisissez'],
    ['with the motive of another kind', { motive: 'fall' }, 'motive', 'Choisissez'],
    ['without what the patient said', { consent: undefined }, 'consent', 'Choisissez'],
    ['without a question', { question: '  ' }, 'question', 'question en une phrase'],
    ['with a question of 141 characters', { question: 'é'.repeat(141) }, 'question', '140'],
    ['with a phone number', { question: 'Rappeler le 06 12 34 56 78' }, 'question', 'téléphone'],
    ['with a profession that does not exist', { professions: ['wizard'] }, 'professions', 'Choisissez'],
    ['for an RCP that does not exist', { meeting: 'meeting:x' }, 'meeting', 'Choisissez'],
    ['for nothing that the list offers', { meeting: 'x' }, 'meeting', 'Choisissez'],
  ])('is refused under its field %s', async (_, changes, field, sentence) => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'rcp dossier'));
    const reply = await team.submits('lea', form, { ...wound, ...changes });
    expect(reply.kind === 'errors' && reply.errors[field]).toContain(sentence);
    expect(await team.db.caseReview.count()).toBe(0);
  });

  it('is refused for an RCP that started while the form stood open for hours', async () => {
    await using team = await openTeam();
    await team.at('2026-11-24T12:00:00Z');
    const form = formOf(await team.says('lea', 'rcp dossier'));
    await team.at('2026-11-24T13:00:00Z');
    const reply = await team.submits('lea', form, wound);
    expect(reply.kind === 'errors' && reply.errors['meeting']).toContain('a déjà commencé');
    expect(await team.db.caseReview.count()).toBe(0);
    // The choice is made anew: nothing that was typed is lost.
    expect(viewOf(await team.submits('lea', formOf(reply), { meeting: 'later' })).fallback).toContain('proposé');
  });

  it.each([
    ['cancelled', 'annulée'],
    ['postponed', 'reportée'],
    ['ended', 'terminée'],
  ])('is refused for an RCP that is %s', async (status, word) => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'rcp dossier'));
    await team.db.meeting.updateMany({ data: { status } });
    const reply = await team.submits('lea', form, wound);
    expect(reply.kind === 'errors' && reply.errors['meeting']).toContain(word);
    const fresh = formOf(await team.says('lea', 'rcp dossier'));
    expect(fresh.fields.find(({ id }) => id === 'meeting')?.initial).toBe('later');
  });

  it('of an event asks how serious it was, of a protocol for whom, and nothing about a patient', async () => {
    await using team = await openTeam();
    const event = formOf(await team.says('lea', 'rcp événement'));
    expect(event.fields.map(({ id }) => id)).toEqual(['motive', 'severity', 'question', 'professions', 'meeting']);
    const fall = { motive: 'fall', severity: 'serious', question: 'Pourquoi deux chutes ?' };
    const view = viewOf(await team.submits('lea', event, fall));
    expect(words(view)).toContain('Grave');
    expect(words(view)).not.toContain('Notez le lien');
    expect(await newest(team)).toMatchObject({ kind: 'adverse-event', severity: 'serious', attribute: 'none' });

    const protocol = formOf(await team.says('marc', 'rcp protocole'));
    expect(protocol.fields.map(({ id }) => id)).toEqual(['motive', 'subject', 'question', 'professions', 'meeting']);
    const refused = await team.submits('marc', protocol, { motive: 'new-protocol', question: 'Quel seuil ?' });
    expect(refused.kind === 'errors' && refused.errors['subject']).toContain('catégorie');
    const given = { motive: 'new-protocol', question: 'Quel seuil ?', subject: 'Patients sous AVK' };
    expect(words(viewOf(await team.submits('marc', protocol, given)))).toContain('Patients sous AVK');
  });

  it('from a message takes its text as the question, cut to what fits', async () => {
    await using team = await openTeam();
    const form = formOf(await team.chooses('lea', 'case-propose', `Qui suit\nla plaie ?  ${'a'.repeat(200)}`));
    const question = String(form.fields.find(({ id }) => id === 'question')?.initial);
    expect(question).toMatch(/^Qui suit la plaie \? a+$/);
    expect(question).toHaveLength(140);
    expect(
      viewOf(await team.submits('lea', form, { motive: 'other-situation', consent: 'informed' })).fallback,
    ).toContain('proposé');
  });

  it('from a message that the guard objects to opens an empty form that says why', async () => {
    await using team = await openTeam();
    const form = formOf(await team.chooses('lea', 'case-propose', 'Appeler le 06 12 34 56 78 pour la plaie'));
    expect(form.intro).toContain('téléphone');
    expect(form.fields.find(({ id }) => id === 'question')?.initial).toBeUndefined();
  });
});
