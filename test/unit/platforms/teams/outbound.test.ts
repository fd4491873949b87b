import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../src/core/clock.ts';
import { type Address, SendError } from '../../../../src/delivery/outbound.ts';
import { sentence } from '../../../../src/ui/view.ts';
import { channelThread, mention, message, tenant } from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';
import { type Fault, TeamsConnector } from '../../../support/teams-connector.ts';

let teams: TeamsBot;
beforeEach(async () => {
  const clock = new ManualClock(new Date('2026-04-20T08:00:00Z'));
  teams = await startTeamsBot({ clock, callWithin: 300 });
});
afterEach(() => teams.close());

const view = sentence('RCP demain à 13 h 30');
const content = { view };

/** The address that the bot was given when Marc wrote to it. */
async function privateAddress(): Promise<Address> {
  await teams.send(message('aide'));
  const place = teams.bot.inbound[0]?.place;
  if (place?.kind !== 'direct') throw new Error('he did not write in private');
  return { kind: 'direct', workspace: tenant, user: 'aad-marc', reference: place.reference ?? null };
}

async function channelAddress(conversation: object = channelThread): Promise<Address & { readonly kind: 'channel' }> {
  await teams.send(mention('aide', { conversation }));
  const place = teams.bot.inbound[0]?.place;
  if (place?.kind !== 'channel') throw new Error('no channel');
  return { kind: 'channel', workspace: tenant, channel: place.externalId, reference: place.reference ?? null };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'sent',
    (error: unknown) => (error instanceof SendError ? error.failure : error),
  );

describe('a message', () => {
  it('to a person goes to their chat and can be edited', async () => {
    const ref = await teams.platform.outbound.post(await privateAddress(), content, 'd1');
    await teams.platform.outbound.update(await privateAddress(), ref, sentence('RCP annulée'));

    expect(ref).toMatchObject({ conversationId: 'a:chat-marc', tenantId: tenant });
    expect(teams.connector.posts).toMatchObject([
      { conversation: 'a:chat-marc', activity: { summary: 'RCP demain à 13 h 30', attachments: [{}] } },
    ]);
    expect(teams.connector.edits).toMatchObject([
      { path: '/v3/conversations/a:chat-marc/activities/message-1', body: { summary: 'RCP annulée' } },
    ]);
  });

  it('to a person who never wrote goes to a chat that is made once, as soon as anybody of the tenant was seen', async () => {
    const address: Address = { kind: 'direct', workspace: tenant, user: 'aad-lea' };
    expect(await failureOf(teams.platform.outbound.post(address, content, 'd1'))).toEqual({
      kind: 'permanent',
      code: 'no-conversation',
    });
    await teams.send(message('aide'));
    await teams.platform.outbound.post(address, content, 'd1');
    await teams.platform.outbound.post(address, content, 'd2');

    expect(teams.connector.calls.map(({ path }) => path)).toEqual([
      '/v3/conversations',
      '/v3/conversations/a:chat-1/activities',
      '/v3/conversations/a:chat-1/activities',
    ]);
    expect(teams.connector.calls[0]?.body).toMatchObject({ members: [{ id: 'aad-lea' }] });
  });

  it('to a channel starts a new post, and its answers go under it', async () => {
    const address = await channelAddress();
    const ref = await teams.platform.outbound.post(address, content, 'd1');
    const answer = await teams.platform.outbound.post({ ...address, threadOf: ref }, content, 'd2');
    await teams.platform.outbound.post({ ...address, threadOf: answer }, content, 'd3');

    expect(teams.connector.posts.map(({ conversation }) => conversation)).toEqual([
      '19:rcp@thread.tacv2',
      '19:rcp@thread.tacv2;messageid=message-1',
      '19:rcp@thread.tacv2;messageid=message-1',
    ]);
  });

  it('to a group chat has no thread', async () => {
    const address = await channelAddress({ id: '19:g@thread.v2', conversationType: 'groupChat', tenantId: tenant });
    const ref = await teams.platform.outbound.post(address, content, 'd1');
    await teams.platform.outbound.post({ ...address, threadOf: ref }, content, 'd2');

    expect(teams.connector.posts.map(({ conversation }) => conversation)).toEqual(['19:g@thread.v2', '19:g@thread.v2']);
  });

  it('that was edited away or never existed is refused for good', async () => {
    expect(await failureOf(teams.platform.outbound.update(await privateAddress(), { odd: true }, view))).toMatchObject({
      kind: 'permanent',
    });
  });

  it('cannot be looked for, and takes no file', async () => {
    const address = await privateAddress();
    expect(await teams.platform.outbound.find(address, 'd1', new Date(0))).toBe('unsupported');
    expect(teams.platform.outbound.capabilities).toEqual({ files: false });
    const file = { name: 'd1.ics', title: 'd1.ics', mediaType: 'text/calendar', bytes: new Uint8Array(), comment: '' };
    expect(await failureOf(teams.platform.outbound.post(address, { file }, 'd1'))).toEqual({
      kind: 'permanent',
      code: 'files-unsupported',
    });
  });
});

