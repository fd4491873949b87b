import { people, type SeedPerson } from '../../prisma/seed.ts';
import type { Clock } from '../core/clock.ts';
import type { FileContent } from '../delivery/outbound.ts';
import { zoneLabel } from '../features/care-team/zones.ts';
import { formatTime } from '../i18n/format.ts';
import { fr } from '../i18n/fr.ts';
import type { TerminalMessage } from '../platforms/terminal/messages.ts';
import { renderContent } from '../platforms/terminal/render-content.ts';
import type { View } from '../ui/view.ts';
import { beginningOf, changedLines, unframed } from './excerpt.ts';
import { type Group, groupCopies } from './grouping.ts';
import type { Printer } from './printer.ts';

/** Where the structure is. */
export const zone = 'Europe/Paris';

const namedRecipients = 3;
const differs = { except: 'sauf\u00a0:', without: 'sans ces lignes\u00a0:' } as const;
/** Messages that come this close to each other are printed together. */
const togetherMs = 500;

/** Whoever receives a message, or sees one change that they have. */
interface Recipient {
  readonly person: SeedPerson;
  readonly edited: boolean;
  /** The first line of the message that was edited, when it is not the one that was printed last. */
  readonly title: string | undefined;
}

/** A message as it is printed now. */
interface Sheet {
  readonly message: TerminalMessage;
  readonly lines: readonly string[];
  readonly title: string | undefined;
}

/** Collects what the bot sends during one beat, then prints it: the channel first, equal private messages once. */
export class Stage {
  readonly #printer: Printer;
  #clock: Clock;
  #live = false;
  /** Every message as it stands on screens now, the oldest first. */
  readonly #standing = new Map<number, TerminalMessage>();
  #waiting = new Map<number, TerminalMessage>();
  /** Every message as it was last printed. */
  readonly #printed = new Map<number, readonly string[]>();
  /** Which message was printed last in each channel and to each person. */
  readonly #last = new Map<string, number>();
  /** How many messages were posted, and how many times one was edited. */
  readonly counts = { posted: 0, edited: 0 };

  constructor(printer: Printer, clock: Clock) {
    this.#printer = printer;
    this.#clock = clock;
  }

