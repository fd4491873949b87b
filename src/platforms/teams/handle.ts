import type { IncomingActivity } from './activity.ts';
import { textBody } from './invoke-body.ts';
import { noticesOf } from './notices.ts';
import { onInvoke } from './on-invoke.ts';
import { onMessage } from './on-message.ts';
import { logFailure } from './respond.ts';
import { sentencesFor } from './sentences.ts';
import { type TurnTools, turnOf } from './turn.ts';
import { within } from './within.ts';

/** Handles an activity; returns the body of the answer, undefined when Teams expects none. Never rejects. */
export async function handle(activity: IncomingActivity, tools: TurnTools): Promise<object | undefined> {
  try {
    switch (activity.type) {
      case 'message':
        await onMessage(activity, tools);
        return undefined;
      case 'invoke':
        return await onInvoke(activity, tools);
      case 'conversationUpdate':
      case 'installationUpdate':
        await notify(activity, tools);
        return undefined;
      default:
        tools.logger.debug({ type: activity.type }, 'Teams: activity without meaning for us');
        return undefined;
    }
  } catch (err) {
    const reference = logFailure(err, activity.name ?? activity.type, tools);
    // botbuilder would answer 501, which clients show as an app that does not exist.
    return activity.type === 'invoke' ? textBody(sentencesFor(turnOf(activity).locale).failed(reference)) : undefined;
  }
}

async function notify(activity: IncomingActivity, tools: TurnTools): Promise<void> {
  const notices = noticesOf(activity);
  if (notices.length === 0) tools.logger.info({ type: activity.type, action: activity.action }, 'Teams: nothing to do');
  const work = (async () => {
    for (const notice of notices) await tools.bot.notice(notice);
  })();
  tools.background.add(work, 'notice');
  await within(
    work.catch(() => undefined),
    tools.answerWithin,
  );
}
