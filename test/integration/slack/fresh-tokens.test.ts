import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFederation } from './federation.ts';

const federation = useFederation();

// @slack/oauth reads the time itself.
const installedAt = new Date('2026-11-16T08:00:00Z');
const hours = (count: number) => new Date(installedAt.getTime() + count * 3_600_000);
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: installedAt }));
afterEach(() => void vi.useRealTimers());

/** A token that lasts 12 hours, as Slack's do. What it was good for at first is said and forgotten. */
async function installs(): Promise<void> {
  await federation.installs({ token: 'xoxb-one', team: 'T1', refresh: { token: 'xoxe-1', seconds: 43_200 } });
  await federation.tick();
  await federation.stop();
  await federation.start();
  federation.api.calls.length = 0;
}

/** Slack's answer to one exchange of a refresh token. */
function slackGives(token: string, refresh: string): void {
  federation.api.allow(token, 'T1');
  const answer = { ok: true, access_token: token, refresh_token: refresh, expires_in: 43_200, token_type: 'bot' };
  federation.api.fail('oauth.v2.access', { status: 200, body: JSON.stringify(answer) });
}
const exchanges = () => federation.api.of('oauth.v2.access').map(({ args }) => args['refresh_token']);
const posted = () => federation.api.of('chat.postMessage').map(({ token }) => token);
const asksForHelp = () => federation.types('T1', 'UMARC', '/diapason', 'aide');

it('a token that ends soon is exchanged, once for all that happens then, and the new one is kept', async () => {
  await installs();
  vi.setSystemTime(hours(11));
  slackGives('xoxb-fresh', 'xoxe-2');
  const opens = (user: string) => federation.asks('T1', { type: 'app_home_opened', user, tab: 'home' });
  await Promise.all(['UMARC', 'UNADIA', 'UOWEN'].map(opens));
  await federation.stop();
  await federation.start();
  await federation.tick();
  const tokens = federation.api.of('views.publish').map(({ token }) => token);
  expect(tokens).toEqual(['xoxb-fresh', 'xoxb-fresh', 'xoxb-fresh']);
  expect(exchanges()).toEqual(['xoxe-1']);
});

it('the scheduler exchanges it by itself, when nothing comes in', async () => {
  await installs();
  await federation.db.delivery.updateMany({ data: { state: 'pending', dueAt: federation.clock.now() } });
  vi.setSystemTime(hours(11));
  slackGives('xoxb-fresh', 'xoxe-2');
  await federation.tick();
  expect(exchanges()).toEqual(['xoxe-1']);
  expect(federation.api.of('chat.update').map(({ token }) => token)).toEqual(['xoxb-fresh']);
});

it('a token that lasts is left alone', async () => {
  await installs();
  await asksForHelp();
  expect(posted()).toEqual(['xoxb-one']);
  expect(exchanges()).toEqual([]);
});

it('when Slack does not exchange it, the old one is used as long as it lasts', async () => {
  await installs();
  vi.setSystemTime(hours(11));
  await asksForHelp();
  expect(posted()).toEqual(['xoxb-one']);
});

it('once it ended, messages wait until Slack exchanges it', async () => {
  await installs();
  vi.setSystemTime(hours(13));
  const expired = { status: 200, body: JSON.stringify({ ok: false, error: 'token_expired' }) };
  federation.api.fail('conversations.open', expired);
  await asksForHelp();
  expect(posted()).toEqual([]);
  slackGives('xoxb-fresh', 'xoxe-2');
  federation.clock.set(new Date(federation.clock.now().getTime() + 3_600_000));
  await federation.tick();
  expect(posted()).toEqual(['xoxb-fresh']);
});
