import { expect, it } from 'vitest';
import { putOnAgenda } from '../session/agenda.ts';
import { channelId, claire, lea, type Msp, marc, openInstalledMsp, type Posted } from './msp.ts';

async function started(): Promise<Msp & AsyncDisposable> {
  const msp = await openInstalledMsp();
  const professions = [
    [claire, 'care-coordinator'],
    [lea, 'nurse'],
    [marc, 'general-practitioner'],
  ] as const;
  for (const [person, profession] of professions) {
    await msp.says(person, 'diapason profil');
    await msp.clicks(person, msp.last(msp.private(person), 'Votre profil'), 'Enregistrer', {
      f_profession: profession,
    });
  }
  await msp.plans();
  await putOnAgenda(msp.db, { code: 'C-7QK4' }, { code: 'C-2M3B' });
  await msp.at('2026-11-24T12:30:00Z');
  await msp.says(claire, 'rcp seance');
  await msp.clicks(claire, msp.last(msp.private(claire), 'Tout est prêt'), 'Commencer');
  return msp;
}

function board(msp: Msp): Posted {
  const boards = msp.in(channelId).filter(({ text }) => /^(?:En séance|RCP terminée)/.test(text));
  expect(boards).toHaveLength(1);
  return msp.last(boards, '');
}

it('an RCP is run from its board in Teams, from « Commencer » to « Compte rendu à rédiger »', async () => {
  await using msp = await started();
  expect((await msp.clicks(lea, board(msp), 'Je suis là')).text).toContain('Présents (1)\nInfirmier\u00a0: Léa Martin');
  await msp.clicks(marc, board(msp), 'En visio');
  await msp.clicks(claire, board(msp), 'Dossier suivant');
  expect(board(msp).text).toContain('Dossier en cours');
  expect(board(msp).text).not.toContain('Question de');

  await msp.clicks(lea, board(msp), 'Voir la séance');
  expect(msp.last(msp.private(lea), 'En séance').text).toContain('Question de C-7QK4');

  await msp.clicks(claire, board(msp), 'Conclure le dossier');
  const conclusion = msp.last(msp.private(claire), 'Conclure C-7QK4');
  const concluded = await msp.clicks(claire, conclusion, 'Enregistrer', { f_statement: 'Réévaluer le traitement' });
  expect(concluded.text).toContain('C-7QK4 est conclu');
  expect(concluded.text).toContain('[Dossier suivant]');
  await msp.clicks(claire, { ...conclusion, card: concluded.card }, 'Ajouter une tâche');
  const tasks = msp.last(msp.private(claire), 'Pour le dossier C-7QK4');
  await msp.clicks(claire, tasks, 'Ajouter', { f_title1: 'Appeler la pharmacie' });
  expect(await msp.db.task.count()).toBe(1);

  msp.connector.fail({ status: 429 }, 'POST /v3/conversations/a:chat');
  await msp.clicks(claire, board(msp), 'Corriger la décision');
  expect(JSON.stringify(msp.in(channelId))).not.toContain('Réévaluer le traitement');

  await msp.clicks(claire, board(msp), 'Voir la séance');
  const mine = msp.last(msp.private(claire), 'En séance');
  expect(mine.text).toContain('Appeler la pharmacie');
  await msp.clicks(claire, mine, 'Émarger pour…');
  const register = msp.last(msp.private(claire), 'Émarger pour d’autres');
  const registered = await msp.clicks(claire, register, 'Enregistrer', {
    f_guestName: 'Anne Roy',
    f_guestProfession: 'psychologist',
  });
  expect(registered.text).toContain('1 personne émargée');
  await msp.clicks(claire, board(msp), 'Dossier suivant');
  expect(msp.last(msp.private(claire), 'ne peut pas commencer').text).toContain('Anne Roy');

  await msp.at('2026-11-24T13:20:00Z');
  await msp.clicks(claire, board(msp), 'Terminer la RCP');
  expect(board(msp).text).toContain('RCP terminée');
  expect(board(msp).text).toContain('Reportés\nC-2M3B');
  expect(msp.private(claire).filter(({ text }) => text.includes('Compte rendu à rédiger'))).toHaveLength(1);
});

it('a click that Teams sends twice counts once, and one after the end says why nothing happens', async () => {
  await using msp = await started();
  const stale = board(msp);
  const click = msp.click(lea, stale, 'Je suis là');
  await Promise.all([msp.send(click), msp.send(click)]);
  expect(await msp.db.attendance.count()).toBe(1);
  await msp.clicks(claire, stale, 'Terminer la RCP');
  await msp.clicks(marc, stale, 'Je suis là');
  expect(msp.last(msp.private(marc), 'est terminée').text).toContain('émargement');
  expect(await msp.db.attendance.count()).toBe(1);
});
