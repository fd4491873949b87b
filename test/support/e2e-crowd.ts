import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import type { Bot } from '../../src/bot/inbound.ts';
import type { Profile } from '../../src/bot/people.ts';
import { ManualClock } from '../../src/core/clock.ts';
import { openDatabase } from '../../src/store/client.ts';
import { RecordingPlatform } from './recording-platform.ts';
import { buttonsOf, viewOf } from './structure.ts';

const workspace = 'T1';
const source = { platform: 'slack', workspace, place: { kind: 'direct' } } as const;

/**
 * Fills a database: `people` members of a structure without a channel, all invited to `meetings` RCPs on Thursday
 * 26 November 2026 at 13:30 (Paris). What is due by `now` was sent; the reminders are not.
 */
export async function planForCrowd(
  url: string,
  { people, meetings, now }: { readonly people: number; readonly meetings: number; readonly now: string },
): Promise<void> {
  const db = await openDatabase(url);
  const crowd = Array.from({ length: people }, (_, index) => person(`U${index + 1}`, `Personne ${index + 1}`));
  const platform = new RecordingPlatform('slack', crowd, { find: true, files: true });
  const clock = new ManualClock(new Date(now));
  const app = createApp({ db, clock, logger: pino({ level: 'silent' }), platforms: () => [platform] });
  for (const { externalId } of crowd) {
    const joined = { platform: 'slack', workspace, kind: 'person-joined', user: externalId } as const;
    await app.bot.notice({ ...joined, sourceId: `join-${externalId}` });
  }
  for (let number = 1; number <= meetings; number += 1) await plan(app.bot, `Dossier ${number}`);
  await app.tick();
  await app.stop();
  await db.$disconnect();
}

async function plan(bot: Bot, title: string): Promise<void> {
  const text = `rcp planifier 26/11/2026 13h30 ${title}`;
  const shown = viewOf(await bot.invoke({ ...source, user: 'U1', kind: 'command', text, sourceId: title }));
  const confirm = buttonsOf(shown).find(({ label }) => label === 'Valider');
  if (confirm === undefined) throw new Error(`not understood: ${text}`);
  const { action, payload } = confirm;
  await bot.invoke({ ...source, user: 'U1', kind: 'action', action, payload, sourceId: `confirm ${title}` });
}

function person(externalId: string, displayName: string): Profile {
  return { externalId, displayName, zone: 'Europe/Paris', locale: 'fr-FR', guest: false, removed: false, bot: false };
}
