import { describe, expect, it, vi } from 'vitest';
import { type Camera, openCamera } from '../support/e2e-camera.ts';
import { type LocalSlack, localChannel } from '../support/e2e-local-slack.ts';
import { fieldsOf, optionNamed } from '../support/e2e-modal.ts';
import { withoutLocalSlack } from '../support/e2e-needs.ts';
import {
  announced,
  announcements,
  answered,
  clickAnswer,
  clickPrivate,
  fill,
  messagesTo,
  patience,
  problems,
  read,
  shows,
  told,
} from '../support/e2e-reading.ts';
import { introduced, isAdded, prepare } from '../support/e2e-story.ts';

const questions = { wound: 'Quel pansement le week-end ?', home: 'Qui évalue le domicile ?' };
/** The quorum counts them, and a question is for carers. */
const professions = { UMARC: 'general-practitioner', UNADIA: 'nurse', ULEA: 'pharmacist' } as const;
const statement = 'Hydrocellulaire, passage tous les trois jours';

describe.skipIf(withoutLocalSlack !== '')(`the whole way on local-slack${withoutLocalSlack}`, () => {
  it.each(['socket', 'events'] as const)('from the poll to the case that counts: %s mode', async (mode) => {
    const { slack, start } = await prepare(mode);
    const shot = await openCamera(slack, `slack-${mode}`);
    let diapason = await start('2026-11-23T09:00:00Z');
    await isAdded(slack, mode, diapason);
    await introduced(slack, professions);

    await polled(slack, shot);
    const codes = [
      await proposed(slack, 'UMARC', { motive: 'chronic-wound', question: questions.wound, consent: 'consented' }),
      await proposed(slack, 'ULEA', { motive: 'loss-of-autonomy', question: questions.home, consent: 'informed' }),
    ] as const;
    await shot('04-case-proposed', 'ULEA', 'form');
    await arranged(slack, shot, codes);
    expect(diapason.complaints).toEqual([]);
    await diapason.stop();

    diapason = await start('2026-11-26T12:20:00Z');
    await held(slack, shot, codes);
    await approved(slack, shot, codes);
    await filed(slack, shot, codes[0]);
    await concerted(slack, shot);

    for (const message of await announcements(slack)) {
      for (const secret of [...Object.values(questions), statement]) expect(read(message)).not.toContain(secret);
    }
    expect(await problems(slack)).toEqual([]);
    expect(diapason.complaints).toEqual([]);
  });
});

/** Two dates are put to the vote in one message; the better one becomes the RCP. */
async function polled(slack: LocalSlack, shot: Camera): Promise<void> {
  expect(fieldsOf(await slack.form('UMARC', '/rcp', 'sondage')).length).toBeLessThanOrEqual(8);
  await shot('01-poll-form', 'UMARC', 'form');
  const launched = await fill(slack, 'UMARC', 'Sonder sur la date', {
    title: 'Plaies et chutes',
    slots: 'jeudi 26 13h30\nvendredi 27 12h30',
    place: 'Salle bleue',
  });
  expect(launched).toContain('jeudi 26 novembre 2026 à 13 h 30');
  const poll = await announced(slack, 'Plaies et chutes');
  await slack.click('UNADIA', localChannel, poll, 'Tout me va');
  await shows(slack, poll, 'Oui : 1, si besoin : 0, non : 0.');
  await slack.click('ULEA', localChannel, poll, 'Répondre');
  const form = await slack.opened('Vos disponibilités');
  await shot('01-poll-answer', 'ULEA', 'form');
  const answer = { yes: [optionNamed(form, 'yes', 'jeudi')], ifNeeded: [optionNamed(form, 'ifNeeded', 'vendredi')] };
  expect(await fill(slack, 'ULEA', 'Vos disponibilités', answer)).toContain('Votre réponse : si besoin.');
  await shows(slack, poll, 'Oui : 2, si besoin : 0, non : 0.');
  await shot('01-poll', 'UMARC');

  await slack.click('UMARC', localChannel, poll, 'Détail');
  await answered(slack, 'UMARC', 'Retenir ce créneau');
  await shot('01-poll-detail', 'UMARC');
  // The first of these buttons belongs to the first date.
  await clickAnswer(slack, 'UMARC', 'Retenir ce créneau', 'Retenir ce créneau');
  await shows(slack, poll, 'Date retenue : Plaies et chutes');
  const announcement = await announced(slack, 'Serez-vous des nôtres');
  expect(read(await shows(slack, announcement, 'Présents (2)'))).toContain('jeudi 26 novembre 2026 à 13 h 30');
  await shot('02-announcement', 'UMARC');
}

/** One form; the answer is the code. */
async function proposed(slack: LocalSlack, user: string, entries: Readonly<Record<string, string>>): Promise<string> {
  await slack.form(user, '/rcp', 'dossier');
  const code = /C-\w{4}/.exec(await fill(slack, user, 'Proposer un dossier', entries))?.[0];
  if (code === undefined) throw new Error('no code was given');
  return code;
}

