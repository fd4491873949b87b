import { z } from 'zod';
import { actionOf, linkAction } from '../render/buttons.ts';
import { clicked } from './action.ts';
import { sayDirectly } from './answer.ts';
import { answerCommand } from './command.ts';
import type { InboundContext } from './context.ts';
import { parse } from './deferred-form.ts';
import { id, interaction } from './payload.ts';

const click = interaction.extend({ trigger_id: id, actions: clicked });
const homeClick = z.union([
  click.extend({ view: z.object({ type: z.literal('home') }) }),
  // local-slack 0.1.8 names the channel "" and no view; a click in a modal always comes with its view.
  click.extend({ view: z.undefined().optional(), channel: z.object({ id: z.literal('') }) }),
]);

/**
 * A click on a button of the home screen, acknowledged already; of other clicks nothing. There is no message to edit and
 * no address for an answer (container.type is "view", response_url is absent): the outbox shows the home anew, and what
 * is to be read goes to the direct messages.
 */
export async function onHomeAction(body: unknown, context: InboundContext): Promise<void> {
  const given = homeClick.safeParse(body).data;
  if (given === undefined) return;
  const [{ action_id, value }] = given.actions;
  const action = actionOf(action_id);
  if (action === linkAction) return;
  const { user, trigger_id: trigger } = given;
  const reply = await context.bot.invoke({
    kind: 'action',
    platform: 'slack',
    workspace: context.workspace,
    user: user.id,
    place: { kind: 'home' },
    sourceId: trigger,
    action,
    payload: parse(value),
  });
  await answerCommand(reply, { user: user.id, trigger, say: sayDirectly(user.id, context) }, context);
}
