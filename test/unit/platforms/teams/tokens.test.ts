import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sentence } from '../../../../src/ui/view.ts';
import { message } from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

const appId = '22222222-bbbb-4bbb-8bbb-222222222222';
const issuer = 'https://api.botframework.test';
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });
const unendorsed = generateKeyPairSync('rsa', { modulusLength: 2048 });

let keys: Server;
let openIdMetadataUrl: string;
let teams: TeamsBot;
let login: { readonly status: number; readonly body: object };

const key = (kid: string, pair: { readonly publicKey: KeyObject }, endorsements: readonly string[]) => ({
  ...pair.publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  endorsements,
});

beforeAll(async () => {
  keys = createServer((request, response) => {
    if (request.url?.includes('/oauth2/')) {
      response.writeHead(login.status, { 'content-type': 'application/json' }).end(JSON.stringify(login.body));
      return;
    }
    const body = request.url?.startsWith('/keys')
      ? { keys: [key('ours', ours, ['msteams']), key('webchat', unendorsed, ['webchat'])] }
      : { issuer, jwks_uri: openIdMetadataUrl.replace('/openid', '/keys') };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const address = keys.address();
  openIdMetadataUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/openid`;
});
afterAll(() => keys.close());

beforeEach(async () => {
  const authority = { openIdMetadataUrl, tokenIssuer: issuer, outgoingToken: async () => 'outgoing' };
  teams = await startTeamsBot({ appId, authority });
  teams.bot.reply = { kind: 'view', view: sentence('Bonjour') };
});
afterEach(() => teams.close());

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(claims: object = {}, kid = 'ours', pair: { readonly privateKey: KeyObject } = ours): string {
  // botbuilder compares with the machine's own time, so the tokens do as well.
  const now = Math.floor(performance.timeOrigin / 1000);
  const all = {
    iss: issuer,
    aud: appId,
    nbf: now - 60,
    exp: now + 3600,
    serviceurl: teams.connector.serviceUrl,
    ...claims,
  };
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(all)}`;
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(pair.privateKey).toString('base64url')}`;
}

/** A token that whoever knows the public key can make: its text is the secret of a symmetric signature. */
function forged(): string {
  const secret = ours.publicKey.export({ format: 'pem', type: 'spki' });
  const now = Math.floor(performance.timeOrigin / 1000);
  const claims = { iss: issuer, aud: appId, nbf: now - 60, exp: now + 3600, serviceurl: teams.connector.serviceUrl };
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: 'ours' })}.${part(claims)}`;
  return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

describe('the token of a request', () => {
  it('is accepted when Teams signed it for this bot; the answer goes out with the own token of the bot', async () => {
    expect((await teams.send(message('aide'), { authorization: token() })).status).toBe(200);
    expect(teams.bot.inbound).toHaveLength(1);
    expect(teams.connector.calls.map(({ authorization }) => authorization)).toEqual(['Bearer outgoing']);
  });

  it.each([
    ['is missing', () => undefined],
    ['is no token', () => 'Bearer x.y.z'],
    ['has another scheme', () => token().replace('Bearer', 'Basic')],
    ['is for another bot', () => token({ aud: 'another' })],
    ['has another issuer', () => token({ iss: 'https://evil.example' })],
    ['has expired', () => token({ exp: 1_600_000_000, nbf: 1_500_000_000 })],
    ['is not valid yet', () => token({ nbf: 4_000_000_000, exp: 4_100_000_000 })],
    ['is for another service URL', () => token({ serviceurl: 'https://evil.example/' })],
    ['names no service URL', () => token({ serviceurl: undefined })],
    ['is signed by somebody else', () => token({}, 'ours', theirs)],
    ['is signed by an unknown key', () => token({}, 'unknown', theirs)],
    ['is signed by a key of another channel', () => token({}, 'webchat', unendorsed)],
    ['names no key', () => token({}, '')],
    ['is signed with the public key as a secret', forged],
    ['is not signed', () => `Bearer ${part({ alg: 'none', kid: 'ours' })}.${part({ iss: issuer, aud: appId })}.`],
  ])('is refused when it %s', async (_, authorization) => {
    const value = authorization();
    const answer = await teams.send(message('aide'), value === undefined ? {} : { authorization: value });

    expect(answer).toMatchObject({ status: 401, text: '' });
    expect(teams.bot.inbound).toEqual([]);
    expect(teams.connector.calls).toEqual([]);

    // The process is none the worse for it.
    expect((await teams.send(message('aide'), { authorization: token() })).status).toBe(200);
    expect(teams.bot.inbound).toHaveLength(1);
  });

  it('leads to 503 when the keys of Teams cannot be fetched', async () => {
    await teams.close();
    const nobody = 'http://127.0.0.1:9/openid';
    const authority = { openIdMetadataUrl: nobody, tokenIssuer: issuer, outgoingToken: async () => 'outgoing' };
    teams = await startTeamsBot({ appId, authority });

    expect((await teams.send(message('aide'), { authorization: token() })).status).toBe(503);
    expect(teams.bot.inbound).toEqual([]);
  });
});

describe('the start', () => {
  const start = () => {
    const loginUrl = new URL(openIdMetadataUrl).origin;
    const authority = { openIdMetadataUrl, tokenIssuer: issuer, outgoingToken: async () => 'outgoing', loginUrl };
    return startTeamsBot({ appId, appPassword: 'secret', authority });
  };

  it('fails when Entra refuses the credentials, and says which variables to look at', async () => {
    login = { status: 401, body: { error: 'invalid_client', error_codes: [7000215], error_description: 'secret' } };
    await expect(start()).rejects.toThrow(/invalid_client, AADSTS7000215.*MicrosoftAppPassword/);
  });

  it.each([200, 500])('goes on when Entra answers %d', async (status) => {
    login = { status, body: { error: 'temporarily_unavailable' } };
    const started = await start();
    expect(started.platform.ready()).toBe(true);
    await started.close();
  });
});