/** The agenda is put in another order and sent; a guest blocks what has no consent. */
async function arranged(slack: LocalSlack, shot: Camera, [wound, home]: readonly [string, string]): Promise<void> {
  await told(slack, 'UMARC', `${home}\nPerte d’autonomie, Léa Martin`);
  await shot('04-case-told', 'UMARC', 'private');
  await slack.command('UMARC', '/rcp', 'ordre du jour');
  expect(read(await answered(slack, 'UMARC', `13 h 30 · ${wound}`))).toContain(`13 h 45 · ${home}`);
  await shot('05-agenda', 'UMARC');
  await clickAnswer(slack, 'UMARC', 'Ordre du jour', 'Descendre');
  await answered(slack, 'UMARC', `13 h 30 · ${home}`);
  await clickAnswer(slack, 'UMARC', `13 h 30 · ${home}`, 'Descendre');
  await answered(slack, 'UMARC', `13 h 30 · ${wound}`);

  await slack.command('UMARC', '/rcp', 'invite');
  await clickAnswer(slack, 'UMARC', 'Personne d’extérieur', 'Ajouter un invité');
  const form = await slack.opened('Invité extérieur');
  await shot('06-guest-form', 'UMARC', 'form');
  const guest = { name: 'Anne Roy', profession: 'podiatrist', organisation: 'Centre hospitalier' };
  const entries = { ...guest, cases: [optionNamed(form, 'cases', wound)] };
  expect(await fill(slack, 'UMARC', 'Invité extérieur', entries)).toContain('Anne Roy est sur la liste');
  await shot('06-guest-added', 'UMARC', 'form');
  await slack.command('UMARC', '/rcp', 'invite');
  await clickAnswer(slack, 'UMARC', 'Anne Roy', 'Préparer le texte');
  expect(read(await answered(slack, 'UMARC', 'vers 13 h 30'))).not.toContain(questions.wound);
  await shot('06-guest-text', 'UMARC');
}

/** From « Commencer » to « Terminer » on one message of the channel. */
async function held(slack: LocalSlack, shot: Camera, [wound, home]: readonly [string, string]): Promise<void> {
  await slack.command('UMARC', '/rcp', 'seance');
  await answered(slack, 'UMARC', 'Tout est prêt');
  await shot('07-ready', 'UMARC');
  await clickAnswer(slack, 'UMARC', 'Tout est prêt', 'Commencer');
  const board = await announced(slack, 'a commencé à');
  await shows(slack, board, '⚠ non atteint');
  const click = async (user: string, label: string, words: string) => {
    const now = (await slack.messages()).find(({ ts }) => ts === board.ts) ?? board;
    await slack.click(user, localChannel, now, label);
    return shows(slack, board, words);
  };
  await click('UMARC', 'Je suis là', 'Présents (1)');
  await click('UNADIA', 'En visio', 'Infirmier : Nadia Payet (en visio)');
  await click('UMARC', 'Dossier suivant', `Dossier en cours\n${wound}`);
  await shot('08-board', 'UNADIA');
  await slack.click('UNADIA', localChannel, board, 'Voir la séance');
  await answered(slack, 'UNADIA', questions.wound);
  await shot('08-session', 'UNADIA');
  await slack.command('UMARC', '/rcp', 'seance');
  await clickAnswer(slack, 'UMARC', questions.wound, 'Émarger pour…');
  const register = await slack.opened('Émarger pour d’autres');
  await shot('08-register-form', 'UMARC', 'form');
  const guests = [optionNamed(register, 'guests', 'Anne Roy')];
  expect(await fill(slack, 'UMARC', 'Émarger pour d’autres', { guests })).toContain('1 personne émargée');
  await shows(slack, board, 'Anne Roy (Centre hospitalier)');

  const now = await shows(slack, board, 'Dossier en cours');
  await slack.click('UMARC', localChannel, now, 'Conclure le dossier');
  expect(fieldsOf(await slack.opened(`Conclure ${wound}`)).length).toBeLessThanOrEqual(8);
  await shot('09-conclude-form', 'UMARC', 'form');
  const concluded = await fill(slack, 'UMARC', `Conclure ${wound}`, { statement, reviewOn: '2027-02-25' });
  expect(concluded).toContain('jeudi 25 février 2027');
  await shot('09-concluded', 'UMARC', 'form');
  await slack.click('UMARC', localChannel, await shows(slack, board, 'Conclu à'), 'Ajouter une tâche');
  await slack.opened('Ajouter une tâche');
  await shot('10-task-form', 'UMARC', 'form');
  expect(await fill(slack, 'UMARC', 'Ajouter une tâche', { title1: 'Commander les pansements' })).toContain(
    '1 tâche ajoutée',
  );
  await shot('10-task', 'UMARC', 'form');

  // The guest may not hear of the second case: its patient did not consent to that.
  await slack.click('UMARC', localChannel, await shows(slack, board, 'Conclu à'), 'Dossier suivant');
  await answered(slack, 'UMARC', `${home} ne peut pas commencer`);
  await shot('11-blocked', 'UMARC');
  await clickAnswer(slack, 'UMARC', home, 'Anne Roy est parti');
  await shows(slack, board, 'Partis (1)');
  await click('UMARC', 'Dossier suivant', `Dossier en cours\n${home}`);
  await click('UMARC', 'Terminer la RCP', 'RCP terminée : Plaies et chutes');
  expect(read(await shows(slack, board, `Reportés\n${home}`))).toContain('Participants (3)');
  await shot('12-ended', 'UMARC');
}

