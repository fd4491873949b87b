import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import { sayBelow } from './answer.ts';
import { answerCommand } from './command.ts';
import type { InboundContext } from './context.ts';
import { messageLink } from './message-link.ts';
import { id, interaction, placeOf } from './payload.ts';
import { readText } from './read-text.ts';

const messageShortcut = interaction.extend({
  // As in the manifest: the id of a defineMessageAction.
  callback_id: id,
  trigger_id: id,
  response_url: id,
  channel: z.object({ id, name: z.string().optional() }),
  team: z.object({ id, domain: z.unknown().optional() }).nullish(),
  message_ts: z.unknown().optional(),
  // A message of files or of another app's blocks has no text.
  message: z.object({
    text: z.string().nullish(),
    ts: z.unknown().optional(),
    thread_ts: z.unknown().optional(),
  }),
});

/** A command chosen in the menu of a message, acknowledged already; answered as a command is. */
export async function onMessageAction(body: unknown, respond: RespondFn, context: InboundContext): Promise<void> {
  const chosen = messageShortcut.safeParse(body).data;
  if (chosen === undefined) return;
  const { user, trigger_id: trigger, channel, message } = chosen;
  const link = messageLink({
    domain: chosen.team?.domain,
    channel: channel.id,
    ts: chosen.message_ts ?? message.ts,
    thread: message.thread_ts,
  });
  const reply = await context.bot.invoke({
    kind: 'message-action',
    platform: 'slack',
    workspace: context.workspace,
    user: user.id,
    place: placeOf(channel.id, channel.name),
    sourceId: trigger,
    id: chosen.callback_id,
    text: await readText(message.text ?? '', context),
    ...(link !== undefined && { link }),
  });
  await answerCommand(reply, { user: user.id, trigger, say: sayBelow(respond) }, context);
}
