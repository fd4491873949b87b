import { describe, expect, it } from 'vitest';
import { renderView } from '../../../src/platforms/terminal/render-view.ts';
import type { View } from '../../../src/ui/view.ts';
import { buttonsOf, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold, secrets } from './held.ts';

/** Tuesday 24 November 2026, 15:00 in Paris: the RCP is over. */
const after = '2026-11-24T14:00:00Z';
const there = ['Léa Martin', 'Marc Petit', 'Ravi Payet'];

async function afterRcp(codes?: readonly string[]): Promise<Structure & AsyncDisposable> {
  const structure = await openTeam({ now: '2026-11-16T08:00:00Z' });
  await hold(structure.db, there, codes);
  await structure.at(after);
  structure.platform.screen.length = 0;
  return structure;
}

const read = (view: View) => renderView(view, { width: 200, colour: false }).replaceAll('\u00a0', ' ');
const labels = (view: View) => buttonsOf(view).map(({ label }) => label);

async function minutes(structure: Structure, user: string): Promise<View> {
  return viewOf(await structure.says(user, 'rcp compte-rendu'));
}

/** The private message with these words that somebody got last. */
function message(structure: Structure, user: string, words: string): View {
  const { screen } = structure.platform;
  const found = screen.findLast(
    ({ to, view }) => to.kind === 'direct' && to.user === user && view !== undefined && read(view).includes(words),
  )?.view;
  if (found === undefined) throw new Error(`${user} got nothing with "${words}": ${structure.platform.direct(user)}`);
  return found;
}

const count = (structure: Structure, user: string, words: string) =>
  structure.platform.direct(user).filter((text) => text.includes(words)).length;

async function submit(structure: Structure): Promise<View> {
  return viewOf(await structure.clicks('claire', await minutes(structure, 'claire'), 'Soumettre à validation'));
}

const status = async (structure: Structure) => (await structure.db.meeting.findFirstOrThrow()).status;

