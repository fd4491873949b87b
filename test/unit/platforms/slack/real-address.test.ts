import express from 'express';
import nock from 'nock';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../src/core/clock.ts';
import { SendError } from '../../../../src/delivery/outbound.ts';
import { createSlack } from '../../../../src/platforms/slack/slack.ts';
import { sentence } from '../../../../src/ui/view.ts';

const team = { kind: 'channel', workspace: 'T1', channel: 'C1' } as const;

function slack() {
  return createSlack({
    botToken: 'xoxb-test',
    signingSecret: 'secret',
    http: express(),
    logger: pino({ level: 'silent' }),
    clock: new ManualClock(new Date('2026-11-16T08:00:00Z')),
  });
}

async function failureOf(sending: Promise<unknown>) {
  const error: unknown = await sending.then(() => undefined).catch((caught: unknown) => caught);
  return error instanceof SendError ? error.failure : error;
}

afterEach(() => {
  nock.abortPendingRequests();
  nock.cleanAll();
});

describe('without SLACK_API_URL', () => {
  it('posts to Slack’s own address with the bot’s token', async () => {
    const call = nock('https://slack.com', { reqheaders: { authorization: 'Bearer xoxb-test' } })
      .post('/api/chat.postMessage')
      .reply(200, { ok: true, channel: 'C1', ts: '1.2' });
    expect(await slack().outbound.post(team, { view: sentence('Bonjour') }, 'd-1')).toEqual({
      channel: 'C1',
      ts: '1.2',
    });
    expect(call.isDone()).toBe(true);
  });

  it('asks once and leaves the waiting to the dispatcher when Slack says 429', async () => {
    const call = nock('https://slack.com').post('/api/chat.postMessage').once().reply(429, '', { 'Retry-After': '30' });
    const failure = await failureOf(slack().outbound.post(team, { view: sentence('Bonjour') }, 'd-1'));
    expect(failure).toMatchObject({ kind: 'retryable', after: 30_000 });
    expect(call.isDone()).toBe(true);
  });

  it('takes a connection lost after sending for perhaps delivered', async () => {
    nock('https://slack.com').post('/api/chat.postMessage').replyWithError('socket hang up');
    const failure = await failureOf(slack().outbound.post(team, { view: sentence('Bonjour') }, 'd-1'));
    expect(failure).toMatchObject({ kind: 'unknown' });
  });
});

describe('the tests themselves', () => {
  it('cannot reach the network', async () => {
    await expect(fetch('https://example.com')).rejects.toThrow();
  });
});
