import type { z } from 'zod';
import type { CareTeamId, DeliveryId } from '../core/ids.ts';
import type { Catalogue, CommandId } from '../i18n/catalogue.ts';
import type { Tx } from '../store/client.ts';
import type { FieldErrors, Form, FormValues } from '../ui/form.ts';
import type { Reply } from '../ui/reply.ts';
import type { View } from '../ui/view.ts';
import type { CareTeam } from './care-team/model.ts';
import type { Context, Reader } from './context.ts';
import type { Practitioner } from './practitioner/model.ts';
import type { Role } from './practitioner/role.ts';

/** A command line; its phrases and its help are `commands[id]` of the catalogue. */
export interface Command {
  readonly id: CommandId;
  /** Who may use it. */
  readonly roles: readonly Role[];
  /** `rest` is what follows the phrase, already passed by the privacy guard; "" when the phrase is all. */
  readonly run: (context: Context, rest: string) => Promise<Reply>;
  /** "none": words after the phrase make it an unknown command. */
  readonly rest: 'none' | 'text';
}

/** A click on a button. */
export interface Action {
  readonly id: string;
  readonly roles: readonly Role[];
  /** `payload` is parsed here, at the border. Throws ZodError on a payload that no button of ours carries. */
  readonly run: (context: Context, payload: unknown) => Promise<Reply>;
  /** The audit trail holds nothing of it: who did it, in which order and when would tell what was done. */
  readonly unrecorded?: true;
}

/** A command in the menu of a message (Slack: message shortcut, Teams: message extension). */
export interface MessageAction {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly run: (context: Context, message: ChosenMessage) => Promise<Reply>;
}

/** The message on which somebody chose a command. */
export interface ChosenMessage {
  /** Its text; "" when the guard objects to it. */
  readonly text: string;
  /** What the guard has to say about the text, for the actor alone. */
  readonly objection: string | undefined;
  /** An https address of the chat that leads to it, at most 500 characters; undefined when the chat did not tell it. */
  readonly link: string | undefined;
}

/** A submission that is refused: one sentence per wrong field. */
export interface Refused {
  readonly kind: 'refused';
  readonly errors: FieldErrors;
}

/** A submission that meets newer rows: the form is shown again on top of them, with what was typed and this notice. */
export interface Reopened {
  readonly kind: 'reopened';
  readonly given: unknown;
  readonly notice: string;
}

/** A form: how it is shown and what its submission does. */
export interface FormHandler {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Builds the form; `context` is what `Form.context` carried, as JSON. */
  readonly open: (context: Context, given: unknown) => Promise<Form>;
  /** Free texts have passed the guard. */
  readonly submit: (context: Context, given: unknown, values: FormValues) => Promise<Reply | Refused | Reopened>;
  /** As of an action. */
  readonly unrecorded?: true;
}

/** What a message of the outbox needs to be written: fresh rows at the moment of sending. */
export interface DeliveryContext extends Reader {
  readonly tx: Tx;
  readonly now: Date;
  readonly careTeam: CareTeam;
  readonly delivery: {
    readonly id: DeliveryId;
    readonly careTeamId: CareTeamId;
    readonly kind: string;
    readonly subjectId: string;
    readonly dueAt: Date;
    /** It stands on a screen already: this is an edit. */
    readonly posted: boolean;
  };
  /** Undefined when it goes to a channel; never somebody who left. */
  readonly recipient: Practitioner | undefined;
}

/** A file that goes with a message. */
export interface RenderedFile {
  readonly kind: 'file';
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly comment: string;
}

/** What becomes of a delivery at the moment of sending. */
export type Rendered =
  | { readonly kind: 'view'; readonly view: View }
  /** What stands on the recipient's home screen, instead of what stood there. */
  | { readonly kind: 'home'; readonly view: View }
  /** Where the chat takes no files and the recipient is a person, a private link to it is sent instead. */
  | RenderedFile
  /** No longer wanted; `reason` is a code for the coordinator's list. */
  | { readonly kind: 'cancel'; readonly reason: string }
  /** Not yet: the rows have changed since it was planned. */
  | { readonly kind: 'postpone'; readonly until: Date };

