import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { ManualClock } from '../../src/core/clock.ts';
import { openDatabase } from '../../src/store/client.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { planForCrowd } from '../support/e2e-crowd.ts';
import { Diapason } from '../support/e2e-diapason.ts';
import { type KillingSlack, type Moment, startKillingSlack } from '../support/e2e-killing-slack.ts';
import { type SlackApi, startSlackApi } from '../support/slack-api.ts';
import { signingSecret } from '../support/slack-requests.ts';

const kills = 50;
const people = 12;
const meetings = 12;
/** Simulated time runs this fast: the second between two messages to one person is 50 ms. */
const rate = 20;
/** More than the 60 s for which a dead sender's message stays his. */
const beyondLease = 90_000;

let database: TestDatabase;
let api: SlackApi;
let slack: KillingSlack;

beforeAll(async () => {
  database = await freshDatabase();
  await planForCrowd(database.url, { people, meetings, now: '2026-11-20T09:00:00Z' });
  // Slack's own time is ahead of every process's, so that a message is always "since" the row was made.
  api = await startSlackApi({ clock: new ManualClock(new Date('2026-11-25T00:00:00Z')) });
  slack = await startKillingSlack(api);
});
afterAll(async () => {
  await slack.close();
  await api.close();
  await database.drop();
});

function standby() {
  const { diapason, go } = Diapason.standby({
    DATABASE_URL: database.url,
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.url,
    DIAPASON_CLOCK_RATE: String(rate),
  });
  onTestFinished(() => diapason.kill());
  return go;
}

it(`sends each reminder exactly once though the process is killed ${kills} times in the middle of sending`, {
  timeout: 400_000,
  retry: 0,
}, async () => {
  let now = Date.parse('2026-11-24T12:31:00Z');
  let go = standby();
  const killed: Moment[] = [];
  for (let turn = 0; turn < kills; turn += 1) {
    const moment = turn % 2 === 0 ? 'before' : 'after';
    const begin = performance.now();
    const diapason = go({ DIAPASON_CLOCK: new Date(now).toISOString() });
    const kill = () => {
      killed.push(moment);
      diapason.kill();
    };
    slack.arm({ nth: 1 + (turn % 3), moment, kill });
    go = standby();
    await diapason.ended;
    expect(diapason.complaints).toEqual([]);
    now += (performance.now() - begin) * rate + beyondLease;
  }
  const last = go({ DIAPASON_CLOCK: new Date(now).toISOString() });
  slack.arm({ nth: Number.POSITIVE_INFINITY, moment: 'before', kill: () => {} });
  // The organiser also hears that nothing is on the agenda.
  const reminders = () => api.workspace.posts.filter(({ text }) => text.startsWith('Rappel'));
  const wanted = people * meetings;
  await vi.waitFor(() => expect(reminders().length).toBeGreaterThanOrEqual(wanted), { timeout: 60_000, interval: 100 });
  // Stopping settles what is being sent.
  await last.stop();
  const posts = reminders();

  expect(killed).toHaveLength(kills);
  expect(posts).toHaveLength(wanted);
  // One per person and RCP, as a person sees it, and one per delivery, as the outbox knows it.
  expect(new Set(posts.map(({ channel, text }) => `${channel} ${text}`)).size).toBe(wanted);
  expect(new Set(posts.map(({ metadata }) => JSON.stringify(metadata))).size).toBe(wanted);

  const db = await openDatabase(database.url);
  const rows = await db.delivery.findMany({ where: { kind: 'meeting.reminder-48h' } });
  await db.$disconnect();
  expect(rows).toHaveLength(wanted);
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
  expect(rows.map(({ platformRef }) => JSON.stringify(platformRef)).sort()).toEqual(
    posts.map(({ channel, ts }) => JSON.stringify({ channel, ts })).sort(),
  );
  // Killed after Slack had stored the message: whoever came next found it instead of sending it again.
  expect(rows.filter(({ reason }) => reason === 'found').length).toBeGreaterThanOrEqual(kills / 2);
  expect(api.violations).toEqual([]);
});
