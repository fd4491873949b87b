import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../../../src/ui/form.ts';
import { sentence } from '../../../../src/ui/view.ts';
import { modalProblems } from '../../../support/slack-blocks.ts';
import { type SlackBot, startSlackBot } from '../../../support/slack-bot.ts';
import { messageShortcutPayload, signedInteraction } from '../../../support/slack-requests.ts';

const form: Form = {
  id: 'case.propose',
  context: '{}',
  title: 'Proposer un dossier',
  submitLabel: 'Proposer',
  cancelLabel: 'Annuler',
  fields: [{ id: 'question', kind: 'text', label: 'Question', required: true, maxLength: 140, guard: 'case' }],
};

let slack: SlackBot;
beforeAll(async () => {
  slack = await startSlackBot();
});
afterAll(() => slack.close());
beforeEach(() => {
  slack.bot.inbound.length = 0;
  slack.bot.reply = { kind: 'none' };
  slack.api.calls.length = 0;
  slack.api.responses.length = 0;
  slack.api.violations.length = 0;
});

const choose = (text: string | undefined, more = {}) =>
  slack.send(signedInteraction(messageShortcutPayload('case-propose', text, slack.api.responseUrl, more)));

describe('a command in the menu of a message', () => {
  it('brings its id, the words of the message, who chose it and where, and is acknowledged without a text', async () => {
    expect(await choose('Plaie qui ne guérit pas &amp; douleur &lt;6/10&gt;')).toEqual({ status: 200, body: '' });
    expect(slack.bot.inbound).toEqual([
      {
        kind: 'message-action',
        platform: 'slack',
        workspace: 'T1',
        user: 'UMARC',
        place: { kind: 'channel', externalId: 'CRCP', name: 'rcp' },
        sourceId: 'trigger.4',
        id: 'case-propose',
        text: 'Plaie qui ne guérit pas & douleur <6/10>',
        link: 'https://tilleuls.slack.com/archives/CRCP/p1700000000000002',
      },
    ]);
  });

  it('reads people and links by their names', async () => {
    await choose('<@UNADIA> voir <https://has-sante.fr/x?a=1&amp;b=2|la fiche> dans <#CRCP|rcp> <!here>');
    expect(slack.bot.inbound).toMatchObject([{ text: '@Nadia Benali voir la fiche dans #rcp @here' }]);
  });

  it('chosen in a private chat belongs to no channel', async () => {
    await choose('Bonjour', { channel: { id: 'D9', name: 'directmessage' } });
    expect(slack.bot.inbound).toMatchObject([{ place: { kind: 'direct' } }]);
  });

  it.each([undefined, null, ''])('on a message that has no words brings none: %s', async (text) => {
    await choose('x', { message: { type: 'message', ts: '1.1', text, files: [{ id: 'F1' }] } });
    expect(slack.bot.inbound).toMatchObject([{ kind: 'message-action', text: '' }]);
  });

  const ts = '1700000000.000002';

  it.each([
    [
      'in a thread',
      { message: { text: 'x', ts, thread_ts: '1690000000.000001' } },
      '?thread_ts=1690000000.000001&cid=CRCP',
    ],
    ['that begins a thread', { message: { text: 'x', ts, thread_ts: ts } }, ''],
    ['whose time stands only in itself', { message_ts: undefined, message: { text: 'x', ts, thread_ts: null } }, ''],
  ])('on a message %s brings the address that leads there', async (_, more, place) => {
    await choose('x', more);
    const link = `https://tilleuls.slack.com/archives/CRCP/p1700000000000002${place}`;
    expect(slack.bot.inbound).toMatchObject([{ kind: 'message-action', link }]);
  });

  it.each([
    ['no domain', { team: { id: 'T1' } }],
    ['another host as domain', { team: { id: 'T1', domain: 'mal.example/' } }],
    ['a domain that ends another address', { team: { id: 'T1', domain: 'x@mal' } }],
    ['a domain of 10,000 characters', { team: { id: 'T1', domain: 'a'.repeat(10_000) } }],
    ['a domain that is no text', { team: { id: 'T1', domain: { toString: 'tilleuls' } } }],
    ['a way out as channel', { channel: { id: 'C1/../../x', name: 'rcp' } }],
    ['a script as time', { message_ts: 'javascript:alert(1)' }],
    ['a time of 10,000 digits', { message_ts: `${'1'.repeat(10_000)}.000001` }],
    ['an address as thread', { message: { text: 'x', ts, thread_ts: '1690000000.000001&redir=https://mal.example' } }],
  ])('with %s brings the words, and no address', async (_, more) => {
    await choose('x', more);
    expect(slack.bot.inbound).toMatchObject([{ kind: 'message-action', text: 'x' }]);
    expect(slack.bot.inbound[0]).not.toHaveProperty('link');
  });

  it('opens its form with the trigger of the choice', async () => {
    slack.bot.reply = { kind: 'form', form };
    await choose('Faut-il poursuivre ?');
    const [opened, ...others] = slack.api.of('views.open');
    expect(others).toEqual([]);
    expect(opened).toMatchObject({ args: { trigger_id: 'trigger.4', view: { callback_id: 'case.propose' } } });
    expect(modalProblems(opened?.args['view'])).toEqual([]);
    expect(slack.api.violations).toEqual([]);
  });

  it('is refused to the person alone', async () => {
    slack.bot.reply = { kind: 'view', view: sentence('Seuls les membres peuvent proposer un dossier.') };
    await choose('x');
    expect(slack.api.responses).toMatchObject([
      { response_type: 'ephemeral', replace_original: false, text: 'Seuls les membres peuvent proposer un dossier.' },
    ]);
    expect(slack.api.of('chat.postMessage')).toEqual([]);
  });

  it('says so when its form cannot be opened any more', async () => {
    slack.bot.reply = { kind: 'form', form };
    slack.api.fail('views.open', { status: 200, body: '{"ok":false,"error":"expired_trigger_id"}' });
    await choose('x');
    expect(slack.api.responses).toMatchObject([{ text: expect.stringContaining('Veuillez recommencer') }]);
  });

  it.each([
    ['without a trigger', { trigger_id: '' }],
    ['of nobody', { user: { id: '' } }],
    ['of no workspace', { team: null, user: { id: 'UMARC' } }],
    ['without an id', { callback_id: '' }],
    ['without a message', { message: null }],
  ])('%s is acknowledged, and nothing else', async (_, more) => {
    expect(await choose('x', more)).toEqual({ status: 200, body: '' });
    expect(slack.bot.inbound).toEqual([]);
  });
});

const sample = `${process.env['CORPORA_DIR'] ?? '../shared/corpora'}/slack/app-backend/MessageShortcutPayload.json`;

it.skipIf(!existsSync(sample))(
  'Slack’s own blank sample is acknowledged (skipped without ../shared/corpora)',
  async () => {
    const payload = { ...JSON.parse(readFileSync(sample, 'utf8')), response_url: slack.api.responseUrl };
    expect(await slack.send(signedInteraction(payload))).toEqual({ status: 200, body: '' });
    expect(slack.bot.inbound).toEqual([]);
    const filled = {
      ...payload,
      callback_id: 'case-propose',
      trigger_id: 't.9',
      channel: { id: 'C1', name: 'x' },
      enterprise: null,
    };
    await slack.send(signedInteraction({ ...filled, team: { id: 'T1' }, user: { id: 'UMARC', team_id: 'T1' } }));
    expect(slack.bot.inbound).toMatchObject([{ kind: 'message-action', id: 'case-propose', text: '' }]);
  },
);
