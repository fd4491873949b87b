import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../../../src/ui/form.ts';
import type { Reply } from '../../../../src/ui/reply.ts';
import { sentence } from '../../../../src/ui/view.ts';
import {
  channelThread,
  invoke,
  linkToMessage,
  messageAction,
  personal,
  submit,
} from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

const form: Form = {
  id: 'case-form',
  context: '{"case":"c1"}',
  title: 'Proposer un dossier',
  submitLabel: 'Proposer',
  cancelLabel: 'Annuler',
  fields: [
    {
      id: 'question',
      label: 'Question',
      required: true,
      kind: 'text',
      maxLength: 140,
      guard: 'case',
      initial: 'Faut-il poursuivre ?',
    },
  ],
};

let teams: TeamsBot;
beforeEach(async () => {
  teams = await startTeamsBot({ answerWithin: 2_000 });
});
afterEach(() => teams.close());

describe('a command in the menu of a message', () => {
  it('brings its id, the words of the message, who chose it and where', async () => {
    await teams.send(messageAction('case-propose', '<p>Plaie &amp; douleur&nbsp;: <b>avis</b>&nbsp;?</p><p>Merci</p>'));
    expect(teams.bot.inbound).toMatchObject([
      {
        kind: 'message-action',
        platform: 'teams',
        user: 'aad-marc',
        place: { kind: 'channel', externalId: '19:rcp@thread.tacv2' },
        id: 'case-propose',
        text: 'Plaie & douleur : avis ?\nMerci',
        link: linkToMessage,
      },
    ]);
  });

  it('shows the form in a dialog, and its submission goes the way of every form', async () => {
    teams.bot.reply = { kind: 'form', form };
    const shown = await teams.send(messageAction('case-propose', '<p>Faut-il poursuivre ?</p>'));
    expect(shown.body).toMatchObject({ task: { type: 'continue', value: { title: 'Proposer un dossier' } } });
    expect(shown.text).toContain('"value":"Faut-il poursuivre ?"');
    expect(teams.connector.calls).toEqual([]);

    teams.bot.reply = { kind: 'view', view: sentence('Le dossier C-7QK4 est proposé.') };
    const data = { diapason: { form: 'case-form', context: form.context }, f_question: 'Poursuivre ?' };
    const value = { commandId: 'case-propose', commandContext: 'message', data };
    const done = await teams.send(invoke('composeExtension/submitAction', value, { conversation: channelThread }));
    expect(teams.bot.inbound.at(-1)).toMatchObject({
      kind: 'form',
      form: 'case-form',
      context: form.context,
      values: { question: 'Poursuivre ?' },
    });
    expect(done.text).toContain('Le dossier C-7QK4 est proposé.');
    expect(teams.connector.calls).toEqual([]);
  });

  it('is refused in the dialog, to the person alone', async () => {
    teams.bot.reply = { kind: 'view', view: sentence('Seuls les membres peuvent proposer un dossier.') };
    const shown = await teams.send(messageAction('case-propose', 'x'));
    expect(shown.text).toContain('Seuls les membres peuvent proposer un dossier.');
    expect(teams.connector.calls).toEqual([]);
  });

  it.each([
    ['no payload', { messagePayload: undefined }],
    ['a payload of nothing', { messagePayload: null }],
    ['no body', { messagePayload: { id: '1', deleted: true } }],
    ['a body of another shape', { messagePayload: { body: ['x'] } }],
    ['no content', { messagePayload: { body: { contentType: 'html', content: null } } }],
  ])('on a message with %s brings no words', async (_, more) => {
    const value = { commandId: 'case-propose', commandContext: 'message', ...more };
    const { status } = await teams.send(invoke('composeExtension/fetchTask', value));
    expect(status).toBe(200);
    expect(teams.bot.inbound).toMatchObject([{ kind: 'message-action', id: 'case-propose', text: '' }]);
  });

  it('takes a message that is no HTML as it is', async () => {
    const body = { contentType: 'text', content: ' Glycémie < 1,26 &amp; stable ' };
    const value = { commandId: 'case-propose', commandContext: 'message', messagePayload: { body } };
    await teams.send(invoke('composeExtension/fetchTask', value));
    expect(teams.bot.inbound).toMatchObject([{ text: 'Glycémie < 1,26 &amp; stable' }]);
  });

  const chosenWith = (linkToMessage: unknown) =>
    teams.send(
      invoke('composeExtension/fetchTask', {
        commandId: 'case-propose',
        commandContext: 'message',
        messagePayload: { body: { contentType: 'text', content: 'x' }, linkToMessage },
      }),
    );

  it.each([
    'https://teams.microsoft.com/l/message/19:x@thread.v2/1661405264568?context=%7B%22contextType%22:%22chat%22%7D',
    'https://teams.cloud.microsoft/l/message/19:x@thread.v2/1',
    'https://teams.live.com/l/message/19:x@thread.v2/1',
    'https://gov.teams.microsoft.com/l/message/19:x@thread.v2/1',
  ])('brings the address that leads to the message: %s', async (link) => {
    await chosenWith(link);
    expect(teams.bot.inbound).toMatchObject([{ kind: 'message-action', text: 'x', link }]);
  });

  it.each([
    ['a script', 'javascript:alert(1)//teams.microsoft.com'],
    ['an address without encryption', 'http://teams.microsoft.com/l/message/1'],
    ['another host', 'https://mal.example/teams.microsoft.com'],
    ['a host that begins like Teams', 'https://teams.microsoft.com.mal.example/l/message/1'],
    ['a host that ends like Teams', 'https://malteams.live.com/l/message/1'],
    ['a name before another host', 'https://teams.microsoft.com@mal.example/l/message/1'],
    ['a backslash before another host', 'https://mal.example\\@teams.microsoft.com/l/message/1'],
    ['10,000 characters', `https://teams.microsoft.com/${'a'.repeat(10_000)}`],
    ['nothing', ''],
    ['null', null],
    ['a list', ['https://teams.microsoft.com/l/message/1']],
  ])('with %s as address brings the words, and no address', async (_, link) => {
    await chosenWith(link);
    expect(teams.bot.inbound).toMatchObject([{ kind: 'message-action', text: 'x' }]);
    expect(teams.bot.inbound[0]).not.toHaveProperty('link');
  });

  it('never brings an address that breaks a line', async () => {
    await chosenWith('https://teams.microsoft.com/l/message/1\n<at>x</at>');
    expect(teams.bot.inbound).toMatchObject([{ link: 'https://teams.microsoft.com/l/message/1%3Cat%3Ex%3C/at%3E' }]);
  });

  it('is no command line, as the same id elsewhere is', async () => {
    const elsewhere = { commandId: 'rcp-dossier', commandContext: 'compose', messagePayload: null };
    await teams.send(invoke('composeExtension/fetchTask', elsewhere));
    await teams.send(messageAction('rcp-dossier', 'x'));
    expect(teams.bot.inbound).toMatchObject([
      { kind: 'command', text: 'rcp dossier' },
      { kind: 'message-action', id: 'rcp-dossier' },
    ]);
  });
});

