import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { messageShortcutPayload, signedInteraction } from '../../support/slack-requests.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const wound = { motive: 'chronic-wound', question: 'Pansement : qui passe le week-end ?', consent: 'informed' };
const answer = () => ({ ts: '1', blocks: clinic.api.responses.at(-1)?.['blocks'] });
const toOrganiser = () =>
  clinic.api.workspace.posts.filter(
    (post) => post.channel === 'DUCAMILLE' && readable(post.blocks).includes('Dossiers pour la RCP'),
  );

async function plan(): Promise<void> {
  await clinic.types('UCAMILLE', '/rcp', 'planifier');
  await clinic.submits('UCAMILLE', clinic.openModal(), { title: 'Suivi', date: '2026-11-24', time: '13:30' });
}

async function propose(user: string): Promise<string> {
  await clinic.types(user, '/rcp', 'dossier');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const { body } = await clinic.submits(user, clinic.openModal(), wound);
  expect(modalProblems(Object(body).view)).toEqual([]);
  const code = /C-\w{4}/.exec(readable(Object(body).view))?.[0];
  if (code === undefined) throw new Error('no code was given');
  return code;
}

describe('a case over signed HTTP', () => {
  it('is proposed with one form, gets a code, and is told to the organiser in one message', async () => {
    await plan();
    const code = await propose('UMARC');
    expect(fieldsOf(clinic.openModal())).toEqual([
      'motive',
      'question',
      'attribute',
      'consent',
      'professions',
      'meeting',
    ]);
    await propose('UNADIA');
    expect(toOrganiser()).toHaveLength(1);
    const [message] = toOrganiser();
    expect(messageProblems(message?.blocks)).toEqual([]);
    expect(readable(message?.blocks)).toContain(code);
    expect(readable(message?.blocks)).toContain('Nadia Benali');
    const inChannel = clinic.api.workspace.posts.filter((post) => post.channel === channel);
    expect(inChannel.map(({ blocks }) => readable(blocks)).join()).not.toContain('Pansement');
  });

  it('is changed by its requester, then withdrawn for good', async () => {
    await plan();
    const code = await propose('UMARC');
    await clinic.types('UMARC', '/rcp', `dossier ${code}`);
    expect(messageProblems(answer().blocks)).toEqual([]);
    expect(readable(answer().blocks)).toContain('Pansement');
    const shown = answer();
    await clinic.clicks('UMARC', shown, 'Modifier');
    const { body } = await clinic.submits('UMARC', clinic.openModal(), { question: 'Et le dimanche ?' });
    expect(readable(Object(body).view)).toContain('Et le dimanche ?');
    await clinic.clicks('UMARC', shown, 'Retirer');
    expect(await clinic.db.caseReview.findMany()).toMatchObject([{ status: 'withdrawn', question: '' }]);
    await clinic.types('UNADIA', '/rcp', `qui ${code}`);
    expect(clinic.api.responses.at(-1)?.['text']).toContain('demandez à Marc Lefèvre');
  });

  it('starts from a message that somebody wrote', async () => {
    const payload = messageShortcutPayload('case-propose', 'Qui suit la plaie ?', clinic.api.responseUrl);
    await clinic.send(signedInteraction(payload));
    const { body } = await clinic.submits('UMARC', clinic.openModal(), {
      motive: 'other-situation',
      consent: 'informed',
    });
    expect(readable(Object(body).view)).toContain('Qui suit la plaie ?');
  });

  it('that says how a patient can be reached is refused under its field, and stored nowhere', async () => {
    await clinic.types('UMARC', '/rcp', 'dossier');
    const entries = { ...wound, question: 'Rappeler le 06 12 34 56 78' };
    const { body } = await clinic.submits('UMARC', clinic.openModal(), entries);
    expect(body).toMatchObject({ errors: { question: expect.stringContaining('téléphone') } });
    expect(await clinic.db.caseReview.count()).toBe(0);
  });
});