/** What a timer needs to do its work: one running transaction, one instant, one structure. */
export interface TimerContext {
  readonly tx: Tx;
  readonly now: Date;
  readonly careTeam: CareTeam;
  readonly subjectId: string;
  /** When it was to happen; earlier than `now` after an outage. */
  readonly dueAt: Date;
  /** Says something in the log, once it has really happened: numbers and codes, never a text. */
  readonly log: (facts: Readonly<Record<string, number>>, message: string) => void;
}

/** Something that happens by itself at an instant. */
export interface TimerKind {
  readonly kind: string;
  /** Its effects and the end of the timer are one transaction: it happens once. It may set itself again. */
  readonly run: (context: TimerContext) => Promise<void>;
}

/** Everything that one feature adds to the bot; app.ts collects them. */
export interface Feature {
  readonly commands?: readonly Command[];
  readonly actions?: readonly Action[];
  readonly forms?: readonly FormHandler[];
  readonly messageActions?: readonly MessageAction[];
  readonly deliveries?: readonly DeliveryKind[];
  readonly timers?: readonly TimerKind[];
}

/** A kind of message that goes through the outbox. */
export interface DeliveryKind {
  readonly kind: string;
  /** Nobody is told when it cannot be sent: it is cancelled with the reason, and nothing is lost. */
  readonly quiet?: boolean;
  readonly render: (context: DeliveryContext) => Promise<Rendered>;
}

export function defineCommand(command: Command): Command {
  return command;
}

export function defineAction<P>(definition: {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly payload: z.ZodType<P>;
  readonly run: (context: Context, payload: P) => Promise<Reply>;
  readonly unrecorded?: true;
}): Action {
  const { payload, run, ...rest } = definition;
  return { ...rest, run: (context, given) => run(context, payload.parse(given)) };
}

/** What a form says of itself; without a label of its own « Annuler » closes it. */
export type OpenedForm = Omit<Form, 'id' | 'context' | 'cancelLabel'> & Partial<Pick<Form, 'cancelLabel'>>;

export function defineForm<G, V>(definition: {
  readonly id: string;
  readonly roles: readonly Role[];
  /** What `Form.context` holds. */
  readonly given: z.ZodType<G>;
  /** Reads the typed values; issues carry sentences of `t`, their first path element is the field. */
  readonly values: (t: Catalogue) => z.ZodType<V>;
  readonly open: (context: Context, given: G) => Promise<OpenedForm>;
  readonly submit: (context: Context, given: G, values: V) => Promise<Reply | Refused | Reopened>;
  readonly unrecorded?: true;
}): FormHandler {
  const { given: schema, values: valuesOf, open, submit, ...rest } = definition;
  const { id } = rest;
  return {
    ...rest,
    open: async (context, raw) => {
      const given = schema.parse(raw);
      const form = await open(context, given);
      return { cancelLabel: context.t.buttons.cancel, ...form, id, context: JSON.stringify(given) };
    },
    submit: async (context, raw, typed) => {
      const values = valuesOf(context.t).safeParse(typed);
      if (!values.success) {
        return {
          kind: 'refused',
          errors: Object.fromEntries(
            values.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message]).reverse(),
          ),
        };
      }
      return submit(context, schema.parse(raw), values.data);
    },
  };
}

export function defineMessageAction(action: MessageAction): MessageAction {
  return action;
}

export function defineTimer(kind: TimerKind): TimerKind {
  return kind;
}

export function defineDelivery(kind: DeliveryKind): DeliveryKind {
  return kind;
}

/** A refusal of one field. */
export function refuse(field: string, sentence: string): Refused {
  return { kind: 'refused', errors: { [field]: sentence } };
}
