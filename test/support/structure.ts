import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import type { Inbound } from '../../src/bot/inbound.ts';
import type { Profile } from '../../src/bot/people.ts';
import type { Pace } from '../../src/bot/rate-limit.ts';
import { ManualClock } from '../../src/core/clock.ts';
import { type Db, openDatabase } from '../../src/store/client.ts';
import type { Form, FormValues } from '../../src/ui/form.ts';
import type { Reply } from '../../src/ui/reply.ts';
import type { ActionButton, View } from '../../src/ui/view.ts';
import { freshDatabase } from './database.ts';
import { RecordingPlatform } from './recording-platform.ts';
import { unhurried } from './unhurried.ts';

export const channel = { kind: 'channel', externalId: 'C-team', name: 'coordination' } as const;

/** Five people of a small maison de santé; Claire administers the workspace, Ravi works in La Réunion's time. */
const people: readonly Profile[] = [
  person('claire', 'Claire Dubois', { workspaceAdmin: true }),
  person('lea', 'Léa Martin'),
  person('marc', 'Marc Petit'),
  person('ravi', 'Ravi Payet', { zone: 'Indian/Reunion' }),
  person('ines', 'Inès Faure'),
];

function person(externalId: string, displayName: string, rest: Partial<Profile> = {}): Profile {
  return {
    externalId,
    displayName,
    zone: 'Europe/Paris',
    locale: 'fr-FR',
    guest: false,
    removed: false,
    bot: false,
    workspaceAdmin: false,
    ...rest,
  };
}

/** A structure with the bot in its channel, driven as its people would. */
export class Structure {
  readonly clock: ManualClock;
  readonly platform: RecordingPlatform;
  readonly db: Db;
  readonly app: ReturnType<typeof createApp>;
  readonly workspace: string;
  /** Everything that was logged. */
  readonly log: string[] = [];
  #events = 0;

  constructor(db: Db, clock: ManualClock, platform: RecordingPlatform, workspace: string, pace = unhurried) {
    this.db = db;
    this.clock = clock;
    this.platform = platform;
    this.workspace = workspace;
    this.app = createApp({
      db,
      clock,
      logger: pino({ level: 'trace' }, { write: (line: string) => this.log.push(line) }),
      publicUrl: 'https://diapason.example',
      platforms: () => [platform],
      random: () => 0,
      pace,
    });
  }

  /** What was logged as an error. */
  get errors(): readonly string[] {
    return this.log.filter((line) => line.startsWith('{"level":50'));
  }

  /** Lets time pass to an instant, with a beat there. */
  async at(instant: string): Promise<void> {
    this.clock.set(new Date(instant));
    await this.app.tick();
  }

  async says(user: string, text: string, place: Inbound['place'] = { kind: 'direct' }): Promise<Reply> {
    return this.#send({ kind: 'command', text, ...this.#source(user, place) });
  }

  /** Clicks the button with this label in a view. */
  async clicks(user: string, view: View, label: string): Promise<Reply> {
    const button = buttonsOf(view).find((one) => one.label === label);
    if (button === undefined) throw new Error(`no button ${label} among ${buttonsOf(view).map((one) => one.label)}`);
    return this.presses(user, button);
  }

  /** Presses a button, however old it is. */
  async presses(user: string, button: ActionButton, place: Inbound['place'] = channel): Promise<Reply> {
    const payload: unknown = JSON.parse(JSON.stringify(button.payload));
    return this.#send({ kind: 'action', action: button.action, payload, ...this.#source(user, place) });
  }

  /** Opens the home screen; what stands there is as old as the platform says. */
  async opensHome(user: string): Promise<View> {
    const { platform, workspace, sourceId } = this.#source(user, { kind: 'home' });
    await this.app.bot.notice({ kind: 'home-opened', platform, workspace, user, sourceId, stands: null });
    await this.app.tick();
    return this.homeOf(user);
  }

  /** What stands on the home screen of a person. */
  homeOf(user: string): View {
    const home = this.platform.homes.get(user);
    if (home === undefined) throw new Error(`${user} has no home`);
    return home.view;
  }

  /** Clicks the first button with this label on the home screen. */
  async clicksHome(user: string, label: string): Promise<Reply> {
    const button = buttonsOf(this.homeOf(user)).find((one) => one.label === label);
    if (button === undefined) throw new Error(`no button ${label} on the home of ${user}`);
    return this.presses(user, button, { kind: 'home' });
  }

