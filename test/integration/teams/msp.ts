import { pino } from 'pino';
import { z } from 'zod';
import { createApp } from '../../../src/app.ts';
import { ManualClock } from '../../../src/core/clock.ts';
import { createTeams, type TeamsOptions } from '../../../src/platforms/teams/teams.ts';
import { type Db, openDatabase } from '../../../src/store/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { botAccount, event, execute, mention, message, tenant } from '../../support/teams-activities.ts';
import { TeamsConnector } from '../../support/teams-connector.ts';
import { unhurried } from '../../support/unhurried.ts';
import { buttonOf, inputsOf, readCard } from './card.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly chat: string;
}

function person(short: string, name: string): Person {
  return { id: `29:${short}`, name, aadObjectId: `aad-${short}`, chat: `a:chat-${short}` };
}

export const claire = person('claire', 'Claire Dubois');
export const lea = person('lea', 'Léa Martin');
export const marc = person('marc', 'Marc Petit');

export const channelId = '19:rcp@thread.tacv2';
const team = { id: '19:team', name: 'MSP des Tilleuls' };
const inChannel = {
  conversation: { id: channelId, conversationType: 'channel', tenantId: tenant, isGroup: true, name: 'coordination' },
  channelData: { tenant: { id: tenant }, team },
};

/** A message as it stands in a conversation now. */
export interface Posted {
  readonly id: string;
  readonly conversation: string;
  readonly card: unknown;
  readonly text: string;
}

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

const posted = z.object({ attachments: z.array(z.object({ content: z.unknown() })).min(1) });
const newChat = z.object({ members: z.array(z.object({ id: z.string() })) });
const cardAnswer = z.object({ type: z.literal('application/vnd.microsoft.card.adaptive'), value: z.unknown() });

type Options = Partial<Pick<TeamsOptions, 'appId' | 'authority'>>;

/** A maison de santé in Teams: the whole bot over HTTP on a database of its own, its connector calls captured. */
export class Msp {
  readonly clock = new ManualClock(new Date('2026-11-16T08:00:00Z'));
  readonly db: Db;
  readonly connector: TeamsConnector;
  /** Every line of the log. */
  readonly log: string[] = [];
  readonly #options: Options;
  #app: ReturnType<typeof createApp> | undefined;
  #url = '';

  constructor(db: Db, connector: TeamsConnector, options: Options) {
    this.db = db;
    this.connector = connector;
    this.#options = options;
  }

  /** Starts the bot, which knows nothing but its database. */
  async start(): Promise<void> {
    const { db, clock } = this;
    const logger = pino({ level: 'trace' }, { write: (line: string) => void this.log.push(line) });
    this.#app = createApp({
      db,
      clock,
      logger,
      publicUrl: 'https://diapason.example',
      platforms: (http) => [createTeams({ appType: 'MultiTenant', http, logger, clock, ...this.#options })],
      random: () => 0,
      pace: unhurried,
    });
    const port = await this.#app.start({ host: '127.0.0.1', port: 0, cron: false });
    this.#url = `http://127.0.0.1:${port}/api/messages`;
  }

  async stop(): Promise<void> {
    await this.#app?.stop();
  }

  /** Posts anything, then lets the scheduler beat once. */
  async post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    await this.#app?.tick();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  send(activity: object, headers?: Readonly<Record<string, string>>): Promise<Answered> {
    return this.post(JSON.stringify({ serviceUrl: this.connector.serviceUrl, ...activity }), headers);
  }

  /** Adds the bot to the team; its first channel is where RCPs are announced. */
  async isInstalledBy(person: Person): Promise<void> {
    await this.happens('installationUpdate', { action: 'add', from: account(person) });
    await this.happens('conversationUpdate', { membersAdded: [botAccount], from: account(person) });
  }

  /** Teams tells of something in the team's channel. */
  happens(type: string, more: Readonly<Record<string, unknown>>): Promise<Answered> {
    return this.send(event(type, { ...more, ...inChannel }));
  }

  /** Nobody finds this person in any roster from now on. */
  vanishes(person: Person): void {
    const { members } = this.connector;
    members.splice(0, members.length, ...members.filter(({ id }) => id !== person.id));
  }

