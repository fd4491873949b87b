import type { App, ViewSubmitAction } from '@slack/bolt';
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

/** Binds everything that Slack sends to its handler. `context` is asked for at each event: it exists once started. */
export function listen(app: App, inFlight: InFlight, context: () => InboundContext): void {
  app.command(any, ({ ack, body, respond }) =>
    inFlight.run('command', async () => {
      await ack();
      await onCommand(body, respond, context());
    }),
  );
  app.action({ type: 'block_actions' }, ({ ack, body, respond }) =>
    inFlight.run('action', async () => {
      await ack();
      await onAction(body, respond, context());
      await onHomeAction(body, context());
    }),
  );
  app.shortcut({ type: 'message_action' }, ({ ack, body, respond }) =>
    inFlight.run('message action', async () => {
      await ack();
      await onMessageAction(body, respond, context());
    }),
  );
  app.view<ViewSubmitAction>({ type: 'view_submission' }, ({ ack, body }) =>
    inFlight.run('submission', () => onSubmission(body, ack, context())),
  );
  app.options<'block_suggestion'>({ type: 'block_suggestion' }, ({ ack, body }) =>
    inFlight.run('suggestion', async () => ack(choicesOf(await onSuggestion(body, context())))),
  );
  app.event(any, ({ body }) => inFlight.run('event', () => onEvent(body, context())));
}
