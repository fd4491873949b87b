import { expect, it } from 'vitest';
import { fieldsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { messageShortcutPayload, signedInteraction } from '../../support/slack-requests.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const answer = () => ({ ts: '1', blocks: clinic.api.responses.at(-1)?.['blocks'] });
const buttons = () => readable(answer().blocks);

function announced() {
  return clinic.api.workspace.posts.filter(
    (post) => post.channel === channel && readable(post.blocks).includes('Décision'),
  );
}

async function at(instant: string): Promise<void> {
  clinic.clock.set(new Date(instant));
  await clinic.settled();
}

it('records what a message says, announces it, lets it be replaced, and finds it again', async () => {
  const words = 'Les gardes du samedi tournent &amp; se déclarent ici';
  await clinic.send(signedInteraction(messageShortcutPayload('decision-record', words, clinic.api.responseUrl)));
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  expect(fieldsOf(clinic.openModal())).toEqual([
    ...['statement', 'type', 'state', 'reason', 'reference', 'owner', 'reviewOn', 'link'],
  ]);
  const { body } = await clinic.submits('UMARC', clinic.openModal(), { reason: 'Équité', reviewOn: '2026-12-15' });
  expect(modalProblems(Object(body).view)).toEqual([]);
  const link = 'https://tilleuls.slack.com/archives/CRCP/p1700000000000002';
  expect(JSON.stringify(Object(body).view)).toContain(link);
  expect(await clinic.db.decision.findMany()).toMatchObject([
    { statement: 'Les gardes du samedi tournent & se déclarent ici', sourceLink: link, status: 'adopted' },
  ]);

  const [post] = announced();
  expect(messageProblems(post?.blocks)).toEqual([]);
  expect(readable(post?.blocks)).toContain('Décision : Les gardes du samedi tournent & se déclarent ici');
  await clinic.clicks('UMARC', post ?? answer(), 'Voir');
  expect(messageProblems(answer().blocks)).toEqual([]);
  expect(buttons()).toContain('Pourquoi ?');
  expect(JSON.stringify(answer().blocks)).toContain(link);

  await clinic.clicks('UMARC', answer(), 'Remplacer');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  await clinic.submits('UMARC', clinic.openModal(), { statement: 'Les gardes sont tirées au sort' });
  expect(announced()).toHaveLength(2);
  expect(readable(announced()[0]?.blocks)).toMatch(/caduque.*Remplacée par.*tirées au sort/s);

  await clinic.types('UNADIA', '/decision', 'chercher GARDES declarent');
  expect(messageProblems(answer().blocks)).toEqual([]);
  expect(buttons()).toContain('1 décision : 1 caduque.');
  await clinic.types('UNADIA', '/decision', 'liste');
  expect(messageProblems(answer().blocks)).toEqual([]);
  expect(buttons()).toContain('2 décisions');
  await clinic.clicks('UNADIA', answer(), 'Exporter');
  const file = [...clinic.api.workspace.files.values()].at(-1);
  expect(file?.name).toMatch(/^decisions-2026-11-16-.*\.csv$/);
});

it('asks at the review date, and edits the question when it is answered', async () => {
  await clinic.types('UNADIA', '/decision', 'Le compte rendu est relu le jeudi');
  await clinic.submits('UNADIA', clinic.openModal(), { reviewOn: '2026-12-15' });
  await at('2026-12-15T08:00:00Z');
  const question = () =>
    clinic.api.workspace.posts.filter(
      (post) => post.channel === 'DUNADIA' && readable(post.blocks).includes('Le compte rendu est relu'),
    );
  expect(question()).toHaveLength(1);
  const [message] = question();
  expect(messageProblems(message?.blocks)).toEqual([]);
  expect(readable(message?.blocks)).toContain('Décision à revoir');
  await clinic.clicks('UNADIA', message ?? answer(), 'Toujours valable');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const { body } = await clinic.submits('UNADIA', clinic.openModal(), { reviewOn: '2027-06-15' });
  expect(readable(Object(body).view)).toContain('toujours valable');
  expect(question()).toHaveLength(1);
  expect(readable(question()[0]?.blocks)).toContain('À revoir le mardi 15 juin 2027');
  expect(readable(question()[0]?.blocks)).not.toContain('Décision à revoir');
});

it('refuses what identifies somebody, under its field', async () => {
  await clinic.types('UMARC', '/decision');
  const { body } = await clinic.submits('UMARC', clinic.openModal(), { statement: 'Appeler le 06 12 34 56 78' });
  expect(body).toMatchObject({ errors: { statement: expect.stringContaining('téléphone') } });
  expect(await clinic.db.decision.count()).toBe(0);
});