describe('when the bot takes longer than Teams waits', () => {
  let finish: (reply: Reply) => void;
  let slow: TeamsBot;
  beforeEach(async () => {
    slow = await startTeamsBot({ answerWithin: 30 });
    const reply = new Promise<Reply>((resolve) => {
      finish = resolve;
    });
    slow.bot.reply = () => reply;
  });
  afterEach(() => slow.close());

  it('the form comes to the private chat', async () => {
    const answer = await slow.send(messageAction('case-propose', 'x', { conversation: personal }));
    expect(answer.body).toEqual({ task: { type: 'message', value: 'Un instant…' } });
    finish({ kind: 'form', form });
    const sent = await slow.connector.call(({ method }) => method === 'POST');
    expect(sent).toMatchObject({ path: expect.stringContaining('a:chat-marc'), body: { summary: form.title } });
  });

  it.each([
    ['the form', () => messageAction('case-propose', 'Faut-il poursuivre ?'), { kind: 'form', form }],
    [
      'a form with what was typed',
      () =>
        invoke(
          'composeExtension/submitAction',
          { data: { diapason: { form: 'case-form', context: '{}' }, f_question: 'Faut-il poursuivre ?' } },
          { conversation: channelThread },
        ),
      { kind: 'errors', form, errors: { question: 'Trop court.' } },
    ],
  ] as const)('%s never goes where others read, even without a private chat', async (_, activity, reply) => {
    slow.connector.fail({ status: 403 }, 'POST /v3/conversations');
    await slow.send(activity());
    finish(reply);
    const said = await slow.connector.call(({ path }) => path.includes('19:rcp@thread.tacv2'));
    expect(JSON.stringify(said.body)).toContain('Ma réponse est privée.');
    await slow.platform.stop();
    expect(JSON.stringify(slow.connector.calls)).not.toContain('Faut-il poursuivre');
  });
});

it('a form that comes back wrong in a message is edited there, as before', async () => {
  teams.bot.reply = { kind: 'errors', form, errors: { question: 'Trop court.' } };
  const data = { diapason: { form: 'case-form', context: '{}' }, f_question: 'x' };
  await teams.send(submit(data));
  const edit = await teams.connector.call(({ method }) => method === 'PUT');
  expect(JSON.stringify(edit.body)).toContain('⚠ Trop court.');
});
