import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SlackBot, startSlackBot } from '../../../support/slack-bot.ts';
import { hasSlackCorpora, slackSamples } from '../../../support/slack-reference.ts';
import {
  commandFields,
  eventBody,
  signed,
  signedCommand,
  signedInteraction,
  signedJson,
} from '../../../support/slack-requests.ts';

let slack: SlackBot;
beforeAll(async () => {
  slack = await startSlackBot();
});
afterAll(() => slack.close());
beforeEach(() => {
  slack.bot.inbound.length = 0;
  slack.bot.notices.length = 0;
});

const joined = eventBody({ type: 'member_joined_channel', user: 'UNADIA', channel: 'CRCP' });

describe('POST /slack/events', () => {
  it('refuses a wrong signature', async () => {
    expect(await slack.send(signedJson(joined, { secret: 'another-secret' }))).toMatchObject({ status: 401 });
    expect(slack.bot.notices).toEqual([]);
  });

  it('refuses a body that was changed after it was signed', async () => {
    const { headers } = signedJson(joined);
    expect(await slack.send({ headers, body: JSON.stringify({ ...joined, team_id: 'T2' }) })).toMatchObject({
      status: 401,
    });
  });

  it('refuses a request without signature', async () => {
    expect(await slack.send({ headers: { 'content-type': 'application/json' }, body: '{}' })).toMatchObject({
      status: 401,
    });
  });

  it('refuses a recorded request older than five minutes, and takes one of four', async () => {
    expect(await slack.send(signedJson(joined, { age: 301 }))).toMatchObject({ status: 401 });
    expect(await slack.send(signedJson(joined, { age: 240 }))).toMatchObject({ status: 200 });
  });

  it.each([
    ['null', 'null', 'application/json'],
    ['a list', '[1]', 'application/json'],
    ['a number', '7', 'application/json'],
    ['broken JSON', '{"type":', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a broken payload', 'payload=%7B', 'application/x-www-form-urlencoded'],
    ['a payload that is null', 'payload=null', 'application/x-www-form-urlencoded'],
    ['an event that is null', '{"type":"event_callback","event":null}', 'application/json'],
    ['bytes that are no text', '\u0000\uFFFD{', 'text/plain'],
  ])('answers 400 to %s, even when it is signed', async (_, body, contentType) => {
    expect(await slack.send(signed(body, contentType))).toMatchObject({ status: 400 });
    expect(await slack.send(signedJson(joined))).toMatchObject({ status: 200 });
  });

  it('proves to Slack that the address is ours', async () => {
    const { status, body } = await slack.send(signedJson({ type: 'url_verification', challenge: 'c-123' }));
    expect({ status, ...JSON.parse(body) }).toEqual({ status: 200, challenge: 'c-123' });
  });

  it('answers the check of the certificate', async () => {
    expect(await slack.send(signedCommand({ ssl_check: '1', token: 'x' }))).toMatchObject({ status: 200 });
  });

  it('answers at once to shapes that nobody listens to', async () => {
    const begin = performance.now();
    expect(await slack.send(signedInteraction({ type: 'dialog_cancellation', team: { id: 'T1' } }))).toMatchObject({
      status: 200,
    });
    expect(await slack.send(signedJson({ hello: 'world' }))).toMatchObject({ status: 200 });
    expect(performance.now() - begin).toBeLessThan(2500);
  });

  it('asks Slack to come again later while it is stopped', async () => {
    const other = await startSlackBot();
    await other.platform.stop();
    expect(other.platform.ready()).toBe(false);
    // `send` starts it again afterwards.
    expect(await other.send(signedCommand(commandFields('/rcp', '', other.api.responseUrl)))).toMatchObject({
      status: 503,
    });
    expect(other.platform.ready()).toBe(true);
    await other.close();
  });
});

describe.skipIf(!hasSlackCorpora)('every shape that Slack documents (skipped without ../shared/corpora)', () => {
  it.each(slackSamples('events'))('event %s is answered 200 and means nothing while it is blank', async (_, body) => {
    expect(await slack.send(signedJson(body))).toMatchObject({ status: 200 });
    expect([...slack.bot.inbound, ...slack.bot.notices]).toEqual([]);
  });

  it.each(slackSamples('app-backend'))('%s is answered 200 and means nothing while it is blank', async (name, body) => {
    const command = name.startsWith('SlashCommand');
    const fields = new URLSearchParams(
      Object.entries(Object(body)).map(([key, value]): [string, string] => [key, `${value}`]),
    );
    const request = command ? signed(fields.toString(), 'application/x-www-form-urlencoded') : signedInteraction(body);
    expect(await slack.send(request)).toMatchObject({ status: 200 });
    expect(slack.bot.inbound).toEqual([]);
  });
});
