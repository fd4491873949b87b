import { setImmediate } from 'node:timers/promises';
import { people } from '../../prisma/seed.ts';
import type { App } from '../app.ts';
import type { Inbound, InboundSource } from '../bot/inbound.ts';
import type { ManualClock } from '../core/clock.ts';
import { localParts, toInstant } from '../core/local-time.ts';
import { formatDay } from '../i18n/format.ts';
import { renderForm } from '../platforms/terminal/render-form.ts';
import { renderView } from '../platforms/terminal/render-view.ts';
import { type FormValues, initialValues } from '../ui/form.ts';
import type { Reply } from '../ui/reply.ts';
import type { View } from '../ui/view.ts';
import { buttonOf, entriesIn, filledWith, formOf } from './controls.ts';
import { beginningOf, changedLines, unframed } from './excerpt.ts';
import { keepFile } from './kept-files.ts';
import type { Printer } from './printer.ts';
import { type Stage, zone } from './stage.ts';

/** The workspace of the played week. */
export const terminalWorkspace = 'msp-des-tilleuls';

const stepMinutes = 60;
/** Moments of the story as close as this belong to one RCP that is under way. */
const closeMs = 10 * 60_000;
/** When something may be due besides what the story tells: 5:00 is 7:00 for whoever lives in La Réunion. */
const beats = ['05:00', '09:00', '18:00'];

interface PlayOptions {
  readonly app: App;
  readonly clock: ManualClock;
  readonly printer: Printer;
  readonly stage: Stage;
  /** Aborted when somebody stops the demo. */
  readonly stopped: AbortSignal;
}

/** How a step of the story is shown. */
interface Shown {
  /** As much of the answer as is worth reading; 0 where it only leads on, or says what the channel says too. */
  readonly lines?: number;
  /** As much of each message that others receive. */
  readonly others?: number;
}

/** What people of the story do, and how time passes: everything comes in as a platform would hand it over. */
export class Play {
  readonly #options: PlayOptions;
  #events = 0;
  #day = '';

  constructor(options: PlayOptions) {
    this.#options = options;
  }

  get stage(): Stage {
    return this.#options.stage;
  }

  get printer(): Printer {
    return this.#options.printer;
  }

  /**
   * Lets time pass to a moment of the week, with some beats on the way; says what happens. Of long messages
   * the beginning is enough when they have been seen before.
   */
  async at(date: string, time: string, narration: string, lines?: number): Promise<void> {
    const { clock, printer, stage } = this.#options;
    const until = instantOf(date, time);
    for (let next = stepAfter(clock.now()); next < until; next = stepAfter(next)) {
      clock.set(next);
      const { time: hour } = localParts(next, zone);
      if (!beats.includes(hour)) continue;
      await this.#beat();
      if (stage.waits) this.#heading();
      stage.flush();
    }
    if (until.getTime() - clock.now().getTime() < closeMs) {
      // In production time is looked at every minute: what the last one set off is there now.
      clock.set(new Date(until.getTime() - 60_000));
      await this.#beat();
    }
    clock.set(until);
    this.#heading();
    printer.narrate(narration);
    await this.#beat();
    stage.flush(lines);
  }

  /** Types a command to the bot in private and shows the answer, unless it is a form: those are shown filled in. */
  async says(who: string, command: string, shown: Shown = {}): Promise<Reply> {
    this.#show(who, command);
    return this.#send({ kind: 'command', text: command.replace(/^\//, ''), ...this.#source(who) }, who, shown);
  }

  /** Chooses a command in the menu of a message that a colleague has written in the channel. */
  async chooses(who: string, label: string, id: string, message: { from: string; text: string }): Promise<Reply> {
    const { printer, stage } = this.#options;
    const heading = `${firstName(message.from)} écrit dans #coordination`;
    printer.message(stage.time(), heading, printer.quote([message.text]));
    this.#show(who, `[${label}] dans le menu de ce message`);
    return this.#send({ kind: 'message-action', id, text: message.text, ...this.#source(who) }, who, {});
  }

  /** Presses the button with this label, in a list the one of the entry that names `item`. */
  async presses(
    who: string,
    view: View,
    label: string,
    { item, ...shown }: Shown & { readonly item?: string } = {},
  ): Promise<Reply> {
    this.#show(who, `[${label}]`);
    return this.#send(this.#click(who, view, label, item), who, { ...shown, before: view });
  }

  /** Several people press the same button of a message, one after the other; what comes of it is shown with what follows. */
  async press(label: string, who: readonly string[], messageOf: (who: string) => View): Promise<void> {
    this.#show(who.map(firstName).join(', '), `[${label}]`);
    for (const one of who) {
      await this.#options.app.bot.invoke(this.#click(one, messageOf(one), label));
    }
    await this.#beat();
  }

