import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/json.ts';
import {
  botAccount,
  channelThread,
  event,
  marc,
  mention,
  message,
  personal,
  tenant,
} from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

let teams: TeamsBot;
beforeEach(async () => {
  teams = await startTeamsBot();
  teams.connector.members.push(
    { id: '29:marc', name: 'Marc Lefèvre', aadObjectId: 'aad-marc', userRole: 'user' },
    {
      id: '29:ana',
      name: 'Ana Silva',
      aadObjectId: 'aad-ana',
      userPrincipalName: 'ana_x.org#EXT#@msp.onmicrosoft.com',
    },
    { id: '29:paul', name: 'Paul Invité', aadObjectId: 'aad-paul', userRole: 'guest' },
  );
});
afterEach(() => teams.close());

describe('the people of a channel', () => {
  it('are all there, page by page, with what is needed to write to them', async () => {
    await teams.send(mention('aide'));
    const place = teams.bot.inbound[0]?.place;
    if (place?.kind !== 'channel') throw new Error('nobody wrote in a channel');
    const members = await teams.platform.people.members(tenant, {
      externalId: '19:rcp@thread.tacv2',
      reference: place.reference ?? null,
    });

    expect(members.map(({ externalId, displayName, guest }) => [externalId, displayName, guest])).toEqual([
      ['aad-marc', 'Marc Lefèvre', false],
      ['aad-ana', 'Ana Silva', true],
      ['aad-paul', 'Paul Invité', true],
    ]);
    expect(teams.connector.calls).toHaveLength(2);

    const reference = members[1]?.reference ?? null;
    await teams.platform.outbound.post(
      { kind: 'direct', workspace: tenant, user: 'aad-ana', reference },
      { view: { fallback: 'x', blocks: [] } },
      'd1',
    );
    expect(teams.connector.calls[2]).toMatchObject({
      path: '/v3/conversations',
      body: { members: [{ id: '29:ana' }] },
    });
  });

  it('are nobody where nothing is known of the tenant yet', async () => {
    expect(await teams.platform.people.members(tenant, { externalId: '19:x' })).toEqual([]);
  });
});

describe('one person', () => {
  it('who wrote is known by the conversation where that was', async () => {
    await teams.send(mention('aide'));
    expect(await teams.platform.people.profile(tenant, 'aad-marc')).toMatchObject({
      externalId: 'aad-marc',
      displayName: 'Marc Lefèvre',
      guest: false,
      removed: false,
      bot: false,
    });
    expect(teams.connector.calls.map(({ path }) => path)).toEqual([
      '/v3/conversations/19:rcp@thread.tacv2/members/29:marc',
    ]);
  });

  it('who never wrote is asked for in a chat with them', async () => {
    await teams.send(message('aide'));
    expect(await teams.platform.people.profile(tenant, 'aad-ana')).toMatchObject({
      displayName: 'Ana Silva',
      guest: true,
    });
    expect(teams.connector.posts).toEqual([]);
  });

  it('whom Teams does not know is undefined', async () => {
    expect(await teams.platform.people.profile(tenant, 'aad-nobody')).toBeUndefined();
    await teams.send(message('aide'));
    expect(await teams.platform.people.profile(tenant, 'aad-nobody')).toBeUndefined();
  });
});

