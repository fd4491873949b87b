import type { Context } from '../features/context.ts';
import type { FormHandler } from '../features/define.ts';
import { objection } from '../features/objection.ts';
import type { Role } from '../features/practitioner/role.ts';
import { formatChoice, formatList } from '../i18n/format.ts';
import { UserError } from '../i18n/user-error.ts';
import { type Form, type FormValues, withValues } from '../ui/form.ts';
import type { Reply } from '../ui/reply.ts';
import { guardForm, guardLine } from './guard-input.ts';
import type { Inbound } from './inbound.ts';
import { byId, nearest, type Registry, recognise } from './registry.ts';

/** What a person may ask of the bot: finds the handler, checks the right, passes the guard, runs it. */
export async function perform(registry: Registry, context: Context, inbound: Inbound): Promise<Reply> {
  switch (inbound.kind) {
    case 'command':
      return performCommand(registry, context, inbound.text);
    case 'action': {
      const action = byId(registry.actions, inbound.action);
      if (action === undefined) throw new UserError('button-outdated');
      requireRole(context, action.roles);
      return action.run(context, inbound.payload);
    }
    case 'message-action': {
      const action = byId(registry.messageActions, inbound.id);
      if (action === undefined) throw new UserError('button-outdated');
      requireRole(context, action.roles);
      const objected = objection(inbound.text, 'case', context.t);
      const text = objected === undefined ? inbound.text : '';
      return action.run(context, { text, objection: objected, link: inbound.link });
    }
    case 'form': {
      const form = byId(registry.forms, inbound.form);
      if (form === undefined) throw new UserError('form-outdated');
      requireRole(context, form.roles);
      return performForm(form, context, givenOf(inbound.context), inbound.values);
    }
    default:
      return inbound satisfies never;
  }
}

async function performCommand(registry: Registry, context: Context, line: string): Promise<Reply> {
  const recognised = recognise(registry.commands, line);
  if (recognised.kind === 'unknown') {
    const refusal = guardLine(context, line);
    if (refusal !== undefined) return { kind: 'view', view: refusal };
    const mine = registry.commands.filter(({ roles }) => roles.includes(context.actor.role));
    const near = nearest(mine, line).map((phrase) => `/${phrase}`);
    throw new UserError('unknown-command', line.slice(0, 60), formatChoice(near, context.locale));
  }
  requireRole(context, recognised.command.roles);
  const refusal = guardLine(context, recognised.rest);
  if (refusal !== undefined) return { kind: 'view', view: refusal };
  return recognised.command.run(context, recognised.rest);
}

async function performForm(handler: FormHandler, context: Context, given: unknown, values: FormValues): Promise<Reply> {
  const form = await handler.open(context, given);
  guardStrays(context, form, values);
  const objections = guardForm(context, form, values);
  if (Object.keys(objections).length > 0) {
    return { kind: 'errors', form: withValues(form, values), errors: objections };
  }
  const outcome = await handler.submit(context, given, values);
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'errors', form: withValues(form, values), errors: outcome.errors };
    case 'reopened': {
      const fresh = await handler.open(context, outcome.given);
      return { kind: 'form', form: { ...withValues(fresh, values), intro: outcome.notice } };
    }
    default:
      return outcome;
  }
}

/** A field that was there when the form was opened and is not now has no guard of its own: it gets the strictest. */
function guardStrays({ t }: Context, { fields }: Form, values: FormValues): void {
  for (const [id, value] of Object.entries(values)) {
    if (fields.some((field) => field.id === id)) continue;
    const text = typeof value === 'string' ? value : value.join(' ');
    if (objection(text, 'case', t) !== undefined) throw new UserError('form-outdated');
  }
}

/** Throws UserError unless the actor has one of the roles. */
export function requireRole({ actor, t, locale }: Context, roles: readonly Role[]): void {
  if (!actor.active) throw new UserError('account-removed');
  if (roles.includes(actor.role)) return;
  if (actor.role === 'guest') throw new UserError('not-a-member');
  const names = roles.map((role) => t.roles[role].toLowerCase());
  throw new UserError('not-allowed', formatList(names, locale));
}

/** The JSON that a form carried; what is not JSON cannot be ours. */
export function givenOf(context: string): unknown {
  const given = parsed(context);
  if (given === undefined) throw new UserError('form-outdated');
  return given;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
