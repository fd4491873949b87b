import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { agenda, labels, propose, question, rowOf, type Team, words } from '../agenda/agenda.ts';

const doctor = { name: 'Dr Anne Roche', profession: 'other-physician', organisation: 'CH de Valence' } as const;

async function formFor(team: Team, user: string) {
  return formOf(await team.clicks(user, viewOf(await team.says(user, 'rcp invite')), 'Ajouter un invité'));
}

const askedFor = (team: Team, user: string) =>
  team.platform.direct(user).filter((text) => text.includes('consentement à recueillir'));

describe('an outside guest', () => {
  it('is noted by name, profession and structure, and the cases that wait for a consent are said', async () => {
    await using team = await openTeam();
    const blocked = await propose(team, 'lea');
    const free = await propose(team, 'marc', { consent: 'consented' });
    const done = viewOf(await team.submits('claire', await formFor(team, 'claire'), doctor));
    expect(words(done)).toContain('Dr Anne Roche');
    expect(words(done)).toContain('Médecin d’une autre spécialité, CH de Valence');
    expect(words(done)).toContain(`avant la RCP pour : ${blocked}. D’ici là`);
    expect(words(done)).toContain('L1110-4');
    const view = await agenda(team, 'claire');
    expect(words(rowOf(view, blocked))).toContain('Bloqué : le consentement du patient manque');
    expect(words(rowOf(view, free))).not.toContain('Bloqué');
  });

  it('may be named in a question from then on without a second look, unless they come for a patient', async () => {
    await using team = await openTeam();
    const named = async (name: string) => {
      const typed = {
        motive: 'chronic-wound',
        consent: 'informed',
        question: `Demander l’avis de ${name} sur le pansement`,
      };
      return team.submits('lea', formOf(await team.says('lea', 'rcp dossier')), typed);
    };
    expect((await named('docteur Anne Roche')).kind).toBe('form');
    await team.submits('claire', await formFor(team, 'claire'), { ...doctor, name: 'Anne Roche' });
    expect((await named('docteur Anne Roche')).kind).toBe('view');
    const guardian = { name: 'Paule Granger', profession: 'legal-guardian', organisation: 'UDAF' };
    await team.submits('claire', await formFor(team, 'claire'), guardian);
    expect(await team.db.guest.count()).toBe(2);
    expect((await named('docteur Paule Granger')).kind).toBe('form');
  });

  it('for one case blocks that case only', async () => {
    await using team = await openTeam();
    const [a, b] = [await propose(team, 'lea'), await propose(team, 'marc')];
    const { id } = await team.db.caseReview.findFirstOrThrow({ where: { code: b } });
    await team.submits('claire', await formFor(team, 'claire'), { ...doctor, cases: [id] });
    const view = await agenda(team, 'claire');
    expect(words(rowOf(view, a))).not.toContain('Bloqué');
    expect(words(rowOf(view, b))).toContain('Bloqué');
  });

  it('makes the requester be asked for the consent, once, and no longer when it is there', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await team.submits('claire', await formFor(team, 'claire'), doctor);
    await team.submits('claire', await formFor(team, 'claire'), { ...doctor, name: 'Paul Roux' });
    expect(askedFor(team, 'lea')).toHaveLength(1);
    expect(askedFor(team, 'lea')[0]).not.toContain('Roche');
    expect(askedFor(team, 'marc')).toEqual([]);
  });

  it('does not block events and protocols', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { motive: 'fall', severity: 'minor', consent: undefined }, 'rcp evenement');
    const done = viewOf(await team.submits('claire', await formFor(team, 'claire'), doctor));
    expect(words(done)).toContain('Aucun dossier n’est bloqué');
  });

  it('is added once by a form that is sent twice, and taken off once by a double click', async () => {
    await using team = await openTeam();
    const form = await formFor(team, 'claire');
    await team.submits('claire', form, doctor);
    const view = viewOf(await team.submits('claire', form, doctor));
    expect(await team.db.guest.count()).toBe(1);
    await team.clicks('claire', view, 'Retirer');
    const again = viewOf(await team.clicks('claire', view, 'Retirer'));
    expect(words(again)).toContain('Personne d’extérieur n’est invité');
    expect(await team.db.guest.count()).toBe(0);
  });

  it('who was there stays on the list', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.submits('claire', await formFor(team, 'claire'), doctor));
    const { id, careTeamId, meetingId, addedById } = await team.db.guest.findFirstOrThrow();
    const at = { arrivedAt: team.clock.now(), recordedAt: team.clock.now(), recordedById: addedById };
    await team.db.attendance.create({
      data: { id: 'a-1', careTeamId, meetingId, guestId: id, mode: 'present', ...at },
    });
    expect(words(viewOf(await team.clicks('claire', view, 'Retirer')))).toContain('déjà émargé');
    expect(await team.db.guest.count()).toBe(1);
  });

  it.each([
    ['no name', { ...doctor, name: undefined }, 'name', 'nom'],
    ['no profession', { ...doctor, profession: undefined }, 'profession', 'obligatoire'],
    ['a name of 500 letters', { ...doctor, name: 'é'.repeat(500) }, 'name', 'raccourcissez'],
    ['a social security number', { ...doctor, name: '2 55 08 14 168 025 38' }, 'name', 'sécurité sociale'],
  ])('is refused with %s', async (_, values, field, sentence) => {
    await using team = await openTeam();
    const reply = await team.submits('claire', await formFor(team, 'claire'), values);
    expect(reply).toMatchObject({ kind: 'errors', errors: { [field]: expect.stringContaining(sentence) } });
    expect(await team.db.guest.count()).toBe(0);
  });

  it('is the business of those who manage the RCP, and of no RCP that is over', async () => {
    await using team = await openTeam();
    expect(viewOf(await team.says('ines', 'rcp invite')).fallback).toContain('Seules la personne');
    const kept = viewOf(await team.says('claire', 'rcp invite'));
    await team.db.meeting.updateMany({ data: { status: 'archived' } });
    expect(viewOf(await team.clicks('claire', kept, 'Ajouter un invité')).fallback).toContain('archivée');
  });
});

describe('the text for secure mail', () => {
  it('holds date, place, codes and times, and nothing that was typed about a patient', async () => {
    await using team = await openTeam();
    const blocked = await propose(team, 'lea');
    const free = await propose(team, 'marc', { consent: 'consented' });
    const list = viewOf(await team.submits('claire', await formFor(team, 'claire'), doctor));
    const letter = viewOf(await team.clicks('claire', list, 'Préparer le texte'));
    const [, text] = letter.blocks;
    const copied = JSON.stringify(text).replace(/\u00a0/g, ' ');
    expect(copied).toContain('mardi 24 novembre 2026 à 13 h 30');
    expect(copied).toContain(`${free}, vers 13 h 45`);
    expect(copied).not.toContain(blocked);
    expect(copied).not.toContain(question);
    expect(words(letter)).toContain(`ne figure pas dans le texte : ${blocked}.`);
    expect(labels(letter)).toEqual([]);
  });

  it('of a guest who was taken off meanwhile is refused with a sentence', async () => {
    await using team = await openTeam();
    const list = viewOf(await team.submits('claire', await formFor(team, 'claire'), doctor));
    await team.clicks('claire', list, 'Retirer');
    const reply = viewOf(await team.clicks('claire', list, 'Préparer le texte'));
    expect(reply.fallback).toContain('n’est plus sur la liste');
  });
});
