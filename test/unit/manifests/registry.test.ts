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
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() })),
      shortcuts: z.array(z.object({ type: z.string(), callback_id: z.string() })),
    }),
  })
  .parse(read('slack/manifest.json'));

const teams = z
  .object({
    bots: z.array(
      z.object({ commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })) }),
    ),
    composeExtensions: z.array(
      z.object({
        commands: z.array(z.object({ id: z.string(), context: z.array(z.string()), fetchTask: z.boolean() })),
      }),
    ),
  })
  .parse(read('teams/manifest.json'));

const extension = teams.composeExtensions.flatMap(({ commands }) => commands);

const calls = (line: string) => recognise(registry.commands, line);
const messageActions = registry.messageActions.map(({ id }) => id).sort();

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

describe('the menu of a message', () => {
  it('has each message action of the bot on Slack, and no other', () => {
    expect(slack.features.shortcuts.map(({ callback_id: id }) => id).sort()).toEqual(messageActions);
    expect(new Set(slack.features.shortcuts.map(({ type }) => type))).toEqual(new Set(['message']));
  });

  it('has each message action of the bot on Teams, and no other', () => {
    const chosen = extension.filter(({ context }) => context.includes('message'));
    expect(chosen.map(({ id }) => id).sort()).toEqual(messageActions);
    // In the compose box the same id would be read as a command line.
    expect(chosen.map(({ context }) => context)).toEqual(chosen.map(() => ['message']));
  });
});

describe('the Teams manifest', () => {
  it('lists commands that the bot knows, for each sub-command of the help that fits', () => {
    const titles = teams.bots.flatMap((bot) =>
      bot.commandLists.flatMap((list) => list.commands.map(({ title }) => title)),
    );
    for (const title of titles) expect(calls(title).kind).toBe('command');
    const needed = [
      'meeting.list',
      'meeting.plan',
      'poll.start',
      'case.propose',
      'flash.open',
      'help',
      'settings',
    ] as const;
    for (const id of needed) {
      expect(titles.some((title) => phrasesOf(id).includes(title))).toBe(true);
    }
  });

  it('opens forms that the bot knows from the message extension', () => {
    const typed = extension.filter(({ context }) => context.includes('compose'));
    expect(typed.length).toBeGreaterThan(0);
    for (const { id } of typed) expect(calls(id.replaceAll('-', ' ')).kind).toBe('command');
    expect(extension.every(({ fetchTask }) => fetchTask)).toBe(true);
  });
});
