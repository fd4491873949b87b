import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Form, withValues } from '../../../../src/ui/form.ts';
import { sentence, type View } from '../../../../src/ui/view.ts';
import { planForm } from '../../../support/plan-form.ts';
import {
  channelThread,
  execute,
  groupChat,
  marc,
  mention,
  message,
  submit,
  tenant,
} from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

let teams: TeamsBot;
beforeEach(async () => {
  teams = await startTeamsBot({ answerWithin: 2_000 });
});
afterEach(() => teams.close());

const privateView = sentence('Trois RCP à venir');
const form: Form = {
  ...planForm,
  fields: [
    ...planForm.fields,
    { id: 'date', label: 'Date', required: true, kind: 'date' },
    {
      id: 'who',
      label: 'Invités',
      required: false,
      kind: 'choices',
      options: [
        { value: 'a', label: 'Ana' },
        { value: 'b', label: 'Bruno' },
      ],
    },
  ],
};
const inChannel = { conversation: channelThread };
const cardAnswer = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' };
const textAnswer = { statusCode: 200, type: 'application/vnd.microsoft.activity.message' };

describe('a command', () => {
  it('in the private chat is answered there by a card with words for the notification', async () => {
    teams.bot.reply = { kind: 'view', view: privateView };
    expect((await teams.send(message('/rcp'))).status).toBe(200);

    expect(teams.bot.inbound).toMatchObject([
      {
        kind: 'command',
        text: 'rcp',
        platform: 'teams',
        workspace: tenant,
        user: 'aad-marc',
        place: { kind: 'direct', reference: { conversationId: 'a:chat-marc', serviceUrl: teams.connector.serviceUrl } },
        hints: { displayName: 'Marc Lefèvre', locale: 'fr-FR', zone: 'Europe/Paris' },
      },
    ]);
    expect(teams.connector.posts).toMatchObject([
      {
        conversation: 'a:chat-marc',
        activity: {
          type: 'message',
          summary: 'Trois RCP à venir',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5' } }],
        },
      },
    ]);
  });

  it('in a channel is answered in the private chat of the person who wrote', async () => {
    teams.bot.reply = { kind: 'view', view: privateView };
    await teams.send(mention('rcp'));

    expect(teams.bot.inbound).toMatchObject([
      {
        place: {
          kind: 'channel',
          externalId: '19:rcp@thread.tacv2',
          reference: { conversationId: '19:rcp@thread.tacv2' },
        },
      },
    ]);
    expect(teams.connector.calls[0]).toMatchObject({
      path: '/v3/conversations',
      body: { members: [{ id: marc.id }], tenantId: tenant, channelData: { tenant: { id: tenant } } },
    });
    expect(teams.connector.posts.map(({ conversation }) => conversation)).toEqual(['a:chat-1']);
  });

  it('in a channel uses the private chat that is known already', async () => {
    teams.bot.reply = { kind: 'view', view: privateView };
    await teams.send(message('rcp'));
    await teams.send(mention('rcp', { conversation: groupChat }));

    expect(teams.connector.posts.map(({ conversation }) => conversation)).toEqual(['a:chat-marc', 'a:chat-marc']);
  });

  it('in a channel never shows the private answer there when there is no private chat', async () => {
    teams.bot.reply = { kind: 'view', view: privateView };
    teams.connector.fail({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
    await teams.send(mention('rcp'));

    expect(teams.connector.posts.map(({ conversation }) => conversation)).toEqual([channelThread.id]);
    const said = JSON.stringify(teams.connector.posts);
    expect(said).toContain('Ouvrez une conversation avec moi');
    expect(said).not.toContain('Trois RCP');
  });

  it('that opens a form gets it in the private chat, and never in the thread', async () => {
    teams.bot.reply = { kind: 'form', form };
    await teams.send(mention('rcp planifier'));
    await teams.send(message('rcp planifier', { from: { ...marc, aadObjectId: 'aad-lea', id: '29:lea' } }));
    teams.connector.fail({ status: 403 });
    await teams.send(mention('rcp planifier', { from: { id: '29:zoe', name: 'Zoé', aadObjectId: 'aad-zoe' } }));

    expect(teams.connector.posts.map(({ conversation }) => conversation)).toEqual([
      'a:chat-1',
      'a:chat-marc',
      channelThread.id,
    ]);
    const said = JSON.stringify(teams.connector.posts[2]);
    expect(said).toContain('Ouvrez une conversation avec moi');
    expect(said).not.toContain('Planifier une RCP');
  });

  it('is told apart from its copies by the id of the activity, or by what it holds when it has none', async () => {
    await teams.send(message('rcp', { id: 'same' }));
    await teams.send(message('rcp', { id: 'same' }));
    await teams.send(message('rcp', { id: undefined }));
    await teams.send(message('rcp', { id: undefined }));
    await teams.send(message('aide', { id: undefined }));

    const [a, b, c, d, e] = teams.bot.inbound.map(({ sourceId }) => sourceId);
    expect([a, b]).toEqual(['same', 'same']);
    expect(c).toBe(d);
    expect(e).not.toBe(c);
  });
});

describe('a click', () => {
  const updated: View = sentence('3 présents');

  it('is answered by the new card, and the message is edited for everybody else', async () => {
    teams.bot.reply = { kind: 'update', view: updated };
    const answer = await teams.send(execute('rsvp.yes', { p: { meeting: 'm1', revision: 2 } }, inChannel));

    expect(teams.bot.inbound).toMatchObject([
      { kind: 'action', action: 'rsvp.yes', payload: { meeting: 'm1', revision: 2 } },
    ]);
    expect(answer.body).toMatchObject({ ...cardAnswer, value: { type: 'AdaptiveCard', fallbackText: '3 présents' } });
    const edit = await teams.connector.call(({ method }) => method === 'PUT');
    expect(edit.path).toBe(`/v3/conversations/${channelThread.id}/activities/clicked`);
    expect(edit.body).toMatchObject({ summary: '3 présents' });
  });

  it('whose message the outbox edits is answered by the new card alone', async () => {
    teams.bot.reply = { kind: 'refreshed', view: updated };
    const answer = await teams.send(execute('rsvp.yes', { p: {} }, inChannel));
    await teams.platform.stop();

    expect(answer.body).toMatchObject({ ...cardAnswer, value: { fallbackText: '3 présents' } });
    expect(teams.connector.calls).toEqual([]);
  });

  it('with a private answer gets it in the private chat and a short sentence in place', async () => {
    teams.bot.reply = { kind: 'view', view: privateView };
    const answer = await teams.send(execute('list', { p: {} }, inChannel));

    expect(answer.body).toEqual({ ...textAnswer, value: 'La réponse vous attend dans notre conversation privée.' });
    expect(teams.connector.posts).toMatchObject([
      { conversation: 'a:chat-1', activity: { summary: 'Trois RCP à venir' } },
    ]);
  });

  it('that opens a form leaves the clicked card as it is', async () => {
    teams.bot.reply = { kind: 'form', form };
    const answer = await teams.send(execute('plan', { p: {} }));

    expect(answer.body).toEqual({ ...textAnswer, value: 'Le formulaire est ci-dessous.' });
    expect(JSON.stringify(teams.connector.posts)).toContain('Planifier une RCP');
    expect(teams.connector.edits).toEqual([]);
  });

  it.each([{ status: 429 }, { status: 503 }, { status: 403 }])(
    'in a channel that opens a form gets it nowhere when the private chat fails: %o',
    async (fault) => {
      teams.bot.reply = { kind: 'form', form };
      teams.connector.fail(fault);
      const answer = await teams.send(execute('plan', { p: {} }, inChannel));

      expect(answer.text).toContain('Ouvrez une conversation avec moi');
      expect(teams.connector.posts).toEqual([]);
    },
  );

  it('is never answered by nothing, however often it comes', async () => {
    teams.bot.reply = { kind: 'none' };
    const twice = execute('rsvp.yes', { p: {} });
    for (const click of [twice, twice, execute('', {}), execute('x', 'y'), { ...twice, value: null }]) {
      const answer = await teams.send(click);
      expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
    }
    expect(teams.bot.inbound).toHaveLength(3);
  });

  it('that fails is answered by a sentence with a reference', async () => {
    teams.bot.reply = () => Promise.reject(new Error('no such row'));
    const answer = await teams.send(execute('rsvp.yes', { p: {} }));

    expect(answer).toMatchObject({ status: 200, body: textAnswer });
    expect(answer.text).toMatch(/référence [0-9a-f]{8}/);
    expect(answer.text).not.toContain('no such row');
  });

  it('of a client without Action.Execute edits the clicked message', async () => {
    teams.bot.reply = { kind: 'refreshed', view: updated };
    const answer = await teams.send(submit({ diapason: { action: 'rsvp.yes', p: { meeting: 'm1' } } }, inChannel));

    expect(answer.status).toBe(200);
    expect(teams.bot.inbound).toMatchObject([{ kind: 'action', action: 'rsvp.yes', payload: { meeting: 'm1' } }]);
    expect(teams.connector.edits).toMatchObject([{ body: { id: 'clicked', summary: '3 présents' } }]);
  });

  it('speaks English to who uses English', async () => {
    teams.bot.reply = { kind: 'view', view: privateView };
    const answer = await teams.send(execute('list', { p: {} }, { locale: 'en-GB' }));
    expect(answer.body).toEqual({ ...textAnswer, value: 'The answer is below.' });
  });
});

describe('a form on a card', () => {
  const typed = { context: form.context, f_title: 'Suivi diabète', f_date: '', m_who: 'a,b' };

  it('hands back its context and what was typed', async () => {
    teams.bot.reply = { kind: 'view', view: sentence('RCP planifiée') };
    const answer = await teams.send(execute('form:plan', typed));

    expect(teams.bot.inbound).toMatchObject([
      { kind: 'form', form: 'plan', context: form.context, values: { title: 'Suivi diabète', who: ['a', 'b'] } },
    ]);
    expect(teams.bot.inbound[0]).not.toHaveProperty('values.date');
    expect(answer.body).toMatchObject({ ...cardAnswer, value: { fallbackText: 'RCP planifiée' } });
    expect((await teams.connector.call(({ method }) => method === 'PUT')).body).toMatchObject({
      summary: 'RCP planifiée',
    });
  });

  it('with errors comes back with the values and a sentence under the field', async () => {
    const values = { title: 'Suivi diabète', who: ['a', 'b'] };
    teams.bot.reply = { kind: 'errors', form: withValues(form, values), errors: { date: 'Choisissez une date.' } };
    const answer = await teams.send(execute('form:plan', typed));

    const card = JSON.stringify(answer.body);
    expect(card).toContain('"value":"Suivi diabète"');
    expect(card).toContain('"value":"a,b"');
    expect(card).toContain('⚠ Choisissez une date.');
    expect(card.indexOf('"f_date"')).toBeLessThan(card.indexOf('Choisissez une date.'));
    expect(card.indexOf('Choisissez une date.')).toBeLessThan(card.indexOf('"m_who"'));
  });

  it('works the same through Action.Submit, by editing the message', async () => {
    teams.bot.reply = {
      kind: 'errors',
      form: withValues(form, { title: 'T' }),
      errors: { date: 'Choisissez une date.' },
    };
    await teams.send(submit({ diapason: { form: 'plan', context: form.context }, f_title: 'T' }));

    expect(teams.bot.inbound).toMatchObject([
      { kind: 'form', form: 'plan', context: form.context, values: { title: 'T' } },
    ]);
    expect(JSON.stringify(teams.connector.edits)).toContain('⚠ Choisissez une date.');
  });

  it('can be cancelled without the bot', async () => {
    const answer = await teams.send(execute('cancel:', {}));
    expect(answer.body).toMatchObject({ ...cardAnswer, value: { fallbackText: 'Annulé.' } });
    await teams.send(submit({ diapason: { cancel: true } }));
    await teams.platform.stop();

    expect(teams.connector.edits).toMatchObject([{ body: { summary: 'Annulé.' } }, { body: { summary: 'Annulé.' } }]);
    expect(teams.bot.inbound).toEqual([]);
  });

  it('in a thread is answered in private, and closed in the thread', async () => {
    teams.bot.reply = { kind: 'view', view: sentence('RCP planifiée') };
    const answer = await teams.send(execute('form:plan', typed, inChannel));

    expect(teams.connector.posts).toMatchObject([{ conversation: 'a:chat-1', activity: { summary: 'RCP planifiée' } }]);
    expect(answer.body).toMatchObject({
      ...cardAnswer,
      value: { fallbackText: 'La réponse vous attend dans notre conversation privée.' },
    });
  });
});
