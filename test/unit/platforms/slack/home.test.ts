import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../src/core/clock.ts';
import { type Outbound, SendError } from '../../../../src/delivery/outbound.ts';
import { boltLogger } from '../../../../src/platforms/slack/bolt-logger.ts';
import { SlackOutbound } from '../../../../src/platforms/slack/outbound/outbound.ts';
import { Sessions } from '../../../../src/platforms/slack/sessions.ts';
import { sentence } from '../../../../src/ui/view.ts';
import { type SlackApi, startSlackApi } from '../../../support/slack-api.ts';
import { seen } from '../../../support/slack-blocks.ts';
import { type SlackBot, startSlackBot } from '../../../support/slack-bot.ts';
import { clickPayload, eventBody, signedInteraction, signedJson } from '../../../support/slack-requests.ts';

describe('publishing a home screen', () => {
  const nadia = { workspace: 'T1', kind: 'direct', user: 'UNADIA' } as const;
  let api: SlackApi;
  let outbound: Outbound;
  beforeEach(async () => {
    const clock = new ManualClock(new Date('2026-04-20T06:00:10Z'));
    api = await startSlackApi({ clock });
    const logger = pino({ level: 'silent' });
    const sessions = new Sessions(async () => 'xoxb-test', { apiUrl: api.url, logger: boltLogger(logger) });
    outbound = new SlackOutbound({ sessions, clock, logger });
  });
  afterEach(async () => {
    expect(api.violations).toEqual([]);
    await api.close();
  });

  const publish = (text: string, ref?: unknown) =>
    outbound.publishHome?.(nadia, sentence(text), ref === undefined ? undefined : JSON.parse(JSON.stringify(ref)));
  const failure = async (work: Promise<unknown> | undefined) => {
    const error = await work?.catch((reason: unknown) => reason);
    return error instanceof SendError ? error.failure : error;
  };

  it('shows the view to the person, and builds on what stands there afterwards', async () => {
    const first = await publish('Bonjour');
    expect(api.of('views.publish')).toMatchObject([{ args: { user_id: 'UNADIA' } }]);
    expect(api.of('views.publish')[0]?.args).not.toHaveProperty('hash');
    const hash = api.workspace.homes.get('UNADIA')?.hash;
    await publish('Bonsoir', first);
    expect(api.of('views.publish')[1]?.args).toMatchObject({ hash });
    expect(seen(api.workspace.homes.get('UNADIA')?.view)).toEqual(['Bonsoir']);
  });

  it('does not show again what stands there', async () => {
    const first = await publish('Bonjour');
    expect(await publish('Bonjour', first)).toEqual(first);
    expect(api.of('views.publish')).toHaveLength(1);
    // What Slack said at an opening tells nothing of what is shown.
    await publish('Bonjour', { home: { hash: api.workspace.homes.get('UNADIA')?.hash, shown: null } });
    expect(api.of('views.publish')).toHaveLength(2);
  });

  it('is refused at once, and worth another try, when something else stands there by now', async () => {
    await publish('Bonjour');
    const stale = { home: { hash: 'stale', shown: null } };
    expect(await failure(publish('Bonsoir', stale))).toEqual({ kind: 'retryable', code: 'hash_conflict', after: 0 });
    await publish('Bonsoir');
    expect(seen(api.workspace.homes.get('UNADIA')?.view)).toEqual(['Bonsoir']);
  });

  it.each(['not_enabled', 'missing_scope', 'user_not_found'])('fails for good with %s', async (error) => {
    api.fail('views.publish', { status: 200, body: JSON.stringify({ ok: false, error }) });
    expect(await failure(publish('Bonjour'))).toEqual({ kind: 'permanent', code: error });
  });
});

describe('what somebody does with the home screen', () => {
  let slack: SlackBot;
  beforeAll(async () => {
    slack = await startSlackBot();
  });
  afterAll(() => slack.close());
  beforeEach(() => {
    slack.bot.inbound.length = 0;
    slack.bot.notices.length = 0;
    slack.bot.reply = { kind: 'none' };
    slack.api.calls.length = 0;
    slack.api.responses.length = 0;
  });
  afterEach(() => expect(slack.api.violations).toEqual([]));

  const opens = (more: object) =>
    slack.send(signedJson(eventBody({ type: 'app_home_opened', user: 'UMARC', channel: 'DUMARC', ...more }, 'Ev9')));
  const opened = { kind: 'home-opened', platform: 'slack', workspace: 'T1', user: 'UMARC', sourceId: 'Ev9' };

  it('is told when it is opened, with the state that Slack shows', async () => {
    await opens({ tab: 'home', view: { id: 'V1', type: 'home', hash: '1700.abc', blocks: [] } });
    await opens({ tab: 'home' });
    expect(slack.bot.notices).toEqual([
      { ...opened, stands: { home: { hash: '1700.abc', shown: null } } },
      { ...opened, stands: { home: { hash: null, shown: null } } },
    ]);
  });

  it('is told of nothing when the conversation is opened instead', async () => {
    await opens({ tab: 'messages' });
    expect(slack.bot.notices).toEqual([]);
  });

  const clicks = () => {
    const { response_url: _, channel: __, ...click } = clickPayload('task.done~3', '{"task":"t1"}', '');
    const view = { id: 'V1', type: 'home', hash: '1700.abc' };
    return slack.send(signedInteraction({ ...click, container: { type: 'view', view_id: 'V1' }, view }));
  };

  it('clicks reach the bot as such', async () => {
    await clicks();
    expect(slack.bot.inbound).toEqual([
      {
        kind: 'action',
        platform: 'slack',
        workspace: 'T1',
        user: 'UMARC',
        place: { kind: 'home' },
        sourceId: 'trigger.2',
        action: 'task.done',
        payload: { task: 't1' },
      },
    ]);
    expect(slack.api.of('chat.postMessage')).toEqual([]);
  });

  it('clicks reach the bot from a stand-in that tells neither message nor view', async () => {
    const container = { type: 'message', channel_id: '', is_ephemeral: false };
    const channel = { id: '', name: '' };
    const click = clickPayload('task.done~3', '{}', slack.api.responseUrl, { container, channel });
    await slack.send(signedInteraction(click));
    expect(slack.bot.inbound).toMatchObject([{ place: { kind: 'home' }, action: 'task.done' }]);
  });

  it('a click is answered in the direct messages', async () => {
    slack.bot.reply = { kind: 'view', view: sentence('Cette RCP n’existe plus.') };
    await clicks();
    expect(slack.api.of('chat.postMessage')).toMatchObject([
      { args: { channel: 'DUMARC', text: 'Cette RCP n’existe plus.' } },
    ]);
    expect(slack.api.responses).toEqual([]);
  });

  it('a click opens a form', async () => {
    const form = { id: 'x', context: '{}', title: 'Tâche', submitLabel: 'Créer', cancelLabel: 'Annuler', fields: [] };
    slack.bot.reply = { kind: 'form', form };
    await clicks();
    expect(slack.api.of('views.open')).toMatchObject([{ args: { trigger_id: 'trigger.2' } }]);
    expect(slack.api.of('chat.postMessage')).toEqual([]);

    slack.api.fail('views.open', { status: 200, body: JSON.stringify({ ok: false, error: 'expired_trigger_id' }) });
    await clicks();
    expect(slack.api.of('chat.postMessage')).toMatchObject([
      { args: { channel: 'DUMARC', text: 'Le formulaire n’a pas pu s’ouvrir à temps. Veuillez recommencer.' } },
    ]);
  });
});
