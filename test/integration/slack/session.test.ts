import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { putOnAgenda } from '../session/agenda.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const boards = () =>
  clinic.api.workspace.posts.filter(
    (post) => post.channel === channel && /En séance|RCP terminée/.test(readable(post.blocks)),
  );

function board() {
  const [post, ...others] = boards();
  if (post === undefined || others.length > 0) throw new Error('not one board');
  return post;
}

const shown = () => readable(board().blocks);

/** What was last shown to the person who typed or clicked. */
function answer() {
  const blocks = clinic.api.responses.at(-1)?.['blocks'];
  expect(messageProblems(blocks)).toEqual([]);
  return { ts: '1', blocks };
}

/** The modal that was opened last is one that Slack takes. */
function expectModal() {
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
}

async function started() {
  await clinic.types('UMARC', '/rcp', 'planifier');
  await clinic.submits('UMARC', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  await clinic.types('UNADIA', '/rcp');
  const professions = { UMARC: 'general-practitioner', UNADIA: 'nurse' } as const;
  for (const [user, profession] of Object.entries(professions)) {
    await clinic.types(user, '/diapason', 'profil');
    await clinic.submits(user, clinic.openModal(), { profession });
  }
  const { displayName: requester } = await clinic.db.practitioner.findFirstOrThrow({
    where: { profession: 'general-practitioner' },
  });
  await putOnAgenda(clinic.db, { code: 'C-7QK4', requester }, { code: 'C-2M3B', requester });
  clinic.clock.set(new Date('2026-11-24T12:30:00Z'));
  await clinic.settled();
  await clinic.types('UMARC', '/rcp', 'seance');
  expect(readable(answer().blocks)).toContain('Tout est prêt');
  await clinic.clicks('UMARC', answer(), 'Commencer');
}

it('an RCP is run from its board over signed HTTP, from « Commencer » to « Compte rendu à rédiger »', async () => {
  await started();
  await clinic.clicks('UMARC', board(), 'Je suis là');
  await clinic.clicks('UNADIA', board(), 'En visio');
  expect(shown()).toContain('Présents (2)');
  expect(shown()).toContain('Infirmier : Nadia Benali (en visio)');

  await clinic.clicks('UMARC', board(), 'Dossier suivant');
  expect(shown()).toContain('Dossier en cours');
  expect(shown()).not.toContain('Question de');
  await clinic.clicks('UNADIA', board(), 'Voir la séance');
  expect(readable(answer().blocks)).toContain('Question de C-7QK4');

  await clinic.clicks('UMARC', board(), 'Conclure le dossier');
  expectModal();
  const { body } = await clinic.submits('UMARC', clinic.openModal(), {
    statement: 'Réévaluer le traitement',
    reviewOn: '2027-02-23',
  });
  expect(modalProblems(Object(body).view)).toEqual([]);
  expect(readable(Object(body).view)).toContain('mardi 23 février 2027');
  expect(shown()).toContain('Conclu à 13 h 30.');

  await clinic.clicks('UMARC', board(), 'Ajouter une tâche');
  expectModal();
  await clinic.submits('UMARC', clinic.openModal(), { title1: 'Appeler la pharmacie' });
  expect(await clinic.db.task.count()).toBe(1);

  await clinic.clicks('UMARC', board(), 'Voir la séance');
  await clinic.clicks('UMARC', answer(), 'Émarger pour…');
  expectModal();
  const { body: registered } = await clinic.submits('UMARC', clinic.openModal(), {
    guestName: 'Anne Roy',
    guestProfession: 'psychologist',
    guestOrganisation: 'CMP',
  });
  expect(readable(Object(registered).view)).toContain('Anne Roy (CMP)');
  expect(shown()).toContain('Anne Roy (CMP)');

  await clinic.clicks('UMARC', board(), 'Dossier suivant');
  expect(readable(answer().blocks)).toContain('C-2M3B ne peut pas commencer');

  clinic.clock.set(new Date('2026-11-24T13:20:00Z'));
  await clinic.clicks('UMARC', board(), 'Terminer la RCP');
  expect(shown()).toContain('RCP terminée : Suivi diabète');
  expect(shown()).toContain('Reportés\nC-2M3B');
  const asked = clinic.api.workspace.posts.filter(
    (post) => post.channel === 'DUMARC' && readable(post.blocks).includes('Compte rendu à rédiger'),
  );
  expect(asked).toHaveLength(1);
  for (const call of [...clinic.api.of('chat.update'), ...clinic.api.of('chat.postMessage')]) {
    if (call.args['blocks'] !== undefined) expect(messageProblems(call.args['blocks'])).toEqual([]);
  }
});

it('a button of the board pressed after the end, or by somebody who only takes part, says why nothing happens', async () => {
  await started();
  const stale = { ...board() };
  await clinic.clicks('UNADIA', stale, 'Dossier suivant');
  expect(readable(answer().blocks)).toContain('Seules la personne');
  await clinic.clicks('UMARC', stale, 'Terminer la RCP');
  await clinic.clicks('UNADIA', stale, 'Je suis là');
  expect(readable(answer().blocks)).toContain('est terminée');
  expect(await clinic.db.attendance.count()).toBe(0);
});
