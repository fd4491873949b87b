import { expect, it } from 'vitest';
import { readable } from './clinic.ts';
import { useFederation } from './federation.ts';

const federation = useFederation();

/** The tokens with which a method was called, each once. */
const tokensOf = (method: string) => [...new Set(federation.api.of(method).map(({ token }) => token))];
/** What the person who typed last was told. */
const said = () => readable(federation.api.responses.at(-1)?.['blocks']);

it('two workspaces with the same people, channel and names never hear of each other', async () => {
  const one = await federation.member('T1', 'xoxb-one');
  federation.api.allow('xoxb-two', 'T2').renamed.set('UMARC', 'Marc Autre');
  const two = await federation.member('T2', 'xoxb-two');
  await federation.types('T1', 'UCAMILLE', '/tache', '@Marc Lefèvre commander des gants vendredi');
  await federation.clicks('T1', 'UCAMILLE', 'Valider');
  await federation.types('T1', 'UMARC', '/tache', 'equipe');
  expect(said()).toContain('Commander des gants');
  await federation.types('T2', 'UMARC', '/tache', 'equipe');
  expect(said()).not.toContain('gants');

  const teams = await federation.db.careTeam.findMany({ include: { practitioners: true } });
  const tasks = await federation.db.task.findMany();
  const named = (team: string) => teams.find(({ name }) => name === `Structure ${team}`);
  expect(tasks.map(({ careTeamId }) => careTeamId)).toEqual([named('T1')?.id]);
  expect(named('T1')?.practitioners.map(({ displayName }) => displayName)).toContain('Marc Lefèvre');
  expect(named('T2')?.practitioners.map(({ displayName }) => displayName)).toContain('Marc Autre');
  expect(JSON.stringify(one.posts)).toContain('gants');
  expect(JSON.stringify(one.posts)).not.toContain('Marc Autre');
  expect(JSON.stringify(two.posts)).not.toMatch(/Marc Lefèvre|gants/);
});

it('each is spoken to with its own token, by the scheduler too, and by another process', async () => {
  const one = await federation.member('T1', 'xoxb-one');
  const two = await federation.member('T2', 'xoxb-two');
  await federation.stop();
  await federation.start();
  federation.api.calls.length = 0;
  one.posts.length = 0;
  two.posts.length = 0;
  for (const team of ['T1', 'T2']) await federation.types(team, 'UNADIA', '/diapason', 'aide');
  expect(one.posts).toHaveLength(1);
  expect(two.posts).toHaveLength(1);
  expect(tokensOf('chat.postMessage')).toEqual(['xoxb-one', 'xoxb-two']);
});

it('what comes from a workspace that did not install the app is acknowledged, and nothing else', async () => {
  expect(await federation.types('T9', 'UCAMILLE', '/rcp', '')).toBe(200);
  expect(await federation.hears('T9', { type: 'team_join', user: { id: 'UMARC' } })).toBe(200);
  expect(await federation.db.workspace.count()).toBe(0);
  expect(federation.api.calls).toEqual([]);
});

it('a token that cannot be read now is no reason to lose an event: Slack is told to try again', async () => {
  await federation.member('T1', 'xoxb-one');
  await federation.db.slackInstallation.updateMany({ data: { sealed: 'v1.00000000.xx' } });
  expect(await federation.asks('T1', { type: 'team_join', user: { id: 'UMARC' } })).toBe(503);
});

it('whoever coordinates two of them has one dashboard, once she typed in one the code that the other showed her', async () => {
  await federation.member('T1', 'xoxb-one');
  await federation.member('T2', 'xoxb-two');
  await federation.types('T1', 'UCAMILLE', '/diapason', 'tableau');
  expect(said()).not.toContain('Structure T2');
  await federation.types('T1', 'UCAMILLE', '/diapason', 'tableau code');
  const [code] = /tableau code [0-9A-Z]{5}-[0-9A-Z]{5}/.exec(said()) ?? [''];
  await federation.types('T2', 'UCAMILLE', '/diapason', code);
  await federation.types('T1', 'UCAMILLE', '/diapason', 'tableau');
  expect(said()).toMatch(/Vos autres structures[\s\S]*Structure T2/);
});