  /** Writes the newest file that somebody received to the disk; returns where, from the folder of the project. */
  async keeps(who: string): Promise<string> {
    const { title, bytes } = this.stage.file(who);
    return keepFile(title, bytes);
  }

  /** Fills in a form by the words that stand in it, and sends it: shown as it is then, or only what was entered. */
  async fills(
    who: string,
    reply: Reply,
    entries: FormValues,
    { form: how = 'entries', ...shown }: Shown & { readonly form?: 'whole' | 'entries' | 'hidden' } = {},
  ): Promise<Reply> {
    const { printer, stage } = this.#options;
    const form = filledWith(formOf(reply), entries);
    const fillsIn = `${firstName(who)} remplit le formulaire`;
    if (how === 'whole') printer.message(stage.time(), fillsIn, renderForm(form, printer.screen));
    if (how === 'entries') {
      const entered = renderView(entriesIn(form, Object.keys(entries)), printer.screen);
      printer.message(stage.time(), `${fillsIn} «\u00a0${form.title}\u00a0»`, unframed(entered.split('\n')).join('\n'));
    }
    this.#show(who, `[${form.submitLabel}]`);
    const values = initialValues(form);
    return this.#send({ kind: 'form', form: form.id, context: form.context, values, ...this.#source(who) }, who, shown);
  }

  async #send(inbound: Inbound, who: string, shown: Shown & { readonly before?: View }): Promise<Reply> {
    const reply = await this.#options.app.bot.invoke(inbound);
    // What a form is opened for follows at once.
    if (reply.kind === 'form') return reply;
    await this.#beat();
    if (shown.lines === 0 && reply.kind === 'errors') throw new Error(Object.values(reply.errors).join(' '));
    if (shown.lines !== 0) this.#showReply(who, reply, shown);
    this.stage.flush(shown.others);
    return reply;
  }

  #click(who: string, view: View, label: string, item?: string): Inbound {
    const button = buttonOf(view, label, item);
    const payload: unknown = JSON.parse(JSON.stringify(button.payload));
    return { kind: 'action', action: button.action, payload, ...this.#source(who) };
  }

  #showReply(who: string, reply: Reply, { lines: most, before }: Shown & { readonly before?: View }): void {
    const { printer, stage } = this.#options;
    const print = (how: string, body: string) => printer.message(stage.time(), `→ à ${firstName(who)}${how}`, body);
    switch (reply.kind) {
      case 'view':
        print(', en réponse', beginningOf(renderView(reply.view, printer.screen).split('\n'), most).join('\n'));
        break;
      case 'update': {
        const lines = renderView(reply.view, printer.screen).split('\n');
        const changes = before && changedLines(renderView(before, printer.screen).split('\n'), lines);
        print(' (message modifié)', beginningOf(changes ?? lines, most).join('\n'));
        break;
      }
      case 'errors': {
        const fields = reply.form.fields.filter(({ id }) => id in reply.errors);
        const body = renderForm({ ...reply.form, fields }, printer.screen, reply.errors);
        print(', le formulaire reste ouvert', body);
        break;
      }
      case 'form':
      case 'refreshed':
      case 'none':
        break;
      default:
        reply satisfies never;
    }
  }

  #show(who: string, what: string): void {
    this.printer.says(this.stage.time(), firstName(who), what);
  }

  /** The day, once, above what happens on it. */
  #heading(): void {
    const { clock, printer } = this.#options;
    const today = localParts(clock.now(), zone).date;
    if (today === this.#day) return;
    this.#day = today;
    printer.heading(capitalised(formatDay(clock.now(), zone, 'fr')));
  }

  async #beat(): Promise<void> {
    // The week hardly ever waits for anything: without this, Ctrl-C would not be heard before its end.
    await setImmediate();
    this.#options.stopped.throwIfAborted();
    await this.#options.app.tick();
  }

  #source(user: string): InboundSource {
    this.#events += 1;
    const sourceId = `demo-${this.#events}`;
    return { platform: 'terminal', workspace: terminalWorkspace, user, place: { kind: 'direct' }, sourceId };
  }
}

function firstName(key: string): string {
  return people.find((person) => person.key === key)?.name.split(' ')[0] ?? key;
}

function instantOf(date: string, time: string): Date {
  const result = toInstant({ date, time }, zone);
  if (result.kind !== 'ok') throw new Error(`${date} ${time} is ${result.kind}`);
  return result.instant;
}

function stepAfter(instant: Date): Date {
  const step = stepMinutes * 60_000;
  return new Date((Math.floor(instant.getTime() / step) + 1) * step);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
