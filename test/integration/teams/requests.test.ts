import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { execute, message } from '../../support/teams-activities.ts';
import { claire, openMsp } from './msp.ts';

it.each([
  ['an object', '{"foo":1}'],
  ['a list', '[]'],
  ['nothing', ''],
  ['no JSON', '<html>'],
  ['null', 'null'],
])('%s instead of an activity is answered 400 and the next command still works', async (_, body) => {
  await using msp = await openMsp();
  expect((await msp.post(body)).status).toBe(400);
  expect((await msp.says(claire, 'aide')).status).toBe(200);
  expect(msp.private(claire)[0]?.text).toContain('Ce que je sais faire');
});

it('a click that none of our cards can send is answered by a sentence and writes nothing', async () => {
  await using msp = await openMsp();
  const from = { id: claire.id, name: claire.name, aadObjectId: claire.aadObjectId };
  for (const click of [
    execute('meeting.answer', { p: { meeting: 'x', answer: 'maybe' } }, { from }),
    execute('meeting.nothing', {}, { from }),
    execute('form:meeting.plan', { context: 'no JSON' }, { from }),
    execute('form:nothing', { context: '{}' }, { from }),
  ]) {
    const { status, body } = await msp.send(click);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toMatch(/"statusCode":200.*(n’est plus valable|ci-dessous)/);
  }
  expect(await msp.db.meeting.count()).toBe(0);
});

it('a request whose token Teams did not sign is refused and leaves no trace', async () => {
  const keys = createServer((request, response) => {
    const jwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'ours', use: 'sig', endorsements: ['msteams'] };
    const known = { issuer: 'https://teams.test', jwks_uri: `http://${request.headers.host}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : known));
  });
  const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const address = keys.address();
  const openIdMetadataUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/openid`;
  const appId = '22222222-bbbb-4bbb-8bbb-222222222222';
  const authority = { openIdMetadataUrl, tokenIssuer: 'https://teams.test', outgoingToken: async () => 'outgoing' };
  await using msp = await openMsp({ appId, authority });

  function token(pair: typeof ours): string {
    // botbuilder compares with the machine's own time.
    const now = Math.floor(performance.timeOrigin / 1000);
    const claims = { iss: 'https://teams.test', aud: appId, nbf: now - 60, exp: now + 3600 };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const all = { ...claims, serviceurl: msp.connector.serviceUrl };
    const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'ours' })}.${part(all)}`;
    return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(pair.privateKey).toString('base64url')}`;
  }

  try {
    for (const headers of [{}, { authorization: 'Bearer x.y.z' }, { authorization: token(theirs) }]) {
      expect((await msp.send(message('aide'), headers)).status).toBe(401);
    }
    expect(await msp.db.workspace.count()).toBe(0);
    expect(msp.connector.calls).toEqual([]);
    expect((await msp.send(message('aide'), { authorization: token(ours) })).status).toBe(200);
    expect(await msp.db.workspace.count()).toBe(1);
  } finally {
    keys.closeAllConnections();
    keys.close();
  }
});