describe('an installation', () => {
  const team = { tenant: { id: tenant }, team: { id: '19:team', name: 'MSP des Tilleuls' } };

  it('for one person tells who it was', async () => {
    await teams.send(event('installationUpdate', { action: 'add' }));
    await teams.send(event('conversationUpdate', { membersAdded: [botAccount, marc] }));

    const installed = { kind: 'installed', workspace: tenant, by: 'aad-marc', workspaceName: tenant };
    expect(teams.bot.notices).toMatchObject([
      { ...installed, place: { kind: 'direct', reference: { conversationId: personal.id } } },
      installed,
    ]);
  });

  it('in a team tells of the channel as well', async () => {
    await teams.send(event('installationUpdate', { action: 'add', conversation: channelThread, channelData: team }));

    expect(teams.bot.notices).toMatchObject([
      { kind: 'installed', by: 'aad-marc', workspaceName: 'MSP des Tilleuls' },
      { kind: 'added-to-channel', place: { kind: 'channel', externalId: '19:rcp@thread.tacv2' } },
    ]);
  });

  it('in a team honours the channel that was chosen', async () => {
    const settings = { selectedChannel: { id: '19:chosen@thread.tacv2', name: 'RCP' } };
    const channelData = { ...team, settings };
    await teams.send(event('installationUpdate', { action: 'add', conversation: channelThread, channelData }));

    expect(teams.bot.notices[1]).toMatchObject({
      place: {
        externalId: '19:chosen@thread.tacv2',
        name: 'RCP',
        reference: { conversationId: '19:chosen@thread.tacv2' },
      },
    });
  });

  it.each([
    ['the installation ends', event('installationUpdate', { action: 'remove', conversation: channelThread })],
    ['the bot goes', event('conversationUpdate', { membersRemoved: [botAccount, marc], conversation: channelThread })],
  ])('in a team tells when %s', async (_, activity) => {
    await teams.send(activity);
    expect(teams.bot.notices).toMatchObject([
      { kind: 'uninstalled', workspace: tenant, place: { externalId: '19:rcp@thread.tacv2' } },
    ]);
  });

  it('for one person that ends tells nothing', async () => {
    expect((await teams.send(event('installationUpdate', { action: 'remove' }))).status).toBe(200);
    expect((await teams.send(event('conversationUpdate', { membersRemoved: [marc] }))).status).toBe(200);
    expect(teams.bot.notices).toEqual([]);
  });
});

describe('somebody left', () => {
  const ana = { externalId: 'aad-ana' };
  const channel = { externalId: '19:rcp@thread.tacv2' };
  const notThere = { status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } };
  const left = (person: { readonly externalId: string; readonly reference?: Json }) =>
    teams.platform.people.left?.(tenant, channel, person);

  it('when Teams says that they are not in the channel', async () => {
    await teams.send(message('aide'));
    expect(await left(ana)).toBe(false);
    teams.connector.fail(notThere);
    expect(await left(ana)).toBe(true);
  });

  it('and not while they still are in their chat with the bot', async () => {
    await teams.send(message('aide'));
    const chat = { serviceUrl: teams.connector.serviceUrl, conversationId: 'a:chat-ana' };
    teams.connector.fail(notThere, channel.externalId);
    expect(await left({ ...ana, reference: chat })).toBe(false);
    teams.connector.fail(notThere, channel.externalId);
    teams.connector.fail(notThere, 'a:chat-ana');
    expect(await left({ ...ana, reference: chat })).toBe(true);
  });

  it('and never because of another failure', async () => {
    expect(await left(ana)).toBe(false);
    await teams.send(message('aide'));
    teams.connector.fail({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
    expect(await left(ana)).toBe(false);
    teams.connector.fail({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
    expect(await left(ana)).toBe(false);
    teams.connector.fail({ status: 503 });
    await expect(left(ana)).rejects.toThrow('retryable');
  });
});

it('each person who goes from a channel is told, and nobody who closes a chat', async () => {
  const ana = { id: '29:ana', aadObjectId: 'aad-ana' };
  await teams.send(event('conversationUpdate', { conversation: personal, membersRemoved: [ana] }));
  await teams.send(event('conversationUpdate', { conversation: channelThread, membersRemoved: [ana] }));

  expect(teams.bot.notices).toMatchObject([{ kind: 'person-left', user: 'aad-ana' }]);
});

it('each person who joins a channel is told, with an id of its own', async () => {
  const ana = { id: '29:ana', aadObjectId: 'aad-ana' };
  await teams.send(event('conversationUpdate', { conversation: channelThread, membersAdded: [ana, marc] }));

  expect(teams.bot.notices).toMatchObject([
    { kind: 'person-joined', user: 'aad-ana' },
    { kind: 'person-joined', user: 'aad-marc' },
  ]);
  expect(new Set(teams.bot.notices.map(({ sourceId }) => sourceId)).size).toBe(2);
});
