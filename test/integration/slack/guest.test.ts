import { expect, it } from 'vitest';
import { fieldsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

it('a guest is noted in a modal, blocks what has no consent, and gets a text to copy, over signed HTTP', async () => {
  await clinic.types('UNADIA', '/rcp');
  await clinic.types('UMARC', '/rcp', 'planifier');
  await clinic.submits('UMARC', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  await clinic.types('UNADIA', '/rcp', 'dossier');
  const question = 'Qui passe le samedi ?';
  await clinic.submits('UNADIA', clinic.openModal(), { motive: 'chronic-wound', question, consent: 'informed' });
  const { code } = await clinic.db.caseReview.findFirstOrThrow();

  await clinic.types('UMARC', '/rcp', 'invite');
  const shown = clinic.api.responses.at(-1)?.['blocks'];
  expect(messageProblems(shown)).toEqual([]);
  await clinic.clicks('UMARC', { ts: '1', blocks: shown }, 'Ajouter un invité');
  const form = clinic.openModal();
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  expect(fieldsOf(form)).toEqual(['name', 'profession', 'organisation', 'cases']);
  const refused = await clinic.submits('UMARC', form, { name: ' ', profession: 'psychologist', organisation: 'CMP' });
  expect(refused.body).toMatchObject({ response_action: 'errors', errors: { name: expect.stringContaining('nom') } });
  const { body } = await clinic.submits('UMARC', form, {
    name: 'Anne Roche',
    profession: 'psychologist',
    organisation: 'CMP',
  });
  const view = Object(body).view;
  expect(modalProblems(view)).toEqual([]);
  expect(readable(view)).toContain(`avant la RCP pour : ${code}.`);

  await clinic.types('UMARC', '/rcp', 'invite');
  const list = clinic.api.responses.at(-1)?.['blocks'];
  expect(messageProblems(list)).toEqual([]);
  await clinic.clicks('UMARC', { ts: '1', blocks: list }, 'Préparer le texte');
  const letter = clinic.api.responses.at(-1)?.['blocks'];
  expect(messageProblems(letter)).toEqual([]);
  expect(readable(letter)).toContain('mardi 24 novembre 2026 à 13 h 30');
  expect(readable(letter)).not.toContain('samedi');
  const asked = clinic.api.workspace.posts.filter(
    (post) => post.channel === 'DUNADIA' && readable(post.blocks).includes(`${code} : consentement à recueillir`),
  );
  expect(asked).toHaveLength(1);
});
