import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../src/core/clock.ts';
import {
  type Address,
  type Content,
  type Outbound,
  SendError,
  type SendFailure,
} from '../../../../src/delivery/outbound.ts';
import { boltLogger } from '../../../../src/platforms/slack/bolt-logger.ts';
import { handledCodes } from '../../../../src/platforms/slack/outbound/failure.ts';
import { SlackOutbound } from '../../../../src/platforms/slack/outbound/outbound.ts';
import { Sessions } from '../../../../src/platforms/slack/sessions.ts';
import { sentence } from '../../../../src/ui/view.ts';
import { type SlackApi, type SlackFault, startSlackApi } from '../../../support/slack-api.ts';
import { documentedErrors, hasSlackCorpora } from '../../../support/slack-reference.ts';

const silent = pino({ level: 'silent' });
const logger = boltLogger(silent);
const channel: Address = { workspace: 'T1', kind: 'channel', channel: 'CRCP' };
const direct: Address = { workspace: 'T1', kind: 'direct', user: 'UNADIA' };
const since = new Date('2026-04-20T06:00:00Z');
const view = (text: string): Content => ({ view: sentence(text) });
const file: Content = {
  file: {
    name: 'rcp-d9.ics',
    title: 'rcp-2026-11-24.ics',
    mediaType: 'text/calendar',
    bytes: Buffer.from('BEGIN:VCALENDAR'),
    comment: 'RCP <!channel>',
  },
};

const words = '12 dernières semaines : 9 RCP';
const pictured: Content = {
  view: {
    fallback: 'Le point',
    blocks: [
      { kind: 'heading', text: 'Le point' },
      { kind: 'image', alt: words, draw: () => Uint8Array.of(0x89, 0x50) },
    ],
  },
};

let api: SlackApi;
let outbound: Outbound;
beforeEach(async () => {
  const clock = new ManualClock(new Date('2026-04-20T06:00:10Z'));
  api = await startSlackApi({ clock });
  outbound = outboundTo(api, clock);
});
afterEach(async () => {
  expect(api.violations).toEqual([]);
  await api.close();
});

function outboundTo({ url }: SlackApi, clock: ManualClock): Outbound {
  const sessions = new Sessions(async () => 'xoxb-test', { apiUrl: url, logger });
  return new SlackOutbound({ sessions, clock, logger: silent });
}

async function failing(work: Promise<unknown>): Promise<SendFailure> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SendError)) throw new Error(`expected a SendError, got ${String(error)}`);
  return error.failure;
}

describe('a message with a picture', () => {
  const refusal = { status: 200, body: JSON.stringify({ ok: false, error: 'invalid_blocks' }) };
  const heading = { type: 'header' };
  const shown = { type: 'image', alt_text: words };
  const said = { type: 'context', elements: [{ text: words }] };

  it('shows it, uploaded before, in one message that carries the delivery’s id', async () => {
    const ref = await outbound.post(channel, pictured, 'd1');
    const [[id, uploaded] = []] = [...api.workspace.files];
    expect([...(uploaded?.bytes ?? [])]).toEqual([0x89, 0x50]);
    expect(api.of('files.completeUploadExternal')[0]?.args).not.toHaveProperty('channel_id');
    expect(api.workspace.posts).toMatchObject([
      {
        channel: 'CRCP',
        blocks: [heading, { ...shown, slack_file: { id } }],
        metadata: { event_payload: { id: 'd1' } },
      },
    ]);
    expect(await outbound.find(channel, 'd1', since)).toEqual(ref);
  });

  it('waits until Slack has read the file', async () => {
    api.fail('chat.postMessage', refusal);
    await outbound.post(channel, pictured, 'd1');
    expect(api.workspace.posts).toMatchObject([{ blocks: [heading, shown] }]);
  });

  it('goes out once with its words instead when Slack does not take it', async () => {
    api.fail('chat.postMessage', refusal);
    api.fail('chat.postMessage', refusal);
    const ref = await outbound.post(channel, pictured, 'd1');
    expect(api.workspace.posts).toMatchObject([{ blocks: [heading, said], metadata: { event_payload: { id: 'd1' } } }]);
    expect(await outbound.find(channel, 'd1', since)).toEqual(ref);
  });

  it.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
    'goes out once with its words instead when %s fails',
    async (method) => {
      api.fail(method, 'lost');
      await outbound.post(channel, pictured, 'd1');
      expect(api.workspace.posts).toMatchObject([{ blocks: [heading, said] }]);
    },
  );

  it('is sent no second time when the answer to it is lost', async () => {
    api.fail('chat.postMessage', 'lost');
    expect(await failing(outbound.post(channel, pictured, 'd1'))).toMatchObject({ kind: 'unknown' });
    expect(api.workspace.posts).toHaveLength(1);
    expect(await outbound.find(channel, 'd1', since)).toMatchObject({ channel: 'CRCP' });
  });

  it('says it in words when it is edited', async () => {
    const ref = await outbound.post(channel, pictured, 'd1');
    if ('view' in pictured) await outbound.update(channel, ref, pictured.view);
    expect(api.workspace.posts).toMatchObject([{ blocks: [heading, said] }]);
  });
});

