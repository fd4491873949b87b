import type { Field, Form, FormValues } from '../../src/ui/form.ts';
import type { Reply } from '../../src/ui/reply.ts';
import type { ActionButton, View } from '../../src/ui/view.ts';
import { buttonsOf, type Structure } from './structure.ts';

/** One careless gesture: `pick` chooses among whatever can be pressed, typed or filled in. */
export interface Gesture {
  readonly user: number;
  readonly kind: 'type' | 'press' | 'press-again' | 'wait';
  readonly pick: number;
  readonly fill: number;
}

const users = ['claire', 'lea', 'marc', 'ravi', 'ines'] as const;
const minute = 60_000;
const waits = [minute, minute, 15 * minute, 15 * minute, 2 * 60 * minute, 26 * 60 * minute, 8 * 24 * 60 * minute];

/** Presses, types and fills in without thinking, and keeps every button it ever saw, so that many are stale. */
export class Monkey {
  readonly #structure: Structure;
  readonly #lines: readonly string[];
  readonly #seen: ActionButton[] = [];
  #last: { readonly user: string; readonly button: ActionButton } | undefined;
  #texts = 0;
  /** Everything that was said, for a look when something is wrong. */
  readonly said: string[] = [];

  constructor(structure: Structure, lines: readonly string[]) {
    this.#structure = structure;
    this.#lines = lines;
    this.#look();
  }

  async does({ user: index, kind, pick, fill }: Gesture): Promise<void> {
    const user = chosen(users, index);
    switch (kind) {
      case 'wait': {
        const now = this.#structure.clock.now().getTime() + chosen(waits, pick);
        await this.#structure.at(new Date(now).toISOString());
        this.#look();
        return;
      }
      case 'type': {
        const line = chosen(this.#lines, pick);
        return this.#take(user, line, await this.#structure.says(user, line), fill);
      }
      case 'press-again':
        if (this.#last === undefined) return;
        return this.#press(this.#last.user, this.#last.button, fill);
      case 'press': {
        if (this.#seen.length === 0) return;
        // The newest are pressed most: that is where a session goes on.
        const back = Math.floor(((pick % 97) ** 2 / 97 ** 2) * Math.min(this.#seen.length, 400));
        const button = this.#seen[this.#seen.length - 1 - Math.min(back, this.#seen.length - 1)];
        return button === undefined ? undefined : this.#press(user, button, fill);
      }
      default:
        return kind satisfies never;
    }
  }

  async #press(user: string, button: ActionButton, fill: number): Promise<void> {
    this.#last = { user, button };
    const reply = await this.#structure.presses(user, button);
    await this.#take(user, `[${button.label}]`, reply, fill);
  }

  /** Looks at what came back; a form is filled in and sent, once more when it is refused. */
  async #take(user: string, what: string, reply: Reply, fill: number): Promise<void> {
    this.#note(user, what, reply);
    if (reply.kind !== 'form') return this.#look();
    const values = this.#filled(reply.form, fill);
    const answer = await this.#structure.submits(user, reply.form, values);
    this.#note(user, `  ${reply.form.title} ${JSON.stringify(values)}`, answer);
    if (answer.kind === 'form' || answer.kind === 'errors') {
      this.#note(
        user,
        '  once more',
        await this.#structure.submits(user, answer.form, this.#filled(answer.form, fill + 1)),
      );
    }
    this.#look();
  }

  #note(user: string, what: string, reply: Reply): void {
    const answer = 'view' in reply ? reply.view.fallback : 'form' in reply ? reply.form.title : reply.kind;
    const errors = reply.kind === 'errors' ? JSON.stringify(reply.errors) : '';
    this.said.push(`${this.#structure.clock.now().toISOString()} ${user}: ${what} -> ${answer} ${errors}`);
    if ('view' in reply) this.#remember(reply.view);
  }

  #remember(view: View): void {
    this.#seen.push(...buttonsOf(view));
  }

  /** Sees what has arrived on the screens. */
  #look(): void {
    const { screen } = this.#structure.platform;
    for (const { view } of screen.slice(-10)) if (view !== undefined) this.#remember(view);
  }

  #filled(form: Form, fill: number): FormValues {
    return Object.fromEntries(
      form.fields.flatMap((field, index) => {
        const value = this.#value(field, fill + index * 7);
        return value === undefined ? [] : [[field.id, value]];
      }),
    );
  }

  #value(field: Field, fill: number): string | readonly string[] | undefined {
    const usual = field.initial === undefined ? undefined : field.initial;
    if (fill % 3 === 0 && usual !== undefined) return typeof usual === 'number' ? String(usual) : usual;
    switch (field.kind) {
      case 'text':
      case 'long-text':
        this.#texts += 1;
        return `mot ${this.#texts} fin`;
      case 'date': {
        const at = new Date(this.#structure.clock.now().getTime() + (fill % 20) * 24 * 60 * minute);
        return at.toISOString().slice(0, 10);
      }
      case 'time':
        return chosen(['08:30', '13:30', '19:00'], fill);
      case 'number':
        return String(field.min + (fill % (field.max - field.min + 1)));
      case 'choice':
        return field.required || fill % 2 === 0 ? chosen(field.options, fill)?.value : undefined;
      case 'choices':
        return field.options.filter((_, index) => (fill + index) % 3 === 0).map(({ value }) => value);
      default:
        return field satisfies never;
    }
  }
}

function chosen<T>(list: readonly T[], pick: number): T {
  const one = list[pick % list.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}
