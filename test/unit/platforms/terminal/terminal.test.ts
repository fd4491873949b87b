import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../../src/bot/inbound.ts';
import type { Profile } from '../../../../src/bot/people.ts';
import { ManualClock } from '../../../../src/core/clock.ts';
import { type Address, SendError } from '../../../../src/delivery/outbound.ts';
import { createTerminal } from '../../../../src/platforms/terminal/terminal.ts';
import { sentence } from '../../../../src/ui/view.ts';

const lea: Profile = {
  externalId: 'lea',
  displayName: 'Léa',
  zone: 'Indian/Reunion',
  guest: false,
  removed: false,
  bot: false,
};
const toLea: Address = { workspace: 'msp', kind: 'direct', user: 'lea' };
const toTeam: Address = { workspace: 'msp', kind: 'channel', channel: 'equipe' };
const bot: Bot = { invoke: async () => ({ kind: 'none' }), suggest: async () => [], notice: async () => {} };

function terminal() {
  const printed: string[] = [];
  const platform = createTerminal({
    write: (line) => printed.push(line),
    clock: new ManualClock(new Date('2026-04-21T11:30:00Z')),
    people: [lea],
    zone: 'Europe/Paris',
    labelOf: (address) => (address.kind === 'direct' ? `À ${address.user}` : `#${address.channel}`),
    width: 20,
    colour: false,
  });
  return { platform, outbound: platform.outbound, printed };
}

describe('the terminal platform', () => {
  it('prints to whom, when for them, and what', async () => {
    const { outbound, printed } = terminal();
    await outbound.post(toLea, { view: sentence('Bonjour') }, 'd1');
    await outbound.post(toTeam, { view: sentence('Bonjour') }, 'd2');
    expect(printed[0]).toBe('À lea, mardi 21 avril 2026 à 15\u00a0h\u00a030');
    expect(printed.slice(1, 5)).toEqual(['┌───────────────────', '│ Bonjour', '└───────────────────', '']);
    expect(printed[5]).toBe('#equipe, mardi 21 avril 2026 à 13\u00a0h\u00a030');
  });

  it('prints an edited message again, for the same people, and says that it was edited', async () => {
    const { outbound, printed } = terminal();
    await outbound.post(toTeam, { view: sentence('Avant') }, 'd1');
    const ref = await outbound.post(toLea, { view: sentence('Avant') }, 'd2');
    printed.length = 0;
    await outbound.update(ref, sentence('Après'));
    expect(printed[0]).toBe('À lea, mardi 21 avril 2026 à 15\u00a0h\u00a030 (message modifié)');
    expect(printed[2]).toBe('│ Après');
  });

  it('refuses for good to edit a message that it never printed', async () => {
    const { outbound } = terminal();
    const failure = { kind: 'permanent', code: 'message_not_found' } as const;
    await expect(outbound.update({ n: 1 }, sentence('x'))).rejects.toThrow(new SendError(failure));
    await expect(outbound.update('elsewhere', sentence('x'))).rejects.toMatchObject({ failure });
  });

  it('shows a file by its name and comment', async () => {
    const { outbound, printed } = terminal();
    const file = {
      name: 'rcp-1.ics',
      title: 'rcp.ics',
      mediaType: 'text/calendar',
      bytes: new Uint8Array(),
      comment: 'Agenda',
    };
    await outbound.post(toLea, { file }, 'd1');
    expect(printed.slice(2, 4)).toEqual(['│ 📎 rcp.ics', '│ Agenda']);
  });

  it('marks what goes into a thread', async () => {
    const { outbound, printed } = terminal();
    const threadOf = await outbound.post(toTeam, { view: sentence('Question') }, 'd1');
    printed.length = 0;
    await outbound.post({ ...toTeam, threadOf }, { view: sentence('Suite') }, 'd2');
    expect(printed[0]).toMatch(/^↳ #equipe, /);
  });

  it('finds no message again: what was printed by another process is gone', async () => {
    const { outbound } = terminal();
    await outbound.post(toLea, { view: sentence('Bonjour') }, 'd1');
    expect(await outbound.find(toLea, 'd1', new Date(0))).toBe('none');
  });

  it('prints nothing that a terminal obeys from a name', async () => {
    const { outbound, printed } = terminal();
    await outbound.post({ ...toTeam, channel: 'a\u001b[2J\nb' }, { view: sentence('Bonjour') }, 'd1');
    expect(printed[0]).toMatch(/^#a\\u\{1b\}\[2J b, /);
  });

  it('knows the people that it was given, and nobody else', async () => {
    const { people } = terminal().platform;
    expect(await people.profile('msp', 'lea')).toBe(lea);
    expect(await people.profile('msp', 'inconnu')).toBeUndefined();
    expect(await people.members('msp', { externalId: 'equipe' })).toEqual([lea]);
  });

  it('is ready between start and stop', async () => {
    const { platform } = terminal();
    const seen = [platform.ready()];
    await platform.start(bot);
    seen.push(platform.ready());
    await platform.stop();
    expect([...seen, platform.ready()]).toEqual([false, true, false]);
  });
});