describe('posting', () => {
  it('puts a message in a channel with its fallback text and the delivery’s id', async () => {
    const ref = await outbound.post(channel, view('RCP mardi à 13 h 30'), 'd1');
    expect(api.workspace.posts).toMatchObject([
      {
        channel: 'CRCP',
        text: 'RCP mardi à 13 h 30',
        metadata: { event_type: 'diapason_delivery', event_payload: { id: 'd1' } },
      },
    ]);
    expect(ref).toEqual({ channel: 'CRCP', ts: api.workspace.posts[0]?.ts });
    expect(api.of('chat.postMessage')[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('opens the direct channel of a person once', async () => {
    await outbound.post(direct, view('un'), 'd1');
    await outbound.post(direct, view('deux'), 'd2');
    expect(api.workspace.posts.map((post) => post.channel)).toEqual(['DUNADIA', 'DUNADIA']);
    expect(api.of('conversations.open')).toHaveLength(1);
  });

  it('answers in the thread of an earlier message', async () => {
    const root = await outbound.post(channel, view('RCP'), 'd1');
    await outbound.post({ ...channel, threadOf: root }, view('Rappel'), 'd2');
    expect(api.workspace.posts[1]).toMatchObject({ thread_ts: api.workspace.posts[0]?.ts });
  });

  it('edits a message in place', async () => {
    const ref = await outbound.post(channel, view('Présents : 1'), 'd1');
    await outbound.update(channel, ref, sentence('Présents : 2'));
    expect(api.workspace.posts.map((post) => post.text)).toEqual(['Présents : 2']);
  });

  it('uploads a file with its comment, in which nothing is a command to Slack', async () => {
    const ref = await outbound.post(direct, file, 'd9');
    expect(api.workspace.posts).toMatchObject([
      { channel: 'DUNADIA', text: 'RCP &lt;!channel&gt;', files: [{ name: 'rcp-d9.ics' }] },
    ]);
    expect(Buffer.from([...api.workspace.files.values()][0]?.bytes ?? []).toString()).toBe('BEGIN:VCALENDAR');
    expect(await failing(outbound.update(direct, ref, sentence('x')))).toEqual({
      kind: 'permanent',
      code: 'no_message_to_update',
    });
  });
});

describe('looking for a delivery', () => {
  it('finds the message whose answer was lost, behind others', async () => {
    api.fail('chat.postMessage', 'lost');
    expect(await failing(outbound.post(channel, view('RCP'), 'd1'))).toEqual({ kind: 'unknown', code: 'lost_answer' });
    for (const id of ['d2', 'd3', 'd4', 'd5']) await outbound.post(channel, view('autre'), id);
    const [first] = api.workspace.posts;
    expect(await outbound.find(channel, 'd1', since)).toEqual({ channel: 'CRCP', ts: first?.ts });
  });

  it('finds nothing where nothing was posted', async () => {
    api.fail('chat.postMessage', 'reset');
    expect(await failing(outbound.post(channel, view('RCP'), 'd1'))).toMatchObject({ kind: 'unknown' });
    await outbound.post(channel, view('autre'), 'd2');
    expect(await outbound.find(channel, 'd1', since)).toBe('none');
    expect(await outbound.find(direct, 'd1', since)).toBe('none');
  });

  it('looks in the thread when that is where it should be', async () => {
    const root = await outbound.post(channel, view('RCP'), 'd1');
    const inThread = { ...channel, threadOf: root };
    const ref = await outbound.post(inThread, view('Rappel'), 'd2');
    expect(await outbound.find(inThread, 'd2', since)).toEqual(ref);
    expect(await outbound.find(channel, 'd2', since)).toBe('none');
  });

  it('finds a file by the delivery’s id in its name', async () => {
    api.fail('files.completeUploadExternal', 'lost');
    expect(await failing(outbound.post(direct, file, 'd9'))).toMatchObject({ kind: 'unknown' });
    expect(await outbound.find(direct, 'd9', since)).toEqual({ channel: 'DUNADIA', file: 'F1' });
  });

  it('can be tried again when Slack does not answer', async () => {
    api.fail('conversations.history', 'reset');
    expect(await failing(outbound.find(channel, 'd1', since))).toMatchObject({ kind: 'retryable' });
  });
});

const ok = (error: string): SlackFault => ({ status: 200, body: JSON.stringify({ ok: false, error }) });

describe('failures', () => {
  it.each<[string, SlackFault, SendFailure]>([
    [
      '429 with a pause',
      { status: 429, headers: { 'retry-after': '7' } },
      { kind: 'retryable', code: 'ratelimited', after: 7000 },
    ],
    ['503', { status: 503 }, { kind: 'retryable', code: 'http_503' }],
    ['a gateway that gave up waiting', { status: 504 }, { kind: 'unknown', code: 'http_504' }],
    [
      'a page instead of an answer',
      { status: 200, body: '<html>proxy</html>' },
      { kind: 'unknown', code: 'unreadable_answer' },
    ],
    ['service_unavailable', ok('service_unavailable'), { kind: 'retryable', code: 'service_unavailable' }],
    ['fatal_error', ok('fatal_error'), { kind: 'unknown', code: 'fatal_error' }],
    ['internal_error', ok('internal_error'), { kind: 'unknown', code: 'internal_error' }],
  ])('%s', async (_, fault, failure) => {
    api.fail('chat.postMessage', fault);
    expect(await failing(outbound.post(channel, view('RCP'), 'd1'))).toEqual(failure);
    expect(api.of('chat.postMessage')).toHaveLength(1);
  });

  const permanent = [
    'is_archived',
    'channel_not_found',
    'not_in_channel',
    'account_inactive',
    'token_revoked',
    'invalid_auth',
    'missing_scope',
    'user_not_found',
    'messages_tab_disabled',
    'restricted_action',
    'restricted_action_read_only_channel',
    'message_limit_exceeded',
    'msg_too_long',
    'invalid_blocks',
  ];
  it.each(permanent)('%s is permanent', async (code) => {
    api.fail('chat.postMessage', ok(code));
    expect(await failing(outbound.post(channel, view('RCP'), 'd1'))).toEqual({ kind: 'permanent', code });
  });

  it.each(['is_archived', 'channel_not_found', 'message_not_found', 'cant_update_message'])(
    '%s is permanent for an edit too, and for looking for a message',
    async (code) => {
      const ref = await outbound.post(channel, view('RCP'), 'd1');
      api.fail('chat.update', ok(code));
      expect(await failing(outbound.update(channel, ref, sentence('RCP')))).toEqual({ kind: 'permanent', code });
      api.fail('conversations.history', ok(code));
      expect(await failing(outbound.find(channel, 'd1', since))).toEqual({ kind: 'permanent', code });
      expect(api.of('chat.update')).toHaveLength(1);
    },
  );

  it('before anything is posted are never doubtful', async () => {
    api.fail('conversations.open', 'lost');
    expect(await failing(outbound.post(direct, view('RCP'), 'd1'))).toMatchObject({ kind: 'retryable' });
    api.fail('files.getUploadURLExternal', 'reset');
    expect(await failing(outbound.post(direct, file, 'd9'))).toMatchObject({ kind: 'retryable' });
  });

  it('to connect are worth another try', async () => {
    const gone = await startSlackApi();
    await gone.close();
    const nowhere = outboundTo(gone, new ManualClock(since));
    expect(await failing(nowhere.post(channel, view('RCP'), 'd1'))).toEqual({
      kind: 'retryable',
      code: 'econnrefused',
    });
  });

  it.skipIf(!hasSlackCorpora)('have codes that Slack documents (skipped without ../shared/corpora)', () => {
    const documented = documentedErrors();
    expect([...handledCodes, ...permanent].filter((code) => !documented.has(code))).toEqual([]);
  });
});
