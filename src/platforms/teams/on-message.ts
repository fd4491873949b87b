import type { IncomingActivity } from './activity.ts';
import { show } from './answer.ts';
import { readSubmit } from './click.ts';
import { commandText } from './command-text.ts';
import { type Request, respond } from './respond.ts';
import { type TurnTools, turnOf } from './turn.ts';
import { within } from './within.ts';

/** A message: a command line, or a click of a client that knows no Action.Execute. */
export async function onMessage(activity: IncomingActivity, tools: TurnTools): Promise<void> {
  const turn = turnOf(activity);
  const request: Request = readSubmit(activity.value) ?? { kind: 'command', text: commandText(activity) };
  const work = respond(request, turn, tools).then((shown) => show(shown, turn, tools));
  tools.background.add(work, 'message');
  // Teams sends a message again when it gets no answer for long; how the work ends no longer matters to it.
  await within(
    work.catch(() => undefined),
    tools.answerWithin,
  );
}
