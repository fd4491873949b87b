import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { Reply } from '../../../ui/reply.ts';
import { type Caller, openForm, sayBelow } from './answer.ts';
import type { InboundContext } from './context.ts';
import { orInWords } from './in-words.ts';
import { id, placeOf } from './payload.ts';
import { readText } from './read-text.ts';

const slashCommand = z.object({
  command: z.string().regex(/^\/\S+$/),
  text: z.string().default(''),
  user_id: id,
  channel_id: id,
  channel_name: z.string().optional(),
  trigger_id: id,
  response_url: id,
});

/** Any slash command, acknowledged already: "/rcp planifier mardi" becomes the command line "rcp planifier mardi". */
export async function onCommand(body: unknown, respond: RespondFn, context: InboundContext): Promise<void> {
  const command = slashCommand.safeParse(body).data;
  if (command === undefined) return;
  const reply = await context.bot.invoke({
    kind: 'command',
    platform: 'slack',
    workspace: context.workspace,
    user: command.user_id,
    place: placeOf(command.channel_id, command.channel_name),
    sourceId: command.trigger_id,
    text: `${command.command.slice(1)} ${await readText(command.text, context)}`.trim(),
  });
  const caller = { user: command.user_id, trigger: command.trigger_id, say: sayBelow(respond) };
  await answerCommand(reply, caller, context);
}

/** The answer to a command given while a trigger is fresh. */
export function answerCommand(reply: Reply, caller: Caller, context: InboundContext): Promise<void> {
  return orInWords(reply, context.logger, () => show(reply, caller, context), caller.say);
}

async function show(reply: Reply, caller: Caller, context: InboundContext): Promise<void> {
  switch (reply.kind) {
    case 'form':
    case 'errors':
      return openForm(context, caller, reply.form);
    case 'view':
    case 'update':
    case 'refreshed':
      return caller.say(reply.view);
    case 'none':
      return;
    default:
      return reply satisfies never;
  }
}
