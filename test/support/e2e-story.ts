import { expect, onTestFinished } from 'vitest';
import { freePort } from '../../src/demo/free-port.ts';
import { freshDatabase } from './database.ts';
import { Diapason } from './e2e-diapason.ts';
import { LocalSlack, localChannel } from './e2e-local-slack.ts';
import { fill, planningForm } from './e2e-reading.ts';
import { eventBody, signedJson, signingSecret } from './slack-requests.ts';

type Mode = 'socket' | 'events';

/** The bot is added to the channel, or told so in it, which becomes the one for announcements. Claire coordinates. */
export async function isAdded(slack: LocalSlack, mode: Mode, diapason: Diapason): Promise<void> {
  if (mode === 'events') {
    const added = signedJson(eventBody({ type: 'member_joined_channel', user: 'UBOT', channel: localChannel }));
    await fetch(`http://127.0.0.1:${await diapason.ready}/slack/events`, { method: 'POST', ...added });
  }
  // Whoever speaks first coordinates.
  await slack.command('UCLAIRE', '/diapason', 'reglages');
  const settings = mode === 'events' ? {} : { channel: 'here' };
  await fill(slack, 'UCLAIRE', 'Réglages de la structure', settings);
}

/** Each of these people says their profession; then everybody of the channel is known. */
export async function introduced(slack: LocalSlack, professions: Readonly<Record<string, string>>): Promise<void> {
  for (const [user, profession] of Object.entries(professions)) {
    await slack.form(user, '/diapason', 'profil');
    expect(await fill(slack, user, 'Votre profil', { profession })).toContain('votre profil est enregistré');
  }
  await planningForm(slack, 'UMARC');
}

/** local-slack, a database and a way to start the real process between them; all is gone after the test. */
export async function prepare(mode: Mode) {
  const port = await freePort();
  const slack = await LocalSlack.start(mode === 'events' ? `http://127.0.0.1:${port}/slack/events` : undefined);
  const database = await freshDatabase();
  const environment = {
    PORT: String(port),
    DATABASE_URL: database.url,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-test',
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: 'xapp-test' } : { SLACK_SIGNING_SECRET: signingSecret }),
    // The second between two messages to one person takes 50 ms.
    DIAPASON_CLOCK_RATE: '20',
  };
  const started: Diapason[] = [];
  onTestFinished(async () => {
    for (const diapason of started) await diapason.stop();
    await slack.close();
    await database.drop();
  });
  const start = async (now: string) => {
    const diapason = Diapason.start({ ...environment, DIAPASON_CLOCK: now });
    started.push(diapason);
    await diapason.ready;
    return diapason;
  };
  return { slack, start };
}
