import { describe, expect, it } from 'vitest';
import { hasSlackCorpora, slackSamples } from '../../support/slack-reference.ts';
import {
  commandFields,
  eventBody,
  signed,
  signedCommand,
  signedInteraction,
  signedJson,
} from '../../support/slack-requests.ts';
import { channel, useClinic } from './clinic.ts';

const clinic = useClinic('file');

/** Everything that the bot knows and has sent. */
async function everything() {
  const { db, api } = clinic;
  return {
    rows: await Promise.all([
      db.workspace.findMany(),
      db.practitioner.findMany({ orderBy: { id: 'asc' } }),
      db.chatAccount.findMany({ orderBy: { id: 'asc' } }),
      db.meeting.count(),
      db.delivery.count(),
      db.inboundEvent.count(),
    ]),
    posts: api.workspace.posts.length,
    responses: api.responses.length,
    modals: api.of('views.open').length,
  };
}

const joined = eventBody({ type: 'member_joined_channel', user: 'UGONE', channel }, 'Ev-refused');
const plan = () => commandFields('/rcp', 'planifier', clinic.api.responseUrl);

describe('a request that does not come from Slack', () => {
  it.each([
    ['an event with a wrong signature', () => signedJson(joined, { secret: 'somebody-else' })],
    ['a command with a wrong signature', () => signedCommand(plan(), { secret: 'somebody-else' })],
    ['a recorded event older than five minutes', () => signedJson(joined, { age: 301 })],
    ['a recorded command older than five minutes', () => signedCommand(plan(), { age: 301 })],
    ['a command without any signature', () => ({ ...signedCommand(plan()), headers: {} })],
  ])('is refused with 401 and changes nothing: %s', async (_, request) => {
    const before = await everything();
    expect(await clinic.post(request())).toMatchObject({ status: 401 });
    await clinic.settled();
    expect(await everything()).toEqual(before);
  });
});

describe('a signed request that makes no sense', () => {
  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['broken JSON', '{'],
    ['nothing', ''],
  ])('is answered 400 and the bot lives on: %s', async (_, body) => {
    expect(await clinic.post(signed(body, 'application/json'))).toMatchObject({ status: 400 });
    expect((await fetch(`${clinic.origin}/readyz`)).status).toBe(200);
  });

  it.each([
    ['a button that no version ever had', { type: 'block_actions', actions: [{ action_id: 'gone~1', value: '{}' }] }],
    [
      'a button whose payload was changed',
      { type: 'block_actions', actions: [{ action_id: 'meeting.answer~1', value: '{"x":1}' }] },
    ],
  ])('gets a French sentence: %s', async (_, click) => {
    const { responseUrl } = clinic.api;
    const where = { channel: { id: channel }, container: { message_ts: '1.1', is_ephemeral: false } };
    const who = { team: { id: 'T1' }, user: { id: 'UMARC' }, trigger_id: `t-${click.actions[0]?.value}` };
    await clinic.send(signedInteraction({ ...click, ...where, ...who, response_url: responseUrl }));
    expect(clinic.api.responses.at(-1)?.['text']).toMatch(/^Ce bouton n’est plus valable\./);
  });
});

// In CI the samples must be there: without them the tests fail instead of being left out.
const withoutSamples = !hasSlackCorpora && process.env['CI'] !== 'true';

describe.skipIf(withoutSamples)('every shape that Slack documents (skipped without ../shared/corpora)', () => {
  it.each(['events', 'app-backend'] as const)('is answered 200 and changes nothing: %s', async (folder) => {
    const before = await everything();
    const samples = slackSamples(folder);
    expect(samples.length).toBeGreaterThan(folder === 'events' ? 90 : 5);
    const statuses = await Promise.all(
      samples.map(async ([name, body]) => [name, (await clinic.post(requestOf(folder, name, body))).status]),
    );
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
    await clinic.settled();
    expect(await everything()).toEqual(before);
  });
});

function requestOf(folder: 'events' | 'app-backend', name: string, body: unknown) {
  if (folder === 'events') return signedJson(body);
  if (!name.startsWith('SlashCommand')) return signedInteraction(body);
  return signedCommand(Object.fromEntries(Object.entries(Object(body)).map(([key, value]) => [key, `${value}`])));
}
