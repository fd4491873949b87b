import { expect, it } from 'vitest';
import { useFederation } from './federation.ts';

const federation = useFederation();

/** What Slack answers when it is asked in which workspaces of the organisation the app may act. */
function slackCovers(...teams: readonly string[]): void {
  const answer = { ok: true, teams: teams.map((id) => ({ id, name: `Maison ${id}` })) };
  federation.api.fail('auth.teams.list', { status: 200, body: JSON.stringify(answer) });
}
const installsEverywhere = async (...teams: readonly string[]) => {
  federation.api.allow('xoxb-org', 'T1');
  slackCovers(...teams);
  return federation.installs({ token: 'xoxb-org', organisation: 'E1' });
};
const inOrganisation = {
  enterprise_id: 'E1',
  authorizations: [{ team_id: 'T3', enterprise_id: 'E1', is_enterprise_install: true }],
};
const names = async () => (await federation.db.careTeam.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name);
const rosterOf = async (externalId: string) => {
  const { rosterDueAt } = await federation.db.workspace.findFirstOrThrow({ where: { externalId } });
  return rosterDueAt === null ? 'rests' : 'is read';
};
const welcomed = () => federation.api.of('chat.postMessage').length;

it('an organisation installs the app once; each of its workspaces is a structure of its own', async () => {
  expect((await installsEverywhere('T1', 'T2')).status).toBe(200);
  expect(await names()).toEqual(['Maison T1', 'Maison T2']);
  await federation.tick();
  expect(welcomed()).toBe(2);
  expect(federation.api.of('chat.postMessage').map(({ token }) => token)).toEqual(['xoxb-org', 'xoxb-org']);
});

it('a workspace that it adds later is found, and one that it takes out is spoken to no more', async () => {
  await installsEverywhere('T1');
  slackCovers('T1', 'T3');
  await federation.hears('T1', { type: 'team_access_granted', team_ids: ['T3'] }, { enterprise_id: 'E1' });
  expect(await names()).toEqual(['Maison T1', 'Maison T3']);
  await federation.hears('T1', { type: 'team_access_revoked', team_ids: ['T3'] }, { enterprise_id: 'E1' });
  expect(await rosterOf('T3')).toBe('rests');
  expect((await federation.db.slackOrgWorkspace.findMany()).map(({ id }) => id)).toEqual(['T1']);
});

it('a workspace from which an event comes is served, and the scheduler writes there too', async () => {
  await installsEverywhere();
  await federation.hears('T3', { type: 'member_joined_channel', user: 'UBOT', channel: 'CRCP' }, inOrganisation);
  expect((await federation.db.slackOrgWorkspace.findMany()).map(({ id }) => id)).toEqual(['T3']);
  expect(federation.api.of('conversations.members').at(-1)?.token).toBe('xoxb-org');
});

it('a workspace that installed the app itself keeps it when its organisation takes it out or removes the app', async () => {
  await federation.member('T3', 'xoxb-three');
  await installsEverywhere('T1', 'T3');
  await federation.hears('T1', { type: 'team_access_revoked', team_ids: ['T3'] }, { enterprise_id: 'E1' });
  expect(await rosterOf('T3')).toBe('is read');
  await installsEverywhere('T1', 'T3');
  federation.api.revoke('xoxb-org');
  await federation.hears('T1', { type: 'app_uninstalled' }, { enterprise_id: 'E1' });
  expect([await rosterOf('T1'), await rosterOf('T3')]).toEqual(['rests', 'is read']);
  await federation.types('T3', 'UMARC', '/diapason', 'aide');
  expect(federation.api.of('chat.postMessage').at(-1)?.token).toBe('xoxb-three');
});

it('when Slack does not say which workspaces it has, the page tells that the app is installed, and the log what is left to do', async () => {
  federation.api.allow('xoxb-org', 'T1');
  federation.api.fail('auth.teams.list', { status: 200, body: JSON.stringify({ ok: false, error: 'internal_error' }) });
  const page = await federation.installs({ token: 'xoxb-org', organisation: 'E1' });
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('Diapason est installé.')]);
  expect(await federation.db.slackInstallation.count()).toBe(1);
  expect(federation.errors.join()).toMatch(/"installation":"E1".*install it again/);
  await installsEverywhere('T1', 'T2');
  expect(await names()).toEqual(['Maison T1', 'Maison T2']);
});

it('when the organisation removes the app, all its workspaces rest', async () => {
  await installsEverywhere('T1', 'T2');
  federation.api.revoke('xoxb-org');
  await federation.hears('T1', { type: 'app_uninstalled' }, { enterprise_id: 'E1' });
  expect(await federation.db.slackInstallation.count()).toBe(0);
  expect(await federation.db.slackOrgWorkspace.count()).toBe(0);
});
