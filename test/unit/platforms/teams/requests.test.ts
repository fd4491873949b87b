import { afterEach, describe, expect, it } from 'vitest';
import { sentence } from '../../../../src/ui/view.ts';
import { event, message } from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

let teams: TeamsBot;
afterEach(() => teams.close());

describe('what is posted to /api/messages', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[{"type":"message"}]'],
    ['a string', '"message"'],
    ['an object that is no activity', '{"foo":1}'],
    ['an activity without a sender', '{"type":"message","channelId":"msteams","serviceUrl":"https://x.example/"}'],
    ['bytes', '\u0000\u0001\ufffd'],
  ])('answers 400 to %s, and goes on', async (_, body) => {
    teams = await startTeamsBot();
    teams.bot.reply = { kind: 'view', view: sentence('Bonjour') };

    expect((await teams.sendRaw(body)).status).toBe(400);
    expect((await teams.send(message('aide'))).status).toBe(200);
    expect(teams.bot.inbound).toHaveLength(1);
  });

  it('refuses what is larger than 256 kB', async () => {
    teams = await startTeamsBot();
    expect((await teams.send(message('x'.repeat(300_000)))).status).toBe(413);
    expect(teams.bot.inbound).toEqual([]);
  });

  it.each(['emulator', 'AseChannel', 'directline'])('refuses an activity of the channel %s', async (channelId) => {
    teams = await startTeamsBot();
    expect((await teams.send(message('aide', { channelId }))).status).toBe(400);
  });

  it('answers 200 to activities that mean nothing to it', async () => {
    teams = await startTeamsBot();
    for (const type of ['typing', 'messageReaction', 'messageUpdate', 'event', 'somethingNew']) {
      expect((await teams.send(event(type))).status).toBe(200);
    }
    expect(teams.bot.inbound).toEqual([]);
  });

  it('takes members of an unexpected shape for absent', async () => {
    teams = await startTeamsBot();
    const odd = { entities: 'x', channelData: 7, locale: {}, localTimezone: 'Mars/Olympus', value: 'x', replyToId: 3 };
    expect((await teams.send(message('aide', odd))).status).toBe(200);
    expect(teams.bot.inbound).toMatchObject([{ kind: 'command', text: 'aide' }]);
  });

  it('answers 503 before the start and after the stop', async () => {
    teams = await startTeamsBot();
    expect(teams.platform.ready()).toBe(true);
    await teams.platform.stop();
    expect(teams.platform.ready()).toBe(false);
    expect((await teams.send(message('aide'))).status).toBe(503);
  });

  it('tells nothing of a failure but a reference, and logs no word that was written', async () => {
    teams = await startTeamsBot();
    teams.bot.reply = () => {
      throw new Error('dossier 4711');
    };
    const answer = await teams.send(message('SECRETWORD'));

    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('4711');
    const said = JSON.stringify(teams.connector.posts);
    const reference = /référence ([0-9a-f]{8})/.exec(said)?.[1] ?? 'none';
    expect(teams.log.join('')).toContain(reference);
    expect(teams.log.join('')).not.toContain('SECRETWORD');
  });
});