  /** Takes a message from the terminal platform. */
  readonly show = (message: TerminalMessage): void => {
    this.counts[message.edited ? 'edited' : 'posted'] += 1;
    this.#standing.set(message.ref, message);
    const isNew = this.#waiting.get(message.ref)?.edited === false;
    const first = this.#waiting.size === 0;
    this.#waiting.set(message.ref, isNew ? { ...message, edited: false } : message);
    if (this.#live && first) setTimeout(() => this.flush(), togetherMs).unref();
  };

  /** From now on time runs by itself: prints what comes without being asked. */
  live(clock: Clock): void {
    this.#clock = clock;
    this.#live = true;
  }

  /** The hour on the structure's wall. */
  time(): string {
    return formatTime(this.#clock.now(), zone, 'fr');
  }

  /** Whether something came since the last time. */
  get waits(): boolean {
    return this.#waiting.size > 0;
  }

  /** Prints what came since the last time, `most` lines of each; of what was edited in place, only the lines that are new. */
  flush(most?: number): void {
    const messages = [...this.#waiting.values()];
    this.#waiting = new Map();
    const sheets = messages
      // A file or an agenda under an announcement is edited without anyone being called.
      .filter((message) => !(message.edited && inThread(message)))
      .map((message) => this.#sheet(message))
      .filter(({ lines }) => lines.length > 0);
    const toChannels = sheets.filter(({ message }) => message.to.kind === 'channel');
    for (const { message, lines, title } of toChannels.sort(
      (a, b) => Number(inThread(a.message)) - Number(inThread(b.message)),
    )) {
      this.#printer.message(this.time(), channelLabel(message), body(lines, most, title));
    }
    const copies = people.flatMap((person) =>
      sheets
        .filter(({ message: { to } }) => to.kind === 'direct' && to.user === person.key)
        .map(({ message: { edited }, lines, title }) => ({ recipient: { person, edited, title }, lines })),
    );
    for (const group of groupCopies(copies)) this.#printGroup(group, most);
  }

  #sheet(message: TerminalMessage): Sheet {
    const lines = renderContent(message.content, this.#printer.screen).split('\n');
    const before = this.#printed.get(message.ref);
    this.#printed.set(message.ref, lines);
    const changed = before && changedLines(before, lines);
    const shown = 'file' in message.content ? unframed(lines) : (changed ?? lines);
    if (inThread(message) || shown.length === 0) return { message, lines: shown, title: undefined };
    const place = message.to.kind === 'channel' ? `#${message.to.channel}` : message.to.user;
    const isLast = this.#last.get(place) === message.ref;
    this.#last.set(place, message.ref);
    return { message, lines: shown, title: changed && !isLast ? lines[1] : undefined };
  }

  /** The newest message with this title in the channel, outside of threads, as it stands now. */
  inChannel(title: string): View {
    return this.#newest(title, (message) => message.to.kind === 'channel' && !inThread(message));
  }

  /** The newest private message with this title that somebody received. */
  received(key: string, title: string): View {
    return this.#newest(title, ({ to }) => to.kind === 'direct' && to.user === key);
  }

  /** The newest file that somebody received. */
  file(key: string): FileContent {
    for (const { to, content } of [...this.#standing.values()].reverse()) {
      if ('file' in content && to.kind === 'direct' && to.user === key) return content.file;
    }
    throw new Error(`no file for ${key}`);
  }

  #newest(title: string, where: (message: TerminalMessage) => boolean): View {
    for (const { content } of [...this.#standing.values()].filter(where).reverse()) {
      if ('view' in content && content.view.fallback.includes(title)) return content.view;
    }
    throw new Error(`no message about ${title}`);
  }

  #printGroup({ recipients, lines, difference }: Group<Recipient>, most: number | undefined): void {
    const persons = recipients.map(({ person }) => person);
    const again = recipients.every(({ edited }) => edited) ? ' (message modifié)' : '';
    const label = `${recipientsLabel(persons)}${elsewhere(this.#clock.now(), persons)}${again}`;
    if (difference === undefined) {
      const title = recipients.find((one) => one.title !== undefined)?.title;
      this.#printer.message(this.time(), label, body(lines, most, title));
      return;
    }
    const differing = `${label}, le même message, ${differs[difference.kind]}`;
    this.#printer.message(this.time(), differing, difference.lines.join('\n'));
  }
}

/** The lines of a message, below those that say which one it is. */
function body(lines: readonly string[], most: number | undefined, title: string | undefined): string {
  return [...(title === undefined ? [] : [title]), ...beginningOf(lines, most)].join('\n');
}

function inThread({ to }: TerminalMessage): boolean {
  return to.kind === 'channel' && to.threadOf !== undefined;
}

function channelLabel(message: TerminalMessage): string {
  const name = message.to.kind === 'channel' ? `→ dans #${message.to.channel}` : '';
  if (inThread(message)) return `${name}, sous l’annonce`;
  return message.edited ? `${name} (message modifié)` : name;
}

function recipientsLabel(recipients: readonly SeedPerson[]): string {
  const names = recipients.map(({ name }) => name);
  if (names.length === 1) return `→ à ${names.join()}, en privé`;
  const more = names.length > namedRecipients ? '…' : '';
  return `→ à ${names.length} personnes, en privé : ${names.slice(0, namedRecipients).join(', ')}${more}`;
}

/** The hour on the wall of recipients who live in another zone. */
function elsewhere(now: Date, recipients: readonly SeedPerson[]): string {
  const zones = new Set(recipients.map((person) => person.zone ?? zone));
  const [only] = zones;
  if (only === undefined || zones.size > 1 || only === zone) return '';
  return ` (${formatTime(now, only, 'fr')}, ${zoneLabel(fr, only)})`;
}
