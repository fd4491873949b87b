import { describe, expect, it } from 'vitest';
import { secondLookId } from '../../../src/bot/second-look.ts';
import { fieldsOf, type Modal, modal, optionNamed } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { eventBody, messageShortcutPayload, signedInteraction, signedJson } from '../../support/slack-requests.ts';
import { tablesWith } from '../../support/tables.ts';
import { channel, type HttpAnswer, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const nir = '2 95 10 99 126 111 93';
const when = { date: '2026-11-24', time: '13:30' };

function next({ body }: HttpAnswer): Modal {
  return modal.parse(Object(body).view);
}

/** Nothing of it is kept, and nobody but its author was sent it. */
async function expectNoTrace(author: string): Promise<void> {
  expect(await tablesWith(clinic.db, '99 126', '99126')).toEqual([]);
  expect(clinic.log.join('')).not.toContain('99 126');
  const others = clinic.api.workspace.posts.filter((post) => post.channel !== `D${author}`);
  expect(JSON.stringify(others)).not.toContain('99 126');
}

describe('a text with a social security number in Slack', () => {
  it('is refused under its field, and leaves no trace', async () => {
    await clinic.types('UMARC', '/rcp', 'planifier');
    const { body } = await clinic.submits('UMARC', clinic.openModal(), { title: `Pour le ${nir}`, ...when });
    expect(body).toEqual({
      response_action: 'errors',
      errors: { title: expect.stringMatching(/2 95 10 99 126 111 93.*sécurité sociale.*Rien n’a été enregistré/) },
    });
    await expectNoTrace('UMARC');
  });

  it('is given back to its author alone after a slash command, the passage marked', async () => {
    await clinic.types('UMARC', '/tache', `Rappeler pour le ${nir} demain`);
    const answer = clinic.api.responses.at(-1);
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(messageProblems(answer?.['blocks'])).toEqual([]);
    expect(readable(answer?.['blocks'])).toContain(`[${nir}]`);
    await expectNoTrace('UMARC');
  });

  it('is given back in the direct messages of its author after a mention, who is told to delete it', async () => {
    const text = `<@UBOT> tache rappeler pour le ${nir}`;
    await clinic.send(signedJson(eventBody({ type: 'app_mention', user: 'UMARC', channel, text }, 'Ev-nir')));
    const direct = clinic.api.workspace.posts.filter((post) => post.channel === 'DUMARC');
    const said = readable(direct.map(({ blocks }) => blocks));
    expect(said).toContain(`[${nir}]`);
    expect(said).toContain('supprimez-le');
    await expectNoTrace('UMARC');
  });

  it('of a message is left out of the form that is made from it', async () => {
    const payload = messageShortcutPayload('task-create', `Rappeler pour le ${nir}`, clinic.api.responseUrl);
    await clinic.send(signedInteraction(payload));
    const form = clinic.openModal();
    expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
    expect(readable(form)).toContain('n’a pas été repris');
    expect(JSON.stringify(form)).not.toContain('99 126');
    expect(await tablesWith(clinic.db, '99 126')).toEqual([]);
    expect(clinic.log.join('')).not.toContain('99 126');
  });
});

it('what is said in a channel without the bot being addressed is not read', async () => {
  const before = await clinic.db.inboundEvent.count();
  const said = { type: 'message', channel_type: 'channel', user: 'UMARC', channel, text: '/rcp planifier' };
  await clinic.send(signedJson(eventBody(said, 'Ev-said')));
  await clinic.send(signedJson(eventBody({ ...said, channel_type: 'group' }, 'Ev-group')));
  expect(await clinic.db.inboundEvent.count()).toBe(before);
  expect(clinic.api.of('views.open')).toEqual([]);
});

describe('a text that may tell who is meant in Slack', () => {
  it('comes back in the same modal with one box more, and passes once it is ticked', async () => {
    await clinic.types('UMARC', '/rcp', 'planifier');
    const form = clinic.openModal();
    const answer = await clinic.submits('UMARC', form, { title: 'Avis du Dr Durand', ...when });
    expect(answer.body).toMatchObject({ response_action: 'update' });
    const again = next(answer);
    expect(modalProblems(Object(answer.body).view)).toEqual([]);
    expect(fieldsOf(again)).toEqual([...fieldsOf(form), secondLookId]);
    expect(readable(again)).toContain('À relire avant d’enregistrer, dans « Titre » : « Dr Durand »');
    expect(readable(again)).toContain('J’ai relu : personne ne peut être reconnu');
    expect(await clinic.db.meeting.count()).toBe(0);

    const value = optionNamed(again, secondLookId, 'J’ai relu');
    await clinic.submits('UMARC', again, { [secondLookId]: [value] });
    expect(await clinic.db.meeting.findMany()).toMatchObject([{ title: 'Avis du Dr Durand' }]);
  });
});
