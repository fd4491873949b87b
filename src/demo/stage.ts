import { people, type SeedPerson } from '../../prisma/seed.ts';
import type { Clock } from '../core/clock.ts';
import { zoneLabel } from '../features/care-team/zones.ts';
import { formatTime } from '../i18n/format.ts';
import { fr } from '../i18n/fr.ts';
import type { TerminalMessage } from '../platforms/terminal/messages.ts';
import { renderContent } from '../platforms/terminal/render-content.ts';
import type { View } from '../ui/view.ts';
import { type Group, groupCopies } from './grouping.ts';
import type { Printer } from './printer.ts';

/** Where the structure is. */
export const zone = 'Europe/Paris';

const namedRecipients = 3;
/** Messages that come this close to each other are printed together. */
const togetherMs = 500;

/** Collects what the bot sends during one beat, then prints it: the channel first, equal private messages once. */
export class Stage {
  readonly #printer: Printer;
  #clock: Clock;
  #live = false;
  /** Every message as it stands on screens now, the oldest first. */
  readonly #standing = new Map<number, TerminalMessage>();
  #waiting = new Map<number, TerminalMessage>();
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

  /** Prints what came since the last time. */
  flush(): void {
    const messages = [...this.#waiting.values()];
    this.#waiting = new Map();
    const toChannels = messages.filter(({ to }) => to.kind === 'channel');
    for (const message of toChannels.sort((a, b) => Number(inThread(a)) - Number(inThread(b)))) {
      this.#printer.message(this.time(), channelLabel(message), this.#rendered(message));
    }
    const copies = people.flatMap((recipient) =>
      messages
        .filter(({ to }) => to.kind === 'direct' && to.user === recipient.key)
        .map((message) => ({ recipient, lines: this.#rendered(message).split('\n') })),
    );
    for (const group of groupCopies(copies)) this.#printGroup(group);
  }

  /** The newest message with this title in the channel, as it stands now. */
  inChannel(title: string): View {
    return this.#newest(title, ({ to }) => to.kind === 'channel');
  }

  /** The newest private message with this title that somebody received. */
  received(key: string, title: string): View {
    return this.#newest(title, ({ to }) => to.kind === 'direct' && to.user === key);
  }

  #newest(title: string, where: (message: TerminalMessage) => boolean): View {
    for (const { content } of [...this.#standing.values()].filter(where).reverse()) {
      if ('view' in content && content.view.fallback.includes(title)) return content.view;
    }
    throw new Error(`no message about ${title}`);
  }

  #rendered({ content }: TerminalMessage): string {
    return renderContent(content, this.#printer.screen);
  }

  #printGroup({ recipients, lines, onlyDifferences }: Group<SeedPerson>): void {
    const label = `${recipientsLabel(recipients)}${elsewhere(this.#clock.now(), recipients)}`;
    if (onlyDifferences === undefined) this.#printer.message(this.time(), label, lines.join('\n'));
    else this.#printer.message(this.time(), `${label}, le même message, sauf :`, onlyDifferences.join('\n'));
  }
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
