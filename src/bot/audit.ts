import type { Clock } from '../core/clock.ts';
import type { Context } from '../features/context.ts';
import { type ErrorCode, UserError } from '../i18n/user-error.ts';
import { appendAudit } from '../store/audit.ts';
import type { Db } from '../store/client.ts';
import { retrying } from '../store/retrying.ts';
import type { Doer } from './follow-homes.ts';
import type { Inbound } from './inbound.ts';
import { type Registry, recognise } from './registry.ts';

/** More ids than any message shows. */
const mostSubjects = 100;
/** A string of JSON that is an id of ours (newId of core/ids.ts) and nothing else. */
const quotedId = /"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;

/** The codes that say: you have not the right. Everything else is a mistake or a moment too late. */
const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'absence-not-yours',
  'account-removed',
  'case-not-organiser',
  'case-not-yours',
  'decision-detail-closed',
  'decision-not-yours',
  'filing-not-yours',
  'flash-not-yours',
  'meeting-not-yours',
  'minutes-not-participant',
  'not-a-member',
  'not-allowed',
  'opinion-hidden',
  'opinion-not-asked',
  'opinion-not-yours',
  'session-detail-closed',
  'task-case-closed',
  'task-not-asked',
  'vote-not-elector',
  'vote-not-yours',
]);

/**
 * The same handlers, each of which also writes into the audit trail what it did, in its own transaction. What only
 * opened a form or sent one back did nothing yet. Looking is doing: a command that shows something writes the ids under
 * what it showed, so that the trail tells who saw what. That costs each interaction three short statements.
 */
export function recorded({ commands, actions, forms, messageActions }: Registry): Registry {
  return {
    commands: commands.map((command) => ({
      ...command,
      run: async (context, rest) => {
        const reply = await command.run(context, rest);
        if (isDone(reply)) await record(context, `command ${command.id}`, reply);
        return reply;
      },
    })),
    actions: actions.map((action) => ({
      ...action,
      run: async (context, payload) => {
        const reply = await action.run(context, payload);
        if (isDone(reply) && action.unrecorded !== true) await record(context, `action ${action.id}`, payload);
        return reply;
      },
    })),
    forms: forms.map((form) => ({
      ...form,
      submit: async (context, given, values) => {
        const outcome = await form.submit(context, given, values);
        if (isDone(outcome) && form.unrecorded !== true) await record(context, `form ${form.id}`, given);
        return outcome;
      },
    })),
    messageActions: messageActions.map((action) => ({
      ...action,
      run: async (context, message) => {
        const reply = await action.run(context, message);
        if (isDone(reply)) await record(context, `message-action ${action.id}`, reply);
        return reply;
      },
    })),
  };
}

/** Writes that somebody asked for what they may not; anything else that undid a transaction is not written. */
export async function recordRefusal(
  { db, clock, registry }: { readonly db: Db; readonly clock: Clock; readonly registry: Registry },
  { careTeamId, practitionerId }: Doer,
  inbound: Inbound,
  error: unknown,
): Promise<void> {
  if (!(error instanceof UserError) || !refusals.has(error.code)) return;
  const { act, about } = calledBy(registry, inbound);
  const event = { actorId: practitionerId, act, outcome: 'refused', subjects: idsIn(about) } as const;
  await retrying(() => db.$transaction((tx) => appendAudit(tx, careTeamId, { at: clock.now(), ...event })));
}

/** Not yet: a form was opened, or has to be filled in again. */
function isDone({ kind }: { readonly kind: string }): boolean {
  return kind !== 'form' && kind !== 'errors' && kind !== 'refused' && kind !== 'reopened';
}

function record({ tx, now, careTeam, actor }: Context, act: string, about: unknown): Promise<void> {
  return appendAudit(tx, careTeam.id, { at: now, actorId: actor.id, act, outcome: 'done', subjects: idsIn(about) });
}

/** The ids in a payload, in what a form carries or in the buttons of an answer; of texts nothing. */
function idsIn(about: unknown): readonly string[] {
  const json = JSON.stringify(about) ?? '';
  return [...new Set([...json.matchAll(quotedId)].flatMap(([, id]) => id ?? []))].slice(0, mostSubjects);
}

/** What was called. It exists: whoever calls something unknown is not told that they may not. */
function calledBy({ commands }: Registry, inbound: Inbound): { readonly act: string; readonly about: unknown } {
  switch (inbound.kind) {
    case 'command': {
      const recognised = recognise(commands, inbound.text);
      const id = recognised.kind === 'command' ? recognised.command.id : 'unknown';
      return { act: `command ${id}`, about: undefined };
    }
    case 'action':
      return { act: `action ${inbound.action}`, about: inbound.payload };
    case 'message-action':
      return { act: `message-action ${inbound.id}`, about: undefined };
    case 'form':
      return { act: `form ${inbound.form}`, about: jsonOf(inbound.context) };
    default:
      return inbound satisfies never;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
