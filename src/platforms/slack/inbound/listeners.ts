import type { App, Context as BoltContext, ViewSubmitAction } from '@slack/bolt';
import { choicesOf } from '../render/options.ts';
import { onAction } from './action.ts';
import { onCommand } from './command.ts';
import type { InboundContext } from './context.ts';
import { onEvent } from './event.ts';
import { onHomeAction } from './home-action.ts';
import type { InFlight } from './in-flight.ts';
import { onMessageAction } from './message-action.ts';
import { onSubmission } from './submission.ts';
import { onSuggestion } from './suggestion.ts';

const any = /.*/s;

/**
 * Binds everything that Slack sends to its handler. `contextOf` is undefined for what belongs to no workspace, such as
 * Slack's own samples, which are blank.
 */
export function listen(
  app: App,
  inFlight: InFlight,
  contextOf: (bolt: BoltContext) => InboundContext | undefined,
): void {
  const handle = (
    what: string,
    { ack, context }: { readonly ack?: () => Promise<void>; readonly context: BoltContext },
    work: (here: InboundContext) => Promise<void>,
  ) =>
    inFlight.run(what, async () => {
      await ack?.();
      const here = contextOf(context);
      if (here !== undefined) await work(here);
    });

  app.command(any, ({ body, respond, ...event }) => handle('command', event, (here) => onCommand(body, respond, here)));
  app.action({ type: 'block_actions' }, ({ body, respond, ...event }) =>
    handle('action', event, async (here) => {
      await onAction(body, respond, here);
      await onHomeAction(body, here);
    }),
  );
  app.shortcut({ type: 'message_action' }, ({ body, respond, ...event }) =>
    handle('message action', event, (here) => onMessageAction(body, respond, here)),
  );
  app.view<ViewSubmitAction>({ type: 'view_submission' }, ({ ack, body, context }) =>
    inFlight.run('submission', async () => {
      const here = contextOf(context);
      await (here === undefined ? ack() : onSubmission(body, ack, here));
    }),
  );
  app.options<'block_suggestion'>({ type: 'block_suggestion' }, ({ ack, body, context }) =>
    inFlight.run('suggestion', async () => {
      const here = contextOf(context);
      await ack(choicesOf(here === undefined ? [] : await onSuggestion(body, here)));
    }),
  );
  app.event(any, ({ body, context }) => handle('event', { context }, (here) => onEvent(body, here)));
}
