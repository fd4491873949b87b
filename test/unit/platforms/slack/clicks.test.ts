import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sentence } from '../../../../src/ui/view.ts';
import { type SlackBot, startSlackBot } from '../../../support/slack-bot.ts';
import { clickPayload, signedInteraction } from '../../../support/slack-requests.ts';

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
});

const click = (actionId: string, value?: string, more = {}) =>
  slack.send(signedInteraction(clickPayload(actionId, value, slack.api.responseUrl, more)));
const ephemeral = { container: { type: 'message', message_ts: '1.1', channel_id: 'CRCP', is_ephemeral: true } };
const edits = () => slack.api.of('chat.update');

describe('a click on a button', () => {
  it('carries the action, without its number in the message, and the payload', async () => {
    expect(await click('meeting.answer~3', '{"meeting":"m1","answer":"remote","revision":2}')).toMatchObject({
      status: 200,
    });
    expect(slack.bot.inbound).toEqual([
      {
        kind: 'action',
        platform: 'slack',
        workspace: 'T1',
        user: 'UMARC',
        place: { kind: 'channel', externalId: 'CRCP', name: 'rcp' },
        sourceId: 'trigger.2',
        action: 'meeting.answer',
        payload: { meeting: 'm1', answer: 'remote', revision: 2 },
      },
    ]);
  });

  it('with a payload that is no JSON any more reaches the bot without one', async () => {
    await click('meeting.answer~1', '{"meeting":');
    expect(slack.bot.inbound).toMatchObject([{ action: 'meeting.answer', payload: undefined }]);
  });

  it('replaces the clicked message', async () => {
    slack.bot.reply = { kind: 'update', view: sentence('RCP annulée.') };
    await click('meeting.cancel~1', '{}');
    expect(edits()).toMatchObject([{ args: { channel: 'CRCP', ts: '1700000000.000001', text: 'RCP annulée.' } }]);
    expect(slack.api.responses).toEqual([]);
  });

  it('replaces a message that only one person sees through its response address', async () => {
    slack.bot.reply = { kind: 'update', view: sentence('RCP annulée.') };
    await click('meeting.cancel~1', '{}', ephemeral);
    expect(slack.api.responses).toMatchObject([{ replace_original: true, text: 'RCP annulée.' }]);
    expect(edits()).toEqual([]);
  });

  it('leaves a message alone that the outbox edits, except where only we can', async () => {
    slack.bot.reply = { kind: 'refreshed', view: sentence('Présents : 3') };
    await click('meeting.answer~1', '{}');
    expect([...edits(), ...slack.api.responses]).toEqual([]);
    await click('meeting.answer~1', '{}', ephemeral);
    expect(slack.api.responses).toMatchObject([{ replace_original: true }]);
  });

  it('is answered beside the message, which stays', async () => {
    slack.bot.reply = { kind: 'view', view: sentence('Cette RCP n’existe plus.') };
    await click('meeting.answer~1', '{}');
    expect(slack.api.responses).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
  });

  it('on a link, or in a modal, is only acknowledged', async () => {
    expect(await click('link~1')).toMatchObject({ status: 200 });
    expect(await click('x~1', '{}', { container: { type: 'view', view_id: 'V1' }, channel: undefined })).toMatchObject({
      status: 200,
    });
    expect(slack.bot.inbound).toEqual([]);
  });
});