describe('the compte rendu in the chat', () => {
  it('shows a carer of the RCP everything that was recorded', async () => {
    await using structure = await afterRcp();
    const text = read(await minutes(structure, 'marc'));
    for (const words of [
      'mardi 24 novembre 2026',
      '13 h 30 – 14 h 40',
      'Présents (3)',
      'Léa Martin, infirmier, 13 h 30 – 14 h 40',
      'Absents (2)',
      'C-7QK4 · Plaie chronique',
      'Informé, pas d’opposition',
      ...Object.values(secrets),
      'HAS 2011',
      'mardi 15 décembre 2026',
      'à verser au dossier',
      'infirmier et médecin généraliste',
      'pas encore soumis',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('shows the coordinator, who is no carer, the code and the logistics only', async () => {
    await using structure = await afterRcp();
    await structure.db.meeting.updateMany({ data: { facilitatorId: null } });
    const text = read(await minutes(structure, 'claire'));
    expect(text).toContain('C-7QK4 · Plaie chronique');
    expect(text).toContain('réservées aux soignants');
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  });

  it('of 30 cases comes in pages', async () => {
    const codes = Array.from({ length: 30 }, (_, index) => `C-${String(index).padStart(2, '0')}AA`);
    await using structure = await afterRcp(codes);
    let page = await minutes(structure, 'lea');
    expect(read(page)).toContain('page 1 sur 8');
    const seen = new Set<string>();
    for (let turn = 0; turn < 8; turn += 1) {
      for (const [code] of read(page).matchAll(/C-\d\dAA/g)) seen.add(code);
      if (turn < 7) page = viewOf(await structure.clicks('lea', page, 'Page suivante'));
    }
    expect(seen.size).toBe(30);
    expect(labels(page)).not.toContain('Page suivante');
  });

  it('does not exist before an RCP took place, and says so', async () => {
    await using structure = await openTeam();
    expect(read(await minutes(structure, 'lea'))).toContain('Aucune RCP n’a encore eu lieu');
  });

  it('is refused for an RCP that has not taken place, by an old button', async () => {
    await using structure = await afterRcp();
    const view = await minutes(structure, 'lea');
    await structure.db.meeting.updateMany({ data: { status: 'planned' } });
    expect(read(viewOf(await structure.clicks('lea', view, 'PDF')))).toContain('est planifiée');
    expect(await structure.db.delivery.count({ where: { kind: 'minutes.pdf' } })).toBe(0);
  });

  it('gives the buttons that write it to those who may', async () => {
    await using structure = await afterRcp();
    expect(labels(await minutes(structure, 'claire'))).toEqual(
      expect.arrayContaining(['Compléter', 'Soumettre à validation', 'PDF', 'Markdown', 'CSV', 'Émargement']),
    );
    expect(labels(await minutes(structure, 'ravi'))).toEqual(['PDF', 'Markdown', 'CSV', 'Émargement']);
  });
});

describe('« Compléter »', () => {
  it('adds remarks, place and secretary', async () => {
    await using structure = await afterRcp();
    const form = formOf(await structure.clicks('claire', await minutes(structure, 'claire'), 'Compléter'));
    const { id } = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    const changes = { remarks: 'Salle fermée, début retardé', place: 'Salle bleue', secretary: id };
    const text = read(viewOf(await structure.submits('claire', form, changes)));
    for (const words of ['Salle fermée, début retardé', 'Salle bleue', 'Secrétaire de séance']) {
      expect(text).toContain(words);
    }
    // Sent twice, it says the same.
    expect(read(viewOf(await structure.submits('claire', form, changes)))).toContain('Salle bleue');
  });

  it('refuses an identifier, and writes nothing', async () => {
    await using structure = await afterRcp();
    const form = formOf(await structure.clicks('claire', await minutes(structure, 'claire'), 'Compléter'));
    const reply = await structure.submits('claire', form, { remarks: 'Rappeler le 06 12 34 56 78' });
    expect(reply).toMatchObject({ kind: 'errors', errors: { remarks: expect.stringContaining('téléphone') } });
    expect(await structure.db.minutes.count()).toBe(0);
  });

  it('is shown again when somebody else was faster, with what was typed', async () => {
    await using structure = await afterRcp();
    const view = await minutes(structure, 'claire');
    const slow = formOf(await structure.clicks('claire', view, 'Compléter'));
    await structure.submits('claire', formOf(await structure.clicks('claire', view, 'Compléter')), { place: 'Ici' });
    const again = formOf(await structure.submits('claire', slow, { place: 'Là-bas' }));
    expect(again.intro).toContain('entre-temps');
    expect(again.fields.find(({ id }) => id === 'place')).toMatchObject({ initial: 'Là-bas' });
    await structure.submits('claire', again, {});
    expect(await structure.db.meeting.findFirst()).toMatchObject({ place: 'Là-bas' });
  });
});

describe('the approval', () => {
  it('asks everyone who was there once, in private', async () => {
    await using structure = await afterRcp();
    const view = await submit(structure);
    expect(read(view)).toContain('à valider jusqu’au mardi 1er décembre 2026 à 18 h');
    for (const user of ['lea', 'marc', 'ravi']) expect(count(structure, user, 'Compte rendu à valider')).toBe(1);
    for (const user of ['claire', 'ines']) expect(structure.platform.direct(user)).toEqual([]);
    expect(read(message(structure, 'marc', 'à valider'))).toContain(secrets.statement);
    expect(await status(structure)).toBe('minutes-pending');
  });

  it('is asked for once however often the button is clicked', async () => {
    await using structure = await afterRcp();
    const view = await minutes(structure, 'claire');
    await structure.clicks('claire', view, 'Soumettre à validation');
    await structure.clicks('claire', view, 'Soumettre à validation');
    expect(count(structure, 'marc', 'Compte rendu à valider')).toBe(1);
  });

  it('is refused to somebody who may not write the minutes', async () => {
    await using structure = await afterRcp();
    const view = await minutes(structure, 'claire');
    expect(read(viewOf(await structure.clicks('ravi', view, 'Soumettre à validation')))).toContain('Seules');
    expect(await status(structure)).toBe('ended');
  });

  it('of everybody locks the minutes and says so in one line under the announcement', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    const asked = ['lea', 'marc', 'ravi'].map((user) => [user, message(structure, user, 'à valider')] as const);
    for (const [user, view] of asked) {
      expect(await status(structure)).toBe('minutes-pending');
      await structure.clicks(user, view, 'Approuver');
    }
    expect(await status(structure)).toBe('minutes-approved');
    const lines = structure.platform.channel('C-team').filter((text) => text.includes('Compte rendu validé'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Lire');
    for (const secret of Object.values(secrets)) expect(lines[0]).not.toContain(secret);
    const text = read(await minutes(structure, 'marc'));
    expect(text).toContain('validé le mardi 24 novembre 2026, approuvé par');
    expect(text).toContain('Inchangé depuis la validation.');
    expect(read(message(structure, 'lea', 'Compte rendu validé'))).not.toContain('Approuver');
  });

  it('counts once when it is clicked twice, and a click after the end changes nothing', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    const view = message(structure, 'lea', 'à valider');
    await structure.clicks('lea', view, 'Approuver');
    expect(read(viewOf(await structure.clicks('lea', view, 'Approuver')))).toContain('Vous avez approuvé');
    expect(await structure.db.minutesApproval.count()).toBe(1);
    await structure.at('2026-12-01T17:00:00Z');
    const late = message(structure, 'marc', 'Compte rendu validé');
    expect(labels(late)).toEqual(['Lire']);
    expect(read(viewOf(await structure.clicks('marc', view, 'Approuver')))).toContain('Compte rendu validé');
    expect(await structure.db.minutesApproval.count()).toBe(1);
  });

  it('comes by itself at the deadline, once', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    await structure.at('2026-12-01T16:59:00Z');
    expect(await status(structure)).toBe('minutes-pending');
    await structure.at('2026-12-01T17:00:00Z');
    await structure.at('2026-12-01T17:01:00Z');
    expect(await status(structure)).toBe('minutes-approved');
    expect(read(await minutes(structure, 'marc'))).toContain('validé sans réponse des participants');
    expect(structure.platform.channel('C-team').filter((text) => text.includes('Compte rendu validé'))).toHaveLength(1);
    expect(await structure.db.timer.count({ where: { kind: 'minutes.deadline' } })).toBe(0);
  });

  it('reminds once, the working day before, those who have not answered', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    await structure.clicks('lea', message(structure, 'lea', 'à valider'), 'Approuver');
    // Monday 30 November, 9:00: in La Réunion three hours earlier than in Paris.
    await structure.at('2026-11-30T05:00:00Z');
    expect(count(structure, 'ravi', 'Rappel')).toBe(1);
    expect(count(structure, 'marc', 'Rappel')).toBe(0);
    await structure.at('2026-11-30T08:00:00Z');
    await structure.at('2026-11-30T12:00:00Z');
    for (const user of ['ravi', 'marc']) expect(count(structure, user, 'Rappel')).toBe(1);
    expect(count(structure, 'lea', 'Rappel')).toBe(0);
  });

  it('is not asked of anybody at night', async () => {
    await using structure = await afterRcp();
    await structure.at('2026-11-24T21:30:00Z');
    await submit(structure);
    expect(structure.platform.direct('marc')).toEqual([]);
    await structure.at('2026-11-25T06:00:00Z');
    expect(count(structure, 'marc', 'Compte rendu à valider')).toBe(1);
  });

  it('is only for those who were there', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    const view = message(structure, 'lea', 'à valider');
    expect(read(viewOf(await structure.clicks('ines', view, 'Approuver')))).toContain('Seules les personnes présentes');
    expect(await structure.db.minutesApproval.count()).toBe(0);
  });
});

describe('a remark', () => {
  async function objected() {
    const structure = await afterRcp();
    await submit(structure);
    const form = formOf(await structure.clicks('marc', message(structure, 'marc', 'à valider'), 'Faire une remarque'));
    const reply = viewOf(await structure.submits('marc', form, { reason: 'La date de revue est fausse' }));
    return { structure, reply };
  }

  it('goes to the secretary with its reason, and the version may be submitted again', async () => {
    const { structure, reply } = await objected();
    await using _ = structure;
    expect(read(reply)).toContain('transmise');
    const told = read(message(structure, 'claire', 'Remarque sur le compte rendu'));
    expect(told).toContain('Marc Petit');
    expect(told).toContain('La date de revue est fausse');
    await structure.clicks('lea', message(structure, 'lea', 'à valider'), 'Approuver');
    structure.clock.set(new Date('2026-11-25T09:00:00Z'));
    await structure.clicks('claire', await minutes(structure, 'claire'), 'Soumettre de nouveau');
    for (const user of ['lea', 'marc', 'ravi']) expect(count(structure, user, 'Compte rendu à valider')).toBe(2);
    expect(await structure.db.minutesApproval.count()).toBe(0);
    expect(read(await minutes(structure, 'claire'))).toContain('à valider jusqu’au mercredi 2 décembre 2026');
  });

  it('goes to whoever is still there when the secretary has left', async () => {
    await using structure = await afterRcp();
    const { id } = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Inès Faure' } });
    await structure.db.meeting.updateMany({ data: { secretaryId: id } });
    await structure.db.practitioner.update({ where: { id }, data: { active: false } });
    await submit(structure);
    const form = formOf(await structure.clicks('marc', message(structure, 'marc', 'à valider'), 'Faire une remarque'));
    await structure.submits('marc', form, { reason: 'La date de revue est fausse' });
    expect(read(message(structure, 'claire', 'Remarque sur le compte rendu'))).toContain('La date de revue est fausse');
  });

  it('on an older version records nothing', async () => {
    const { structure } = await objected();
    await using _ = structure;
    const old = message(structure, 'lea', 'à valider');
    structure.clock.set(new Date('2026-11-25T09:00:00Z'));
    await structure.clicks('claire', await minutes(structure, 'claire'), 'Soumettre de nouveau');
    const now = viewOf(await structure.clicks('lea', old, 'Approuver'));
    expect(await structure.db.minutesApproval.count()).toBe(0);
    await structure.clicks('lea', now, 'Approuver');
    expect(await structure.db.minutesApproval.count()).toBe(1);
  });

  it('that names a phone number is refused', async () => {
    const { structure } = await objected();
    await using _ = structure;
    const form = formOf(await structure.clicks('lea', message(structure, 'lea', 'à valider'), 'Faire une remarque'));
    const reply = await structure.submits('lea', form, { reason: 'Voir 06 12 34 56 78' });
    expect(reply).toMatchObject({ kind: 'errors', errors: { reason: expect.stringContaining('téléphone') } });
  });

  it('that nobody answered is named in the approved minutes', async () => {
    const { structure } = await objected();
    await using _ = structure;
    await structure.at('2026-12-01T17:00:00Z');
    expect(read(await minutes(structure, 'lea'))).toContain('réserves de Marc Petit');
  });
});

describe('what was changed after the submission', () => {
  it('cannot be approved by somebody who was asked about something else, and is asked again at the deadline', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    await structure.db.decision.updateMany({ data: { statement: 'Autre décision' } });
    const reply = viewOf(await structure.clicks('marc', message(structure, 'marc', 'à valider'), 'Approuver'));
    expect(read(reply)).toContain('vient d’être modifié');
    expect(await structure.db.minutesApproval.count()).toBe(0);
    await structure.at('2026-12-01T17:00:00Z');
    expect(await status(structure)).toBe('minutes-pending');
    expect(count(structure, 'marc', 'Compte rendu à valider')).toBe(2);
    await structure.at('2026-12-08T17:00:00Z');
    expect(await status(structure)).toBe('minutes-approved');
  });
});

