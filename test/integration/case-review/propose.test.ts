import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { labels, newest, propose, type Team, words, wound } from './cases.ts';

const toOrganiser = (team: Team) =>
  team.platform.direct('claire').filter((text) => text.includes('Dossiers pour la RCP'));

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

describe('whoever organises the RCP', () => {
  it('learns of the cases in one message, edited in place, with codes and motives only', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await propose(team, 'marc', { motive: 'diabetes', question: 'Insuline : qui surveille ?' });
    const [message, ...more] = toOrganiser(team);
    expect(more).toEqual([]);
    expect(message).toContain('Plaie chronique, Léa Martin');
    expect(message).toContain('Diabète, Marc Petit');
    expect(message).not.toContain('Insuline');
  });

  it('is not told of what they proposed themselves', async () => {
    await using team = await openTeam();
    await propose(team, 'claire');
    expect(toOrganiser(team)).toEqual([]);
  });

  it('is not woken at night', async () => {
    await using team = await openTeam({ now: '2026-11-16T21:00:00Z' });
    await propose(team, 'lea');
    expect(toOrganiser(team)).toEqual([]);
    await team.at('2026-11-17T06:00:00Z');
    expect(toOrganiser(team)).toHaveLength(1);
  });

  it('is whoever planned it, else a coordinator, once the facilitator has left', async () => {
    await using team = await openTeam();
    const ids = await team.db.practitioner.findMany({ where: { displayName: { in: ['Inès Faure', 'Marc Petit'] } } });
    const [ines, marc] = ids.toSorted((a, b) => a.displayName.localeCompare(b.displayName)).map(({ id }) => id);
    await team.db.meeting.updateMany({ data: { facilitatorId: ines ?? '', createdById: marc ?? '' } });
    await team.db.practitioner.updateMany({ where: { displayName: 'Inès Faure' }, data: { active: false } });
    await propose(team, 'lea');
    expect(team.platform.direct('marc').filter((text) => text.includes('Plaie chronique'))).toHaveLength(1);
    expect(toOrganiser(team)).toEqual([]);
    await team.db.practitioner.updateMany({ where: { displayName: 'Marc Petit' }, data: { active: false } });
    await propose(team, 'lea', { motive: 'diabetes' });
    expect(toOrganiser(team)).toHaveLength(1);
  });

  it('reads the truth in that message when the RCP is postponed, and hears of the cases for its new date', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, meetingId } = await newest(team);
    const press = (action: string) =>
      team.presses('claire', { kind: 'action', label: action, action, payload: { meeting: meetingId ?? '' } });
    await team.submits('claire', formOf(await press('series.postpone')), {});
    expect(team.platform.direct('claire').join()).toContain('Il n’y a plus de dossier');
    expect(toOrganiser(team)).toEqual([]);
    await team.submits('claire', formOf(await press('meeting.move')), { date: '2026-12-03' });
    const show = { kind: 'action', label: 'Voir', action: 'case.edit', payload: { case: id } } as const;
    await team.submits('lea', formOf(await team.presses('lea', show)), { meeting: `meeting:${meetingId}` });
    expect(toOrganiser(team).filter((text) => text.includes('Plaie chronique'))).not.toEqual([]);
  });

  it('is in nobody else’s way: the channel hears nothing of the question', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    expect(team.platform.screen.map(({ view }) => JSON.stringify(view)).join()).not.toContain('Pansement');
  });
});

describe('a code', () => {
  it('is asked about: the bot names whom to ask, and knows no more', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    const asked = viewOf(await team.says('marc', `rcp qui ${code.toLowerCase().replace('c-', '')}`));
    expect(asked.fallback).toBe(`Je ne sais pas qui est ${code} : demandez à Léa Martin.`.replace(' :', '\u00a0:'));
    expect(viewOf(await team.says('lea', `rcp qui ${code}`)).fallback).toContain('c’est vous');
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { active: false } });
    expect(viewOf(await team.says('marc', `rcp qui ${code}`)).fallback).toContain('a quitté l’équipe');
  });

  it('that was mistyped, is missing or unknown is answered with what to do', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    const wrong = `${code.slice(0, 5)}${code.endsWith('7') ? '8' : '7'}`;
    for (const line of [`rcp qui ${wrong}`, `rcp dossier ${wrong}`, 'rcp dossier chute à domicile']) {
      expect(viewOf(await team.says('lea', line)).fallback).toContain('n’est pas un code de dossier');
    }
    expect(viewOf(await team.says('lea', 'rcp qui')).fallback).toContain('Ajoutez son code');
    const other = code === 'C-7QK4' ? 'C-2222' : 'C-7QK4';
    if (other === 'C-7QK4')
      expect(viewOf(await team.says('lea', 'rcp qui C-7QK4')).fallback).toContain('Aucun dossier');
  });

  it('shows its case, with the question to those who may read it only', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    const shown = async (user: string) => viewOf(await team.says(user, `rcp dossier ${code}`));
    expect(words(await shown('marc'))).toContain('Pansement');
    expect(labels(await shown('lea'))).toEqual(['Modifier', 'Retirer', 'Opposition du patient']);
    expect(labels(await shown('marc'))).toEqual([]);
    // Claire facilitates: she may; an invited carer may; a coordinator who does neither may not.
    await team.db.meeting.updateMany({ data: { facilitatorId: null } });
    const coordinator = words(await shown('claire'));
    expect(coordinator).not.toContain('Pansement');
    expect(coordinator).toContain('réservées au demandeur et aux soignants');
    expect(coordinator).toContain('Plaie chronique');
  });
});

describe('the list of cases', () => {
  it('holds one’s own and those of the team that wait, five at a time, each to be looked at', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { meeting: 'later' });
    await propose(team, 'marc');
    for (let index = 0; index < 6; index += 1) await propose(team, 'marc', { meeting: 'later' });
    const first = viewOf(await team.says('lea', 'rcp dossiers'));
    expect(labels(first).filter((label) => label === 'Voir')).toHaveLength(5);
    const second = viewOf(await team.clicks('lea', first, 'Page suivante'));
    // Marc's case on the agenda waits for nothing: Léa sees seven of the eight.
    expect(labels(second).filter((label) => label === 'Voir')).toHaveLength(2);
    expect(words(first) + words(second)).toContain('proposé par vous');
    const shown = await team.clicks('lea', second, 'Voir');
    expect(shown.kind).toBe('update');
    const back = viewOf(await team.clicks('lea', viewOf(shown), 'Tous les dossiers'));
    expect(words(back)).toBe(words(second));
    expect(labels(back)).toEqual(
      expect.arrayContaining(['Page précédente', 'Proposer un dossier', 'Événement indésirable', 'Protocole']),
    );
  });

  it('that is empty says how to begin', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('lea', 'rcp dossiers'));
    expect(words(view)).toContain('/rcp dossier');
    expect(formOf(await team.clicks('lea', view, 'Protocole')).title).toBe('Proposer un protocole');
  });
});
