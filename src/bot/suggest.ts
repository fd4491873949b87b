import { fold } from '../core/fold.ts';
import type { Context } from '../features/context.ts';
import type { Option } from '../ui/form.ts';
import type { SuggestionRequest } from './inbound.ts';
import { givenOf, requireRole } from './perform.ts';
import { byId, type Registry } from './registry.ts';

/** What platforms can show at once. */
const shown = 100;

/** The options of a long choice field that match what was typed so far, accents and case ignored. */
export async function suggest(
  registry: Registry,
  context: Context,
  request: SuggestionRequest,
): Promise<readonly Option[]> {
  const handler = byId(registry.forms, request.form);
  if (handler === undefined) return [];
  requireRole(context, handler.roles);
  const form = await handler.open(context, givenOf(request.context));
  const field = form.fields.find(({ id }) => id === request.field);
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return [];
  const typed = fold(request.query);
  return field.options.filter((option) => fold(option.label).includes(typed)).slice(0, shown);
}
