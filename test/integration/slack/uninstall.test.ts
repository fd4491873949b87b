import { expect, it } from 'vitest';
import { useFederation } from './federation.ts';

const federation = useFederation();

const installed = async () => (await federation.db.slackInstallation.findMany()).map(({ id }) => id).sort();
const rosters = async () =>
  (await federation.db.workspace.findMany({ orderBy: { externalId: 'asc' } })).map(
    ({ externalId, rosterDueAt }) => `${externalId} ${rosterDueAt === null ? 'rests' : 'is read'}`,
  );

it('a workspace that removes the app is spoken to no more, and its token is gone; the others go on', async () => {
  const one = await federation.member('T1', 'xoxb-one');
  const two = await federation.member('T2', 'xoxb-two');
  federation.api.revoke('xoxb-two');
  await federation.hears('T2', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } });
  await federation.hears('T2', { type: 'app_uninstalled' });
  expect(await installed()).toEqual(['T1']);
  expect(await rosters()).toEqual(['T1 is read', 'T2 rests']);

  two.posts.length = 0;
  federation.api.calls.length = 0;
  await federation.types('T1', 'UMARC', '/diapason', 'aide');
  await federation.types('T2', 'UMARC', '/diapason', 'aide');
  expect(one.posts).not.toEqual([]);
  expect(two.posts).toEqual([]);
  expect(federation.api.calls.some(({ token }) => token === 'xoxb-two')).toBe(false);
});

it('what was still to be said there is kept as not delivered, with the reason', async () => {
  await federation.installs({ token: 'xoxb-two', team: 'T2' });
  federation.api.revoke('xoxb-two');
  await federation.hears('T2', { type: 'app_uninstalled' });
  await federation.db.delivery.updateMany({
    data: { state: 'pending', dueAt: federation.clock.now() },
  });
  await federation.tick();
  const states = await federation.db.delivery.findMany();
  expect(states.map(({ state, reason }) => [state, reason])).toContainEqual(['dead', 'not_installed']);
});

it('installed again, it finds everything as it was, and its channel is read again', async () => {
  await federation.member('T2', 'xoxb-two');
  federation.api.revoke('xoxb-two');
  await federation.hears('T2', { type: 'app_uninstalled' });
  const two = await federation.member('T2', 'xoxb-three');
  expect(await rosters()).toEqual(['T2 is read']);
  expect(await federation.db.careTeam.count()).toBe(1);
  two.posts.length = 0;
  await federation.types('T2', 'UOWEN', '/diapason', 'aide');
  expect(federation.api.of('chat.postMessage').at(-1)?.token).toBe('xoxb-three');
});

it('a late word of an uninstallation does not remove what was installed again meanwhile', async () => {
  await federation.member('T2', 'xoxb-two');
  await federation.hears('T2', { type: 'app_uninstalled' });
  await federation.hears('T2', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
  expect(await installed()).toEqual(['T2']);
  expect(await rosters()).toEqual(['T2 is read']);
});

it('tokens of persons, which we never asked for, mean nothing', async () => {
  await federation.member('T2', 'xoxb-two');
  federation.api.revoke('xoxb-two');
  await federation.hears('T2', { type: 'tokens_revoked', tokens: { oauth: ['UMARC'] } });
  expect(await installed()).toEqual(['T2']);
});

/** What Slack answers when it is asked once more, about T2. */
function slackSays(error: string, meanwhile = async (): Promise<unknown> => undefined): void {
  federation.api.fail('auth.test', { status: 200, body: JSON.stringify({ ok: false, error }), meanwhile });
}
const slackIsBusyFor = (seconds: number) =>
  federation.api.fail('auth.test', { status: 429, headers: { 'retry-after': String(seconds) } });

it('a token that ended in the night, where Slack exchanges them, is forgotten as well', async () => {
  await federation.member('T2', 'xoxb-two');
  slackSays('token_expired');
  await federation.hears('T2', { type: 'app_uninstalled' });
  expect(await installed()).toEqual([]);
  expect(await rosters()).toEqual(['T2 rests']);
});

it('when Slack is busy, it is asked again', async () => {
  await federation.member('T2', 'xoxb-two');
  federation.api.revoke('xoxb-two');
  slackIsBusyFor(30);
  await federation.hears('T2', { type: 'app_uninstalled' });
  expect(await installed()).toEqual([]);
});

it('when it cannot be known, the operator reads where it was and what to do', async () => {
  await federation.member('T2', 'xoxb-two');
  slackIsBusyFor(3600);
  await federation.hears('T2', { type: 'app_uninstalled' });
  expect(await installed()).toEqual(['T2']);
  expect(federation.errors.join()).toMatch(/uninstalled from T2.*npm run doctor/);
  expect(federation.errors.join()).not.toContain('xoxb-two');
});

it('what is installed again while Slack is asked stays', async () => {
  await federation.member('T2', 'xoxb-two');
  slackSays('token_revoked', () => federation.installs({ token: 'xoxb-three', team: 'T2' }));
  await federation.hears('T2', { type: 'app_uninstalled' });
  expect(await installed()).toEqual(['T2']);
  expect(await rosters()).toEqual(['T2 is read']);
});