describe('a failure', () => {
  const cases: readonly (readonly [string, Fault, object])[] = [
    ['412', { status: 412 }, { kind: 'retryable', code: 'http_412' }],
    [
      '429 with seconds',
      { status: 429, headers: { 'retry-after': '7' } },
      { kind: 'retryable', code: 'http_429', after: 7000 },
    ],
    [
      '429 with a date',
      { status: 429, headers: { 'retry-after': 'Mon, 20 Apr 2026 08:00:30 GMT' } },
      { kind: 'retryable', code: 'http_429', after: 30_000 },
    ],
    [
      '429 without a time',
      { status: 429, headers: { 'retry-after': 'soon' } },
      { kind: 'retryable', code: 'http_429' },
    ],
    ['502', { status: 502, body: '<html>' }, { kind: 'retryable', code: 'http_502' }],
    ['503', { status: 503 }, { kind: 'retryable', code: 'http_503' }],
    ['504', { status: 504 }, { kind: 'retryable', code: 'http_504' }],
    ['500', { status: 500 }, { kind: 'unknown', code: 'http_500' }],
    ['a lost answer', 'lost', { kind: 'unknown' }],
    ['no answer', 'silent', { kind: 'unknown', code: 'timeout' }],
    ['an answer that is none', { status: 201, body: 'OK' }, { kind: 'unknown', code: 'bad_answer' }],
    ['400', { status: 400 }, { kind: 'permanent', code: 'http_400' }],
    [
      '401',
      { status: 401, body: { error: { code: 'BotNotRegistered' } } },
      { kind: 'permanent', code: 'BotNotRegistered' },
    ],
    [
      '403',
      { status: 403, body: { error: { code: 'Conversation Blocked\nBy<User>', message: 'private' } } },
      { kind: 'permanent', code: 'ConversationBlockedByUser' },
    ],
    [
      '404',
      { status: 404, body: { error: { code: 'ConversationNotFound' } } },
      { kind: 'permanent', code: 'ConversationNotFound' },
    ],
    ['413', { status: 413, body: '<html>' }, { kind: 'permanent', code: 'http_413' }],
  ];

  it.each(cases)('%s is told as it is, after a single call', async (_, fault, failure) => {
    const address = await privateAddress();
    teams.connector.fail(fault);
    expect(await failureOf(teams.platform.outbound.post(address, content, 'd1'))).toMatchObject(failure);
    expect(teams.connector.calls).toHaveLength(1);
  });

  it('of making the chat sent nothing, so it is worth another try', async () => {
    const address: Address = { kind: 'direct', workspace: tenant, user: 'aad-lea' };
    await teams.send(message('aide'));
    for (const fault of ['lost', 'silent', { status: 500 }] as const) {
      teams.connector.fail(fault);
      expect(await failureOf(teams.platform.outbound.post(address, content, 'd1'))).toMatchObject({
        kind: 'retryable',
      });
    }
    expect(teams.connector.posts).toEqual([]);
  });

  it('to reach Teams at all is worth another try', async () => {
    const gone = await TeamsConnector.start();
    const { serviceUrl } = gone;
    await gone.close();
    const reference = { serviceUrl, conversationId: 'a:x', conversationType: 'personal' };
    const address: Address = { kind: 'direct', workspace: tenant, user: 'aad-marc', reference };
    expect(await failureOf(teams.platform.outbound.post(address, content, 'd1'))).toMatchObject({ kind: 'retryable' });
  });

  it('to get a token sent nothing, so it is worth another try', async () => {
    await teams.close();
    const outgoingToken = () => Promise.reject(new Error('AADSTS7000222: the secret has expired'));
    const authority = { openIdMetadataUrl: 'http://127.0.0.1:9/', tokenIssuer: 'x', outgoingToken };
    teams = await startTeamsBot({ appId: '22222222-bbbb-4bbb-8bbb-222222222222', authority });
    const reference = { serviceUrl: teams.connector.serviceUrl, conversationId: 'a:x', conversationType: 'personal' };
    const address: Address = { kind: 'direct', workspace: tenant, user: 'aad-marc', reference };

    expect(await failureOf(teams.platform.outbound.post(address, content, 'd1'))).toEqual({
      kind: 'retryable',
      code: 'no_token',
    });
    expect(teams.connector.calls).toEqual([]);
  });
});
