import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registry } from '../../../src/app.ts';
import { recognise } from '../../../src/bot/registry.ts';
import { catalogueOf, phrasesOf } from '../../../src/i18n/catalogue.ts';

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../manifests/${path}`, import.meta.url), 'utf8'));
}

const slack = z
  .object({
    features: z.object({ slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() })) }),
  })
  .parse(read('slack/manifest.json'));

const teams = z
  .object({
    bots: z.array(
      z.object({ commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })) }),
    ),
    composeExtensions: z.array(z.object({ commands: z.array(z.object({ id: z.string() })) })),
  })
  .parse(read('teams/manifest.json'));

const calls = (line: string) => recognise(registry.commands, line);

describe('the Slack manifest', () => {
  const words = slack.features.slash_commands.map(({ command }) => command);

  it('has a slash command for the first word of every usage that the help shows', () => {
    const shown = (['fr', 'en'] as const).flatMap((locale) =>
      registry.commands.map(({ id }) => catalogueOf(locale).commands[id].usage.split(' ')[0]),
    );
    expect([...new Set(shown)].sort()).toEqual([...words].sort());
  });

  it('names only commands that the bot knows', () => {
    for (const word of words) expect(calls(word.slice(1)).kind).toBe('command');
  });

  it('hints at sub-commands that exist', () => {
    for (const { command, usage_hint: hint } of slack.features.slash_commands) {
      const subWords = (/^\[([^\]]+)\]/.exec(hint)?.[1] ?? '').split(' | ');
      for (const word of subWords) expect(calls(`${command.slice(1)} ${word}`).kind).toBe('command');
    }
  });
});

describe('the Teams manifest', () => {
  it('lists commands that the bot knows, for each sub-command of the help that fits', () => {
    const titles = teams.bots.flatMap((bot) =>
      bot.commandLists.flatMap((list) => list.commands.map(({ title }) => title)),
    );
    for (const title of titles) expect(calls(title).kind).toBe('command');
    for (const id of ['meeting.list', 'meeting.plan', 'help', 'profile', 'settings'] as const) {
      expect(titles.some((title) => phrasesOf(id).includes(title))).toBe(true);
    }
  });

  it('opens forms that the bot knows from the message extension', () => {
    const ids = teams.composeExtensions.flatMap(({ commands }) => commands.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(calls(id.replaceAll('-', ' ')).kind).toBe('command');
  });
});
