import { describe, expect, it } from 'vitest';
import { type Camera, openCamera } from '../support/e2e-camera.ts';
import type { LocalSlack } from '../support/e2e-local-slack.ts';
import { fieldsOf, labelsOf, optionNamed } from '../support/e2e-modal.ts';
import { withoutLocalSlack } from '../support/e2e-needs.ts';
import {
  announced,
  announcements,
  answered,
  clickAnswer,
  clickPrivate,
  fill,
  messagesTo,
  problems,
  read,
  told,
} from '../support/e2e-reading.ts';
import { introduced, isAdded, prepare } from '../support/e2e-story.ts';

const professions = { UMARC: 'general-practitioner', UNADIA: 'nurse', ULEA: 'nurse' } as const;
const statement = 'Les gardes du samedi tournent entre les cabinets';
const reason = 'Personne ne doit tenir deux samedis de suite';

describe.skipIf(withoutLocalSlack !== '')(`a decision on local-slack${withoutLocalSlack}`, () => {
  it.each(['socket', 'events'] as const)('from the proposal to the register: %s mode', async (mode) => {
    const { slack, start } = await prepare(mode);
    const shot = await openCamera(slack, `decisions-${mode}`);
    const diapason = await start('2026-11-24T09:00:00Z');
    await isAdded(slack, mode, diapason);
    await introduced(slack, professions);
    await proposed(slack, shot);
    await heard(slack, shot);
    await voted(slack, shot);
    await registered(slack, shot);
    expect(await announcements(slack)).toHaveLength(1);
    expect(await problems(slack)).toEqual([]);
    expect(diapason.complaints).toEqual([]);
  });
});

/** The card of the only decision, for whoever recorded it. */
async function card(slack: LocalSlack): Promise<void> {
  await slack.command('UCLAIRE', '/decision', 'liste');
  await clickAnswer(slack, 'UCLAIRE', 'Registre des décisions', 'Voir');
  await answered(slack, 'UCLAIRE', 'Enregistrée');
}

async function proposed(slack: LocalSlack, shot: Camera): Promise<void> {
  const form = await slack.form('UCLAIRE', '/decision', statement);
  expect(fieldsOf(form).length).toBeLessThanOrEqual(8);
  expect(labelsOf(form, 'state')).toContain('Proposée\u00a0: à soumettre à l’équipe');
  await shot('05-decision-form', 'UCLAIRE', 'form');
  const recorded = await fill(slack, 'UCLAIRE', 'Nouvelle décision', {
    state: 'proposed',
    reason,
    owner: optionNamed(form, 'owner', 'Marc Petit'),
    reviewOn: '2027-05-24',
  });
  expect(recorded).toContain('lundi 24 mai 2027');
  await shot('05-decision-recorded', 'UCLAIRE', 'form');
  await card(slack);
  await shot('05-decision-card', 'UCLAIRE');
}

/** Two professions are asked, and one of them says why it hesitates. */
async function heard(slack: LocalSlack, shot: Camera): Promise<void> {
  await clickAnswer(slack, 'UCLAIRE', statement, 'Demander des avis');
  await slack.opened('Demander des avis');
  await shot('06-ask-form', 'UCLAIRE', 'form');
  const professions = ['general-practitioner', 'nurse'];
  expect(await fill(slack, 'UCLAIRE', 'Demander des avis', { professions })).toContain('Avis demandés à 3 personnes');
  await told(slack, 'UMARC', 'Votre avis est demandé');
  await shot('06-asked', 'UMARC', 'private');
  await clickPrivate(slack, 'UMARC', 'Votre avis est demandé', 'Favorable');
  await told(slack, 'UMARC', 'Vous avez donné votre avis');
  await clickPrivate(slack, 'ULEA', 'Votre avis est demandé', 'Réservé');
  await slack.opened('Avis réservé');
  await shot('06-reserved-form', 'ULEA', 'form');
  expect(await fill(slack, 'ULEA', 'Avis réservé', { text: 'Pas pendant les vacances scolaires' })).toContain(
    'réservé',
  );
  await shot('06-given', 'ULEA', 'private');
  await card(slack);
  const opinions = read(await answered(slack, 'UCLAIRE', '2 professions sur 2 ont répondu.'));
  expect(opinions).toContain('réservé (Léa Martin) : Pas pendant les vacances scolaires');
  await shot('06-opinions', 'UCLAIRE');
  await clickAnswer(slack, 'UCLAIRE', statement, 'Clore les avis');
  await answered(slack, 'UCLAIRE', 'Avis clos le');
}

/** What each has voted is told by nobody; how often what was voted, by the close. */
async function voted(slack: LocalSlack, shot: Camera): Promise<void> {
  await clickAnswer(slack, 'UCLAIRE', statement, 'Mettre au vote');
  await slack.opened('Mettre au vote');
  await shot('07-vote-form', 'UCLAIRE', 'form');
  expect(await fill(slack, 'UCLAIRE', 'Mettre au vote', { secret: 'yes' })).toContain('4 personnes reçoivent');
  await told(slack, 'UMARC', 'Votre vote est attendu');
  await shot('07-ballot', 'UMARC', 'private');
  const choices = { UMARC: 'Pour', UNADIA: 'Pour', ULEA: 'Contre' } as const;
  for (const [user, label] of Object.entries(choices)) {
    await clickPrivate(slack, user, 'Votre vote est attendu', label);
    await told(slack, user, 'Vous avez voté');
  }
  const papers = await Promise.all(['UMARC', 'ULEA'].map((user) => messagesTo(slack, user, 'Vous avez voté')));
  const [pour, contre] = papers.map((found) => found.map(read).join());
  expect(pour).toBe(contre);
  await shot('07-voted', 'ULEA', 'private');

  await card(slack);
  expect(read(await answered(slack, 'UCLAIRE', '3 votes sur 4'))).not.toContain('1 contre');
  await shot('07-vote-card', 'UCLAIRE');
  await clickAnswer(slack, 'UCLAIRE', statement, 'Clore le vote');
  const closed = read(await answered(slack, 'UCLAIRE', 'la décision a été adoptée'));
  expect(closed).toContain('2 pour, 1 contre, 0 abstention');
  await shot('07-vote-closed', 'UCLAIRE');
  for (const user of ['UCLAIRE', 'UMARC', 'UNADIA', 'ULEA']) await told(slack, user, '2 pour, 1 contre, 0 abstention');
  await shot('07-result', 'UMARC', 'private');
  expect(read(await announced(slack, statement))).toContain('adoptée');
  await shot('07-announced', 'ULEA');
}

async function registered(slack: LocalSlack, shot: Camera): Promise<void> {
  await slack.command('ULEA', '/decision', 'chercher GARDES');
  const found = read(await answered(slack, 'ULEA', '« GARDES »'));
  for (const words of ['1 décision : 1 adoptée.', statement]) expect(found).toContain(words);
  await shot('08-register', 'ULEA');
  await clickAnswer(slack, 'ULEA', '« GARDES »', 'Voir');
  expect(read(await answered(slack, 'ULEA', 'Enregistrée'))).toContain(reason);
  await shot('08-decision', 'ULEA');
  await slack.form('ULEA', '/decision', 'chercher');
  await shot('08-search-form', 'ULEA', 'form');
  expect(await fill(slack, 'ULEA', 'Filtrer le registre', { status: 'obsolete' })).toContain('Aucune décision');
}
