import { setImmediate } from 'node:timers/promises';
import { people } from '../../prisma/seed.ts';
import type { App } from '../app.ts';
import type { Inbound, InboundSource } from '../bot/inbound.ts';
import type { ManualClock } from '../core/clock.ts';
import { localParts, toInstant } from '../core/local-time.ts';
import { formatDay } from '../i18n/format.ts';
import { renderForm } from '../platforms/terminal/render-form.ts';
import { renderView } from '../platforms/terminal/render-view.ts';
import { type FormValues, withValues } from '../ui/form.ts';
import type { Reply } from '../ui/reply.ts';
import type { View } from '../ui/view.ts';
import { buttonOf, formOf, initialValues } from './controls.ts';
import type { Printer } from './printer.ts';
import { type Stage, zone } from './stage.ts';

/** The workspace of the played week. */
export const terminalWorkspace = 'msp-des-tilleuls';

const stepMinutes = 120;

interface PlayOptions {
  readonly app: App;
  readonly clock: ManualClock;
  readonly printer: Printer;
  readonly stage: Stage;
  /** Aborted when somebody stops the demo. */
  readonly stopped: AbortSignal;
}

/** What people of the story do, and how time passes: everything comes in as a platform would hand it over. */
export class Play {
  readonly #options: PlayOptions;
  #events = 0;

  constructor(options: PlayOptions) {
    this.#options = options;
  }

  get stage(): Stage {
    return this.#options.stage;
  }

  get printer(): Printer {
    return this.#options.printer;
  }

  /** Lets time pass to a moment of the week, with a beat every two hours on the way; says what happens. */
  async at(date: string, time: string, narration: string): Promise<void> {
    const { clock, printer, stage } = this.#options;
    const until = instantOf(date, time);
    const today = localParts(clock.now(), zone).date;
    for (let next = stepAfter(clock.now()); next < until; next = stepAfter(next)) {
      clock.set(next);
      await this.#beat();
      stage.flush();
    }
    clock.set(until);
    if (today !== date) printer.heading(capitalised(formatDay(until, zone, 'fr')));
    printer.narrate(narration);
    await this.#beat();
    stage.flush();
  }

  /** Types a command to the bot in private and shows the answer, unless it is a form: those are shown filled in. */
  async says(who: string, command: string): Promise<Reply> {
    this.#show(who, command);
    return this.#send({ kind: 'command', text: command.replace(/^\//, ''), ...this.#source(who) }, who);
  }

  /** Presses the button with this label, in a list the one of the entry that names `item`. */
  async presses(who: string, view: View, label: string, item?: string): Promise<Reply> {
    this.#show(who, `[${label}]`);
    return this.#send(this.#click(who, view, label, item), who);
  }

  /** Several people press the same button, one after the other; the outcome is shown once. */
  async press(label: string, title: string, who: readonly string[]): Promise<void> {
    this.#show(who.map(firstName).join(', '), `[${label}]`);
    for (const one of who) {
      await this.#options.app.bot.invoke(this.#click(one, this.stage.inChannel(title), label));
      await this.#beat();
    }
  }

  /** Fills in a form, shows it as it is then, and sends it. */
  async fills(who: string, reply: Reply, changes: FormValues, shown: 'whole' | 'changes'): Promise<Reply> {
    const { printer, stage } = this.#options;
    const form = formOf(reply);
    const filled = withValues(form, { ...initialValues(form), ...changes });
    const fields = shown === 'whole' ? filled.fields : filled.fields.filter(({ id }) => id in changes);
    printer.message(
      stage.time(),
      `${firstName(who)} remplit le formulaire`,
      renderForm({ ...filled, fields }, printer.screen),
    );
    this.#show(who, `[${form.submitLabel}]`);
    const values = initialValues(filled);
    return this.#send({ kind: 'form', form: form.id, context: form.context, values, ...this.#source(who) }, who);
  }

  async #send(inbound: Inbound, who: string): Promise<Reply> {
    const reply = await this.#options.app.bot.invoke(inbound);
    await this.#beat();
    this.#showReply(who, reply);
    this.stage.flush();
    return reply;
  }

  #click(who: string, view: View, label: string, item?: string): Inbound {
    const button = buttonOf(view, label, item);
    const payload: unknown = JSON.parse(JSON.stringify(button.payload));
    return { kind: 'action', action: button.action, payload, ...this.#source(who) };
  }

  #showReply(who: string, reply: Reply): void {
    const { printer, stage } = this.#options;
    const print = (how: string, body: string) => printer.message(stage.time(), `→ à ${firstName(who)}${how}`, body);
    switch (reply.kind) {
      case 'view':
        print(', en réponse', renderView(reply.view, printer.screen));
        break;
      case 'update':
        print(' (message modifié)', renderView(reply.view, printer.screen));
        break;
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
