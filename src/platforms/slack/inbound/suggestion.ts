import { z } from 'zod';
import type { Option } from '../../../ui/form.ts';
import type { InboundContext } from './context.ts';
import { id, interaction } from './payload.ts';

const blockSuggestion = interaction.extend({
  block_id: id,
  value: z.string().default(''),
  view: z.object({ id, callback_id: id, private_metadata: z.string() }),
});

/** Somebody types in a field whose options are too many to send them all; they expect an answer within 3 s. */
export async function onSuggestion(body: unknown, context: InboundContext): Promise<readonly Option[]> {
  const request = blockSuggestion.safeParse(body).data;
  if (request === undefined) return [];
  return context.bot.suggest({
    platform: 'slack',
    workspace: context.workspace,
    user: request.user.id,
    place: { kind: 'direct' },
    sourceId: `${request.view.id}:${request.block_id}:${request.value}`,
    form: request.view.callback_id,
    context: request.view.private_metadata,
    field: request.block_id,
    query: request.value,
  });
}
