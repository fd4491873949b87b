import { afterEach, expect, it } from 'vitest';
import { sentence } from '../../../../src/ui/view.ts';
import { event, message, personal, tenant } from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

const other = '99999999-cccc-4ccc-8ccc-999999999999';
const secret = 'Madame Bernard';

let teams: TeamsBot | undefined;
afterEach(async () => {
  await teams?.close();
  teams = undefined;
});

async function serving(...allowedTenants: readonly string[]): Promise<TeamsBot> {
  teams = await startTeamsBot({ allowedTenants });
  teams.bot.reply = { kind: 'view', view: sentence('Bonjour') };
  return teams;
}

const from = (id: string) =>
  message(secret, { conversation: { ...personal, tenantId: id }, channelData: { tenant: { id } } });

it('serves the tenants that are listed, however they are written, and no other', async () => {
  const { bot, connector, log, send } = await serving(tenant, other);
  expect((await send(from(tenant.toUpperCase()))).status).toBe(200);
  expect((await send(from(other))).status).toBe(200);
  expect(bot.inbound).toHaveLength(2);
  expect(connector.calls).toHaveLength(2);
  expect(log.join()).not.toContain('not listed');
});

it('answers 403 to another tenant, of which nothing is handled, sent or logged but its id', async () => {
  const { bot, connector, log, send } = await serving(other);
  expect(await send(from(tenant))).toMatchObject({ status: 403, text: '' });
  expect((await send({ ...from(other), channelData: { tenant: { id: tenant } } })).status).toBe(403);
  const nowhere = { conversation: { id: personal.id, conversationType: 'personal' }, channelData: {} };
  expect((await send(message(secret, nowhere))).status).toBe(403);
  expect((await send(event('installationUpdate', { action: 'add' }))).status).toBe(403);
  expect(bot.inbound).toEqual([]);
  expect(bot.notices).toEqual([]);
  expect(connector.calls).toEqual([]);
  expect(log.filter((line) => line.includes('not listed') && line.includes(tenant)).length).toBeGreaterThan(1);
  expect(log.join()).not.toContain(secret);
  // The next request of somebody who is listed is served.
  expect((await send(from(other))).status).toBe(200);
  expect(bot.inbound).toHaveLength(1);
});
