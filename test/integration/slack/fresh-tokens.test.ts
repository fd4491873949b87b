import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Installing, useFederation } from './federation.ts';

const federation = useFederation();

// When somebody installs the app, @slack/oauth reads the time itself.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: federation.clock.now() }));
afterEach(() => void vi.useRealTimers());
const later = (hours: number) => federation.clock.set(new Date(federation.clock.now().getTime() + hours * 3_600_000));

/** A token that lasts 12 hours, as Slack's do. What it was good for at first is said and forgotten. */
async function installs(where: Partial<Installing> = { team: 'T1' }): Promise<void> {
  await federation.installs({ ...where, token: 'xoxb-one', refresh: { token: 'xoxe-1', seconds: 43_200 } });
  await federation.tick();
  await federation.stop();
  await federation.start();
  federation.api.calls.length = 0;
}

/** Slack's answer to one exchange of a refresh token. */
function slackGives(token: string, refresh: string, meanwhile = async (): Promise<unknown> => undefined): void {
  federation.api.allow(token, 'T1');
  const answer = { ok: true, access_token: token, refresh_token: refresh, expires_in: 43_200, token_type: 'bot' };
  federation.api.fail('oauth.v2.access', { status: 200, body: JSON.stringify(answer), meanwhile });
}
/** Slack's answer to which workspaces of the organisation the app may act in. */
function slackCovers(...ids: readonly string[]): void {
  const teams = ids.map((id) => ({ id, name: `Maison ${id}` }));
  federation.api.fail('auth.teams.list', { status: 200, body: JSON.stringify({ ok: true, teams }) });
}
const exchanges = () => federation.api.of('oauth.v2.access').map(({ args }) => args['refresh_token']);
const posted = () => federation.api.of('chat.postMessage').map(({ token }) => token);
const published = () => federation.api.of('views.publish').map(({ token }) => token);
const updated = () => federation.api.of('chat.update').map(({ token }) => token);
const opensHome = { type: 'app_home_opened', user: 'UMARC', tab: 'home' };
const asksForHelp = (user = 'UMARC') => federation.types('T1', user, '/diapason', 'aide');

it('a token that ends soon is exchanged, once for all that happens then, and the new one is kept', async () => {
  await installs();
  later(11);
  slackGives('xoxb-fresh', 'xoxe-2');
  const opens = (user: string) => federation.asks('T1', { type: 'app_home_opened', user, tab: 'home' });
  await Promise.all(['UMARC', 'UNADIA', 'UOWEN'].map(opens));
  await federation.stop();
  await federation.start();
  await federation.tick();
  expect(published()).toEqual(['xoxb-fresh', 'xoxb-fresh', 'xoxb-fresh']);
  expect(exchanges()).toEqual(['xoxe-1']);
});

it('the scheduler exchanges it by itself, when nothing comes in', async () => {
  await installs();
  await federation.db.delivery.updateMany({ data: { state: 'pending', dueAt: federation.clock.now() } });
  later(11);
  slackGives('xoxb-fresh', 'xoxe-2');
  await federation.tick();
  expect(exchanges()).toEqual(['xoxe-1']);
  expect(updated()).toEqual(['xoxb-fresh']);
});

it('a token that lasts is left alone', async () => {
  await installs();
  await asksForHelp();
  expect(posted()).toEqual(['xoxb-one']);
  expect(exchanges()).toEqual([]);
});

it('when Slack does not exchange it, the old one is used as long as it lasts', async () => {
  await installs();
  later(11);
  await asksForHelp();
  expect(posted()).toEqual(['xoxb-one']);
});

it('once it ended, messages wait until Slack exchanges it', async () => {
  await installs();
  later(13);
  const expired = { status: 200, body: JSON.stringify({ ok: false, error: 'token_expired' }) };
  federation.api.fail('conversations.open', expired);
  await asksForHelp();
  expect(posted()).toEqual([]);
  slackGives('xoxb-fresh', 'xoxe-2');
  later(1);
  await federation.tick();
  expect(posted()).toEqual(['xoxb-fresh']);
});

