import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { View } from '../../../ui/view.ts';
import { actionOf, linkAction } from '../render/buttons.ts';
import { renderMessage } from '../render/message.ts';
import { openForm, sayBelow } from './answer.ts';
import { answerCommand } from './command.ts';
import type { InboundContext } from './context.ts';
import { deferredCommand, deferredFormAction, parse } from './deferred-form.ts';
import { orInWords } from './in-words.ts';
import { id, interaction, placeOf } from './payload.ts';

/** What was clicked: one button at a time. */
export const clicked = z.tuple([z.object({ action_id: id, value: z.string().optional() })], z.unknown());

const blockActions = interaction.extend({
  trigger_id: id,
  response_url: id,
  channel: z.object({ id, name: z.string().optional() }),
  container: z.object({ message_ts: id, is_ephemeral: z.boolean().default(false) }),
  actions: clicked,
});
type BlockActions = z.infer<typeof blockActions>;

/** A click on a button of a message, acknowledged already. Clicks in modals and on links mean nothing to us. */
export async function onAction(body: unknown, respond: RespondFn, context: InboundContext): Promise<void> {
  const click = blockActions.safeParse(body).data;
  if (click === undefined) return;
  const [{ action_id, value }] = click.actions;
  const action = actionOf(action_id);
  if (action === linkAction) return;
  const caller = { user: click.user.id, trigger: click.trigger_id, say: sayBelow(respond) };
  const { workspace } = context;
  const source = { platform: 'slack', workspace, user: click.user.id, sourceId: click.trigger_id } as const;
  if (action === deferredFormAction) {
    const command = deferredCommand(value);
    if (command === undefined) return;
    return answerCommand(await context.bot.invoke({ ...source, kind: 'command', ...command }), caller, context);
  }
  const place = placeOf(click.channel.id, click.channel.name);
  const reply = await context.bot.invoke({ ...source, kind: 'action', place, action, payload: parse(value) });
  await orInWords(
    reply,
    context.logger,
    async () => {
      switch (reply.kind) {
        case 'form':
        case 'errors':
          return openForm(context, caller, reply.form);
        case 'view':
          return caller.say(reply.view);
        case 'update':
          return replace(click, reply.view, respond, context);
        case 'refreshed':
          // Nobody but us can edit what only one person sees.
          return click.container.is_ephemeral ? replace(click, reply.view, respond, context) : undefined;
        case 'none':
          return;
        default:
          return reply satisfies never;
      }
    },
    caller.say,
  );
}

/** Edits the clicked message: `chat.update` does not reach ephemeral ones. */
async function replace(click: BlockActions, view: View, respond: RespondFn, context: InboundContext): Promise<void> {
  const message = renderMessage(view);
  if (click.container.is_ephemeral) {
    await respond({ ...message, replace_original: true });
  } else {
    await context.client.chat.update({ ...message, channel: click.channel.id, ts: click.container.message_ts });
  }
}
