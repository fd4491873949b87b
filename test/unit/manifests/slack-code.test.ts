import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = new URL('../../../', import.meta.url);
const adapter = new URL('src/platforms/slack/', root);

const code = readdirSync(adapter, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, adapter), 'utf8'))
  .join('\n');

const manifest = z
  .object({
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(JSON.parse(readFileSync(new URL('manifests/slack/manifest.json', root), 'utf8')));

const reading = ['channels:read', 'groups:read'];
// Own messages are looked for in channels and in private messages; nothing else is read there.
const looking = ['channels:history', 'groups:history', 'im:history'];

/** What Slack's documentation asks of a bot for each method (docs.slack.dev/reference/methods). */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'auth.teams.list': [],
  'auth.test': [],
  'chat.postMessage': ['chat:write', 'chat:write.public'],
  'chat.update': ['chat:write'],
  'conversations.history': looking,
  'conversations.info': reading,
  'conversations.members': reading,
  'conversations.open': ['im:write'],
  'conversations.replies': looking,
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** The same for each event, by its name in the manifest (docs.slack.dev/reference/events). */
const scopesOfEvent: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  member_joined_channel: reading,
  'message.im': ['im:history'],
  team_access_granted: [],
  team_access_revoked: [],
  team_join: ['users:read'],
  tokens_revoked: [],
  user_change: ['users:read'],
};

const called = new Set(
  [
    ...code.matchAll(
      /\b(?:\w*[cC]lient(?:\([^()]*\))?|directory|interactive)\.((?:auth\.teams|auth|chat|conversations|files|users|views|reactions|usergroups|dnd|team)\.[a-zA-Z]+)/g,
    ),
  ].map((match) => match[1] ?? ''),
);
const handled = new Set(
  [...code.matchAll(/type: z\.literal\('([a-z_]+)'\)/g)].map((match) =>
    match[1] === 'message' ? 'message.im' : (match[1] ?? ''),
  ),
);

describe('the Slack manifest and the code', () => {
  it('agree on the methods that are called', () => {
    expect([...called].sort()).toEqual(Object.keys(scopesOf).sort());
  });

  it('agree on the events that are listened to', () => {
    const events = manifest.settings.event_subscriptions.bot_events;
    expect([...events].sort()).toEqual(Object.keys(scopesOfEvent).sort());
    expect([...handled].filter((name) => name in scopesOfEvent).sort()).toEqual([...events].sort());
  });

  it('agree on the scopes: none is missing and none is asked for in vain', () => {
    const needed = new Set(['commands', ...Object.values(scopesOf).flat(), ...Object.values(scopesOfEvent).flat()]);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
  });
});