it('an organisation’s token is exchanged once, whichever of its workspaces needs it first', async () => {
  federation.api.allow('xoxb-one', 'T1');
  slackCovers('T1', 'T2');
  await installs({ organisation: 'E1' });
  await federation.db.delivery.updateMany({ data: { state: 'pending', dueAt: federation.clock.now() } });
  later(11);
  slackGives('xoxb-fresh', 'xoxe-2');
  const from = (team: string) => ({
    enterprise_id: 'E1',
    authorizations: [{ team_id: team, enterprise_id: 'E1', is_enterprise_install: true }],
  });
  await Promise.all([
    federation.asks('T1', opensHome, from('T1')),
    federation.asks('T2', opensHome, from('T2')),
    federation.tick(),
  ]);
  expect(exchanges()).toEqual(['xoxe-1']);
  expect(updated()).toEqual(['xoxb-fresh', 'xoxb-fresh']);
});

it('an organisation’s token that ended is exchanged before it says which workspace it adds', async () => {
  federation.api.allow('xoxb-one', 'T1');
  slackCovers();
  await installs({ organisation: 'E1' });
  // An event of a workspace with an installation of its own needs nothing of the organisation’s.
  await federation.installs({ token: 'xoxb-own', team: 'T1' });
  later(13);
  slackGives('xoxb-fresh', 'xoxe-2');
  slackCovers('T1', 'T3');
  await federation.hears('T1', { type: 'team_access_granted', team_ids: ['T3'] }, { enterprise_id: 'E1' });
  expect(federation.api.of('auth.teams.list').at(-1)?.token).toBe('xoxb-fresh');
});

it('of two processes one exchanges it; the other uses the old one, which still lasts', async () => {
  await installs();
  const other = await federation.startBeside();
  await federation.db.delivery.updateMany({ data: { state: 'pending', dueAt: federation.clock.now() } });
  later(11);
  slackGives('xoxb-fresh', 'xoxe-2', other);
  await asksForHelp();
  expect(exchanges()).toEqual(['xoxe-1']);
  expect(updated()).toEqual(['xoxb-one']);
  expect(posted()).toEqual(['xoxb-fresh']);
});

it('when a process dies over it, the next try comes a minute later and not with every message', async () => {
  await installs();
  later(11);
  federation.api.fail('oauth.v2.access', 'reset');
  await asksForHelp('UMARC');
  await asksForHelp('UNADIA');
  expect(exchanges()).toEqual(['xoxe-1']);
  expect(posted()).toEqual(['xoxb-one', 'xoxb-one']);
  later(1 / 60);
  slackGives('xoxb-fresh', 'xoxe-2');
  await asksForHelp('UOWEN');
  expect(exchanges()).toEqual(['xoxe-1', 'xoxe-1']);
  expect(posted().at(-1)).toBe('xoxb-fresh');
});

it('what was uninstalled during the exchange is not brought back', async () => {
  await installs();
  later(11);
  slackGives('xoxb-fresh', 'xoxe-2', () => federation.db.slackInstallation.deleteMany());
  await federation.asks('T1', opensHome);
  await federation.stop();
  expect(exchanges()).toEqual(['xoxe-1']);
  expect(await federation.db.slackInstallation.count()).toBe(0);
  expect(published()).toEqual([]);
});

it('what was installed again during the exchange keeps its tokens', async () => {
  await installs();
  later(11);
  slackGives('xoxb-fresh', 'xoxe-2', () => federation.installs({ token: 'xoxb-again', team: 'T1' }));
  await federation.asks('T1', opensHome);
  await asksForHelp();
  expect(published()).toEqual(['xoxb-again']);
  expect(posted().at(-1)).toBe('xoxb-again');
});

it('a change of keys during the exchange loses nothing', async () => {
  await installs();
  later(11);
  slackGives('xoxb-fresh', 'xoxe-2', async () => {
    const { id, sealed } = await federation.db.slackInstallation.findFirstOrThrow();
    const anew = federation.seal.seal(federation.seal.open(sealed, id), id);
    await federation.db.slackInstallation.update({ where: { id }, data: { sealed: anew } });
  });
  await federation.asks('T1', opensHome);
  await asksForHelp();
  expect(exchanges()).toEqual(['xoxe-1']);
  expect(posted()).toEqual(['xoxb-fresh']);
});