describe('approved minutes', () => {
  async function approved(codes?: readonly string[]) {
    const structure = await afterRcp(codes);
    await submit(structure);
    await structure.at('2026-12-01T17:00:00Z');
    return structure;
  }

  it('do not change any more, an old button says so', async () => {
    await using structure = await afterRcp();
    const old = await minutes(structure, 'claire');
    await structure.clicks('claire', old, 'Soumettre à validation');
    await structure.at('2026-12-01T17:00:00Z');
    for (const label of ['Compléter', 'Soumettre à validation']) {
      expect(read(viewOf(await structure.clicks('claire', old, label)))).toContain('il ne change plus');
    }
  });

  it('say when what was recorded has changed nevertheless', async () => {
    await using structure = await approved();
    await structure.db.decision.updateMany({ data: { statement: 'Tout autre chose' } });
    expect(read(await minutes(structure, 'marc'))).toContain('ont changé depuis la validation');
  });

  it('are still the same when somebody is renamed and the case is filed', async () => {
    await using structure = await approved();
    await structure.db.practitioner.updateMany({
      where: { displayName: 'Léa Martin' },
      data: { displayName: 'Léa Roy' },
    });
    await structure.db.caseReview.updateMany({ data: { filing: 'filed', filedAt: new Date('2026-12-02T09:00:00Z') } });
    const text = read(await minutes(structure, 'marc'));
    expect(text).toContain('Inchangé depuis la validation.');
    expect(text).toContain('versé au dossier, mercredi 2 décembre 2026');
  });

  it('are amended below, once per form, and those who were there hear of it', async () => {
    await using structure = await approved();
    const form = formOf(
      await structure.clicks('claire', await minutes(structure, 'claire'), 'Ajouter une rectification'),
    );
    await structure.at('2026-12-02T09:00:00Z');
    await structure.submits('claire', form, { text: 'Début à 13 h 40' });
    const text = read(viewOf(await structure.submits('claire', form, { text: 'Début à 13 h 40' })));
    expect(text).toContain('mercredi 2 décembre 2026, Claire Dubois : Début à 13 h 40');
    expect(text).toContain('Inchangé depuis la validation.');
    expect(await structure.db.minutesAmendment.count()).toBe(1);
    for (const user of ['lea', 'marc', 'ravi']) expect(count(structure, user, 'Compte rendu rectifié')).toBe(1);
  });

  it('are archived when every case is filed, not before', async () => {
    await using structure = await approved();
    expect(await status(structure)).toBe('minutes-approved');
    await using anonymous = await openTeam();
    await hold(anonymous.db, there, ['C-9XA2'], 'not-asked');
    await anonymous.at(after);
    await submit(anonymous);
    await anonymous.at('2026-12-01T17:00:00Z');
    expect(await status(anonymous)).toBe('archived');
  });
});