  /** Submits a form with its initial values and these changes. */
  async submits(
    user: string,
    form: Form,
    changes: Record<string, string | readonly string[] | undefined>,
  ): Promise<Reply> {
    const initial = form.fields.map((field) => [field.id, initialOf(field.initial)] as const);
    const entries = Object.entries({ ...Object.fromEntries(initial), ...changes });
    const values: FormValues = Object.fromEntries(
      entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
    );
    return this.#send({
      kind: 'form',
      form: form.id,
      context: form.context,
      values,
      ...this.#source(user, { kind: 'direct' }),
    });
  }

  /** Chooses a command in the menu of a message. */
  async chooses(user: string, id: string, text: string, link?: string): Promise<Reply> {
    const message = { kind: 'message-action', id, text, ...(link !== undefined && { link }) } as const;
    return this.#send({ ...message, ...this.#source(user, channel) });
  }

  async #send(inbound: Inbound): Promise<Reply> {
    const reply = await this.app.bot.invoke(inbound);
    await this.app.tick();
    return reply;
  }

  #source(user: string, place: Inbound['place']) {
    this.#events += 1;
    return {
      platform: this.platform.outbound.platform,
      workspace: this.workspace,
      user,
      place,
      sourceId: `event-${this.#events}`,
    };
  }

  async close(): Promise<void> {
    await this.app.stop();
    await this.db.$disconnect();
  }
}

export interface StructureOptions {
  readonly pace?: Pace;
  readonly now?: string;
  readonly find?: boolean;
  readonly files?: boolean;
  readonly channel?: boolean;
  /** The weekly digest is published; elsewhere it would stand between the messages that are looked at. */
  readonly digest?: boolean;
}

/** A structure on a database of its own; `close` it and drop the database afterwards. */
export async function openStructure(options: StructureOptions = {}): Promise<Structure & AsyncDisposable> {
  const database = await freshDatabase();
  const db = await openDatabase(database.url);
  const platform = new RecordingPlatform('slack', people, { find: options.find ?? true, files: options.files ?? true });
  const clock = new ManualClock(new Date(options.now ?? '2026-11-16T08:00:00Z'));
  const structure = new Structure(db, clock, platform, 'T-msp', options.pace);
  const notice = { platform: 'slack', workspace: 'T-msp' } as const;
  await structure.app.bot.notice({
    ...notice,
    kind: 'installed',
    sourceId: 'install',
    workspaceName: 'MSP des Tilleuls',
  });
  if (options.channel !== false) {
    await structure.app.bot.notice({ ...notice, kind: 'added-to-channel', sourceId: 'added', place: channel });
  }
  await structure.app.tick();
  if (options.digest !== true) await db.careTeam.updateMany({ data: { digestOn: false, personalDigests: false } });
  return Object.assign(structure, {
    [Symbol.asyncDispose]: async () => {
      await structure.close();
      await database.drop();
    },
  });
}

/** The same on Monday 16 November 2026 at 9:00 in Paris, with an RCP planned for Tuesday the 24th at 13:30. */
export async function openStructureWithMeeting(options: StructureOptions = {}): Promise<Structure & AsyncDisposable> {
  const structure = await openStructure({ now: '2026-11-16T08:00:00Z', ...options });
  // Everyone has spoken before: the welcome is behind them.
  for (const user of ['claire', 'lea', 'marc', 'ravi']) await structure.says(user, 'rcp');
  const form = formOf(await structure.says('claire', 'rcp planifier'));
  await structure.submits('claire', form, { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  return structure;
}

const professions = {
  claire: 'care-coordinator',
  lea: 'nurse',
  marc: 'general-practitioner',
  ravi: 'pharmacist',
  ines: 'physiotherapist',
} as const;

/**
 * The same, and everyone has said a profession: Claire coordinates and is no carer; Léa is a nurse, Marc a general
 * practitioner, Ravi a pharmacist and Inès a physiotherapist.
 */
export async function openTeam(options: StructureOptions = {}): Promise<Structure & AsyncDisposable> {
  const structure = await openStructureWithMeeting(options);
  for (const [user, profession] of Object.entries(professions)) {
    await structure.submits(user, formOf(await structure.says(user, 'diapason profil')), { profession });
  }
  structure.platform.screen.length = 0;
  return structure;
}

export function buttonsOf(view: View): readonly ActionButton[] {
  return view.blocks
    .flatMap((block) => {
      if (block.kind === 'buttons') return block.buttons;
      if (block.kind === 'list') return block.items.flatMap((item) => item.buttons ?? []);
      return [];
    })
    .filter((button) => button.kind === 'action');
}

function initialOf(value: string | number | readonly string[] | undefined): string | readonly string[] | undefined {
  return typeof value === 'number' ? String(value) : value;
}

/** The form of a reply, or a failure that says what came instead. */
export function formOf(reply: Reply): Form {
  if (reply.kind === 'form' || reply.kind === 'errors') return reply.form;
  throw new Error(`no form but ${JSON.stringify(reply)}`);
}

/** The view of a reply, or a failure that says what came instead. */
export function viewOf(reply: Reply): View {
  if (reply.kind === 'view' || reply.kind === 'update' || reply.kind === 'refreshed') return reply.view;
  throw new Error(`no view but ${JSON.stringify(reply)}`);
}
