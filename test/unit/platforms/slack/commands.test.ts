import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../../../src/ui/form.ts';
import { sentence } from '../../../../src/ui/view.ts';
import { type SlackBot, startSlackBot } from '../../../support/slack-bot.ts';
import {
  clickPayload,
  commandFields,
  eventBody,
  signedCommand,
  signedInteraction,
  signedJson,
} from '../../../support/slack-requests.ts';

const form: Form = {
  id: 'meeting.plan',
  context: '{"team":"t1"}',
  title: 'Planifier une RCP',
  submitLabel: 'Planifier',
  cancelLabel: 'Annuler',
  fields: [{ id: 'title', kind: 'text', label: 'Titre', required: true, maxLength: 100, guard: 'case' }],
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

const command = (name: string, text: string) =>
  slack.send(signedCommand(commandFields(name, text, slack.api.responseUrl)));

describe('a slash command', () => {
  it('becomes a command line with who and where, and is acknowledged without a text', async () => {
    expect(await command('/rcp', 'planifier mardi 13h30 Suivi diabète')).toEqual({ status: 200, body: '' });
    expect(slack.bot.inbound).toEqual([
      {
        kind: 'command',
        platform: 'slack',
        workspace: 'T1',
        user: 'UMARC',
        place: { kind: 'channel', externalId: 'CRCP', name: 'rcp' },
        sourceId: 'trigger.1',
        text: 'rcp planifier mardi 13h30 Suivi diabète',
      },
    ]);
  });

  it('reads what was typed out of Slack’s escapes', async () => {
    await command('/rcp', 'inviter <@UNADIA|nadia> &lt;3 &amp; <#C9|général> <https://a.fr/x|a.fr/x>');
    expect(slack.bot.inbound[0]).toMatchObject({ text: 'rcp inviter @Nadia Benali <3 & #général a.fr/x' });
  });

  it('calls people as the members are called, and asks Slack for a name once', async () => {
    const text = '<@UCAMILLE|croux> <@UBOT|diapason> rappeler <@UCAMILLE|croux> vendredi';
    await command('/tache', text);
    await command('/tache', text);
    const names = slack.bot.inbound.map((inbound) => inbound.kind === 'command' && inbound.text.replace(/ +/g, ' '));
    const { displayName } = Object(await slack.platform.people.profile('T1', 'UCAMILLE'));
    expect(displayName).toBe('Camille Roux');
    const expected = `tache @${displayName} rappeler @${displayName} vendredi`;
    expect(names).toEqual([expected, expected]);
    expect(slack.api.of('users.info')).toHaveLength(1);
  });

  it('leaves a name that Slack did not turn into a mention as it was typed', async () => {
    await command('/tache', '@Léa Martin rappeler la pharmacie');
    expect(slack.bot.inbound).toMatchObject([{ text: 'tache @Léa Martin rappeler la pharmacie' }]);
    expect(slack.api.of('users.info')).toEqual([]);
  });

  it('falls back on Slack’s label, or the id, when Slack does not tell a name', async () => {
    slack.api.fail('users.info', { status: 429, headers: { 'retry-after': '30' } });
    slack.api.fail('users.info', { status: 200, body: '{"ok":false,"error":"user_not_found"}' });
    await command('/tache', '<@UOTHER|ines.faure> et <@UNOBODY>');
    expect(slack.bot.inbound).toMatchObject([{ text: expect.stringMatching(/^tache @ines\.faure et @UNOBODY$/) }]);
  });

  it('looks up ten people at most while somebody waits', async () => {
    await command('/tache', Array.from({ length: 30 }, (_, index) => `<@UX${index}|x${index}>`).join(' '));
    expect(slack.api.of('users.info')).toHaveLength(10);
    expect(slack.bot.inbound).toMatchObject([{ text: expect.stringMatching(/^tache @x0 .* @x29$/) }]);
  });

  it('typed in a direct message belongs to no channel', async () => {
    await slack.send(
      signedCommand({
        ...commandFields('/rcp', '', slack.api.responseUrl),
        channel_id: 'D9',
        channel_name: 'directmessage',
      }),
    );
    expect(slack.bot.inbound[0]).toMatchObject({ text: 'rcp', place: { kind: 'direct' } });
  });

  it('of an app installed for an organisation carries the organisation', async () => {
    const fields = { ...commandFields('/rcp', '', slack.api.responseUrl), team_id: '', enterprise_id: 'E1' };
    await slack.send(signedCommand({ ...fields, is_enterprise_install: 'true' }));
    expect(slack.bot.inbound[0]).toMatchObject({ workspace: 'E1' });
  });

  it('is answered to the actor alone', async () => {
    slack.bot.reply = { kind: 'view', view: sentence('Aucune RCP prévue.') };
    await command('/rcp', '');
    expect(slack.api.responses).toMatchObject([
      { response_type: 'ephemeral', replace_original: false, text: 'Aucune RCP prévue.' },
    ]);
    expect(slack.api.violations).toEqual([]);
  });

  it('opens a form with its trigger', async () => {
    slack.bot.reply = { kind: 'form', form };
    await command('/rcp', 'planifier');
    expect(slack.api.of('views.open')).toMatchObject([
      { args: { trigger_id: 'trigger.1', view: { callback_id: 'meeting.plan', private_metadata: '{"team":"t1"}' } } },
    ]);
    expect(slack.api.violations).toEqual([]);
  });

  it('says so when the form cannot be opened any more', async () => {
    slack.bot.reply = { kind: 'form', form };
    slack.api.fail('views.open', { status: 200, body: '{"ok":false,"error":"expired_trigger_id"}' });
    await command('/rcp', 'planifier');
    expect(slack.api.responses).toMatchObject([{ text: expect.stringContaining('Veuillez recommencer') }]);
  });
});

describe('a written message', () => {
  const direct = (text: string, more = {}) =>
    slack.send(
      signedJson(
        eventBody({ type: 'message', channel_type: 'im', channel: 'DUMARC', user: 'UMARC', ts: '1.1', text, ...more }),
      ),
    );

  it('to the bot in private is a command, answered there', async () => {
    slack.bot.reply = { kind: 'view', view: sentence('Voici l’aide.') };
    await direct('aide');
    expect(slack.bot.inbound).toMatchObject([
      { kind: 'command', text: 'aide', place: { kind: 'direct' }, sourceId: 'Ev1' },
    ]);
    expect(slack.api.of('chat.postMessage')).toMatchObject([{ args: { channel: 'DUMARC', text: 'Voici l’aide.' } }]);
    expect(slack.api.violations).toEqual([]);
  });

  it('may begin with a slash', async () => {
    await direct('/rcp planifier');
    expect(slack.bot.inbound).toMatchObject([{ text: 'rcp planifier' }]);
  });

  it('calls whoever it mentions as the members are called, in private and after a mention of the bot', async () => {
    await direct('tache <@UOWEN> rappeler la pharmacie');
    const text = '<@UBOT> tache <@UOWEN> rappeler <@UBOT>';
    await slack.send(signedJson(eventBody({ type: 'app_mention', channel: 'CRCP', user: 'UMARC', ts: '1.1', text })));
    expect(slack.bot.inbound).toMatchObject([
      { text: 'tache @Owen Clark rappeler la pharmacie' },
      { text: 'tache @Owen Clark rappeler' },
    ]);
  });

  it('of a bot, or an edit of one, is no command', async () => {
    await direct('bonjour', { bot_id: 'BOTHER' });
    await direct('bonjour', { subtype: 'message_changed' });
    await direct('bonjour', { user: 'UBOT' });
    expect(slack.bot.inbound).toEqual([]);
  });

  it('in a channel without a mention is not read', async () => {
    await direct('rcp', { channel_type: 'channel', channel: 'CRCP' });
    expect(slack.bot.inbound).toEqual([]);
  });

  it('that mentions the bot in a channel is answered in private', async () => {
    slack.bot.reply = { kind: 'view', view: sentence('Prochaine RCP mardi.') };
    const text = '<@UBOT> rcp &amp; co';
    await slack.send(signedJson(eventBody({ type: 'app_mention', channel: 'CRCP', user: 'UMARC', ts: '1.1', text })));
    expect(slack.bot.inbound).toMatchObject([{ text: 'rcp & co', place: { kind: 'channel', externalId: 'CRCP' } }]);
    expect(slack.api.of('chat.postMessage')).toMatchObject([
      { args: { channel: 'DUMARC', text: 'Prochaine RCP mardi.' } },
    ]);
  });

  it('that leads to a form gets a button, and the click opens the form for the same line and place', async () => {
    slack.bot.reply = { kind: 'form', form };
    const text = '<@UBOT> rcp planifier';
    await slack.send(signedJson(eventBody({ type: 'app_mention', channel: 'CRCP', user: 'UMARC', ts: '1.1', text })));
    expect(slack.api.violations).toEqual([]);
    const [posted] = slack.api.workspace.posts.slice(-1);
    const button = findButton(posted?.blocks);
    await slack.send(signedInteraction(clickPayload(button.action_id, button.value, slack.api.responseUrl)));
    expect(slack.bot.inbound[1]).toMatchObject({
      kind: 'command',
      text: 'rcp planifier',
      place: { kind: 'channel', externalId: 'CRCP' },
      sourceId: 'trigger.2',
    });
    expect(slack.api.of('views.open')).toMatchObject([{ args: { trigger_id: 'trigger.2' } }]);
  });
});

function findButton(blocks: unknown): { action_id: string; value: string } {
  const elements = Array.isArray(blocks) ? blocks.flatMap((block) => block.elements ?? []) : [];
  return elements.find((element) => element.type === 'button');
}
