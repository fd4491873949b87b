import type { Context } from '../features/context.ts';
import type { FormHandler } from '../features/define.ts';
import { examine, objectionView } from '../features/objection.ts';
import { forbiddenKinds } from '../features/objection-words.ts';
import type { Role } from '../features/practitioner/role.ts';
import { formatChoice, formatList } from '../i18n/format.ts';
import { UserError } from '../i18n/user-error.ts';
import { type Form, type FormValues, withValues } from '../ui/form.ts';
import type { Reply } from '../ui/reply.ts';
import { spansOf } from '../ui/text.ts';
import { guardForm } from './guard-input.ts';
import type { Inbound } from './inbound.ts';
import { byId, nearest, type Registry, recognise } from './registry.ts';
import { readAgain, splitSecondLook, withSecondLook } from './second-look.ts';

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
      const { link } = inbound;
      const kinds = forbiddenKinds(await examine(context, inbound.text, 'case'), context.t, context.locale);
      if (kinds === undefined) return action.run(context, { text: inbound.text, objection: undefined, link });
      // Whoever chose it need not be its author, and has it before their eyes: none of its words is sent once more.
      return action.run(context, { text: '', objection: context.t.objection.notTaken(kinds), link });
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
    const refusal = await objectionView(context, line);
    if (refusal !== undefined) return { kind: 'view', view: refusal };
    const mine = registry.commands.filter(({ roles }) => roles.includes(context.actor.role));
    const near = nearest(mine, line).map((phrase) => `/${phrase}`);
    throw new UserError('unknown-command', line.slice(0, 60), formatChoice(near, context.locale));
  }
  requireRole(context, recognised.command.roles);
  const refusal = await objectionView(context, recognised.rest);
  if (refusal !== undefined) return { kind: 'view', view: refusal };
  return recognised.command.run(context, recognised.rest);
}

async function performForm(handler: FormHandler, context: Context, given: unknown, sent: FormValues): Promise<Reply> {
  const form = await handler.open(context, given);
  const { values, ticked } = splitSecondLook(sent);
  const { errors, warned, cautions } = await guardForm(context, form, values);
  const asTyped = (shown: Form) => withSecondLook(shown, values, warned, ticked, context.t);
  const read = readAgain(warned, ticked);
  const cautioned = read ? form : { ...form, intro: [cautions.join('\n'), '\n', ...spansOf(form.intro ?? '')] };
  if (Object.keys(errors).length > 0) return { kind: 'errors', form: asTyped(cautioned), errors };
  if (!read) return { kind: 'form', form: asTyped(cautioned) };
  const outcome = await handler.submit(context, given, values);
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'errors', form: asTyped(form), errors: outcome.errors };
    case 'reopened': {
      const fresh = await handler.open(context, outcome.given);
      return { kind: 'form', form: { ...asTyped(fresh), intro: outcome.notice } };
    }
    default:
      return outcome;
  }
}

/** A form that nothing is done with, as it was sent, with what there is to say about it. */
export async function giveBack(
  registry: Registry,
  context: Context,
  inbound: Inbound & { readonly kind: 'form' },
  notice: string,
): Promise<Reply> {
  const handler = byId(registry.forms, inbound.form);
  if (handler === undefined) throw new UserError('form-outdated');
  requireRole(context, handler.roles);
  const form = await handler.open(context, givenOf(inbound.context));
  const errors = Object.fromEntries(form.fields.slice(0, 1).map(({ id }) => [id, notice]));
  return { kind: 'errors', form: withValues(form, splitSecondLook(inbound.values).values), errors };
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