  /** The status under which this address of the bot answers. */
  async statusOf(path: string): Promise<number> {
    return (await fetch(new URL(path, this.#url))).status;
  }

  /** Claire plans the RCP of Tuesday 24 November 2026, 13:30. */
  async plans(title = 'Suivi diabète'): Promise<void> {
    await this.says(claire, 'rcp planifier');
    const form = this.last(this.private(claire), 'Planifier une RCP\n');
    await this.clicks(claire, form, 'Planifier', { f_title: title, f_date: '2026-11-24', f_time: '13:30' });
  }

  says(person: Person, text: string): Promise<Answered> {
    return this.send(message(text, { from: account(person), conversation: chatWith(person) }));
  }

  mentions(person: Person, text: string): Promise<Answered> {
    return this.send(mention(text, { from: account(person), ...inChannel }));
  }

  /** The invoke that a click sends; `typed` by input id. */
  click(person: Person, at: Posted, title: string, typed: Readonly<Record<string, string>> = {}): object {
    const { verb, data } = buttonOf(at.card, title);
    const where = at.conversation === channelId ? inChannel : { conversation: chatWith(person, at.conversation) };
    const sent = { ...data, ...inputsOf(at.card), ...typed };
    return execute(verb, sent, { replyToId: at.id, from: account(person), ...where });
  }

  /** Clicks, and waits until the message is edited when the answer holds a card. */
  async clicks(
    person: Person,
    at: Posted,
    title: string,
    typed: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly card: unknown; readonly text: string; readonly body: unknown }> {
    const { body } = await this.send(this.click(person, at, title, typed));
    const card = cardAnswer.safeParse(body).data?.value;
    return { card, text: readCard(card), body };
  }

  /** Resolves with the message once it reads so. */
  async becomes(at: Posted, words: string): Promise<Posted> {
    await this.connector.call(
      ({ method, path, body }) => method === 'PUT' && path.endsWith(at.id) && JSON.stringify(body).includes(words),
    );
    const now = this.in(at.conversation).find(({ id }) => id === at.id);
    if (now === undefined) throw new Error('the message is gone');
    return now;
  }

  /** What stands in a conversation, the oldest first, as edited. */
  in(conversation: string): readonly Posted[] {
    return this.connector.calls.flatMap(({ method, path, body }, index) => {
      if (method !== 'POST' || !path.startsWith(`/v3/conversations/${conversation}/activities`)) return [];
      // The connector numbers its answers, one for each call.
      const id = `message-${index + 1}`;
      const edited = this.connector.edits.findLast((edit) => edit.path.endsWith(`/activities/${id}`));
      const card = posted.parse(edited?.body ?? body).attachments[0]?.content;
      return [{ id, conversation, card, text: readCard(card) }];
    });
  }

  /** What a person reads in private, be the chat theirs or made by the bot. */
  private(person: Person): readonly Posted[] {
    const made = this.connector.calls.flatMap(({ path, body }, index) =>
      path.endsWith('/v3/conversations') && newChat.parse(body).members[0]?.id === person.id
        ? [`a:chat-${index + 1}`]
        : [],
    );
    return [...made, person.chat].flatMap((chat) => this.in(chat));
  }

  /** The newest message of a list that contains these words. */
  last(among: readonly Posted[], words: string): Posted {
    const found = among.findLast(({ text }) => text.includes(words));
    if (found === undefined)
      throw new Error(`nothing with "${words}" in:\n${among.map(({ text }) => text).join('\n--\n')}`);
    return found;
  }

  /** Lets time pass to an instant, with a beat there. */
  async at(instant: string): Promise<void> {
    this.clock.set(new Date(instant));
    await this.#app?.tick();
  }
}

/** Opens it on Monday 16 November 2026, 9:00 in Paris. */
export async function openMsp(options: Options = {}): Promise<Msp & AsyncDisposable> {
  const database = await freshDatabase();
  const db = await openDatabase(database.url);
  const connector = await TeamsConnector.start();
  connector.members.push(...[claire, lea, marc].map(account));
  const msp = new Msp(db, connector, options);
  await msp.start();
  return Object.assign(msp, {
    [Symbol.asyncDispose]: async () => {
      await msp.stop();
      await db.$disconnect();
      await connector.close();
      await database.drop();
    },
  });
}

/** The same, installed by Claire in the team; these people have spoken to the bot, in private. */
export async function openInstalledMsp(...known: readonly Person[]): Promise<Msp & AsyncDisposable> {
  const msp = await openMsp();
  await msp.isInstalledBy(claire);
  // The weekly digest would stand between the messages that are looked at; its own story switches it on.
  await msp.db.careTeam.updateMany({ data: { digestOn: false, personalDigests: false } });
  for (const person of known) await msp.says(person, 'rcp');
  return msp;
}

/** The same with all three, and an RCP is planned for Tuesday 24 November 2026 at 13:30. */
export async function openMspWithMeeting(): Promise<Msp & AsyncDisposable> {
  const msp = await openInstalledMsp(claire, lea, marc);
  await msp.plans();
  return msp;
}

export function account({ id, name, aadObjectId }: Person) {
  return { id, name, aadObjectId };
}

function chatWith(person: Person, id = person.chat) {
  return { id, conversationType: 'personal', tenantId: tenant };
}