/** Submitted by one, approved by the other, then announced in the thread of the RCP. */
async function approved(slack: LocalSlack, shot: Camera, [wound, home]: readonly [string, string]): Promise<void> {
  await told(slack, 'UMARC', 'Compte rendu à rédiger');
  await shot('13-minutes-due', 'UMARC', 'private');
  await clickPrivate(slack, 'UMARC', 'Compte rendu à rédiger', 'Compte rendu');
  await told(slack, 'UMARC', 'à rédiger, pas encore soumis');
  const draft = (await messagesTo(slack, 'UMARC', 'à rédiger, pas encore soumis')).map(read).join();
  for (const words of [wound, home, statement, 'Anne Roy', 'Commander les pansements']) expect(draft).toContain(words);
  await shot('13-minutes', 'UMARC', 'private');
  await clickPrivate(slack, 'UMARC', 'à rédiger, pas encore soumis', 'Soumettre à validation');
  await told(slack, 'UNADIA', 'Compte rendu à valider');
  await shot('14-to-approve', 'UNADIA', 'private');
  await clickPrivate(slack, 'UNADIA', 'Compte rendu à valider', 'Approuver');
  const line = await vi.waitFor(async () => {
    const found = (await slack.messages()).find(({ text }) => text.startsWith('Compte rendu validé'));
    expect(found?.thread_ts).toBeDefined();
    return found;
  }, patience);
  expect(line && read(line)).toContain('Lire');
  await slack.command('UNADIA', '/rcp', 'compte-rendu');
  expect(read(await answered(slack, 'UNADIA', 'Inchangé depuis la validation.'))).toContain(statement);
  await shot('14-approved', 'UNADIA');
  await clickAnswer(slack, 'UNADIA', 'Inchangé', 'PDF');
  await vi.waitFor(async () => {
    const names = (await slack.direct('UNADIA')).flatMap(({ files }) => files?.map(({ name }) => name) ?? []);
    expect(names).toEqual([expect.stringMatching(/^compte-rendu-2026-11-26-.*\.pdf$/)]);
  }, patience);
}

/** Only what its requester copied into the patient's record counts. */
async function filed(slack: LocalSlack, shot: Camera, code: string): Promise<void> {
  await slack.command('UMARC', '/rcp', 'verser');
  expect(read(await answered(slack, 'UMARC', 'Comptes rendus à verser'))).toContain(code);
  await shot('15-to-file', 'UMARC');
  await clickAnswer(slack, 'UMARC', 'Comptes rendus à verser', 'C’est versé');
  await answered(slack, 'UMARC', `${code}, Plaie chronique : versé au dossier`);
  await slack.command('UNADIA', '/rcp', `archives ${code}`);
  expect(read(await answered(slack, 'UNADIA', 'Archive'))).toContain(code);
  await shot('15-archive', 'UNADIA');
}

/** Two people note what they decided between two doors; the other one confirms. */
async function concerted(slack: LocalSlack, shot: Camera): Promise<void> {
  const form = await slack.form('ULEA', '/concertation', '');
  expect(fieldsOf(form).length).toBeLessThanOrEqual(8);
  await shot('16-flash-form', 'ULEA', 'form');
  const said = await fill(slack, 'ULEA', 'Concertation flash', {
    with: [optionNamed(form, 'with', 'Marc Petit')],
    motive: 'polymedication',
    question: 'Faut-il garder les deux ?',
    statement: 'Un seul est gardé, contrôle dans un mois',
  });
  expect(said).toContain('en attente de confirmation');
  await told(slack, 'UMARC', 'est-ce bien ce que vous avez décidé');
  await shot('16-flash-asked', 'UMARC', 'private');
  await clickPrivate(slack, 'UMARC', 'est-ce bien ce que vous avez décidé', 'Je confirme');
  await told(slack, 'ULEA', ' : confirmée');
  await shot('16-flash-confirmed', 'ULEA', 'private');
}
