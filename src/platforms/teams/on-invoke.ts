import type { IncomingActivity } from './activity.ts';
import { show } from './answer.ts';
import { readExecute } from './click.ts';
import { onDialog } from './dialog.ts';
import { cardBody, textBody } from './invoke-body.ts';
import { respond } from './respond.ts';
import { readSearch, searchAnswer } from './suggestions.ts';
import { type TurnTools, turnOf } from './turn.ts';
import { within } from './within.ts';

/** Something that Teams waits on for an answer of a certain shape. */
export function onInvoke(activity: IncomingActivity, tools: TurnTools): Promise<object> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return onClick(activity, tools);
    case 'application/search':
      return onSearch(activity, tools);
    case 'task/fetch':
    case 'task/submit':
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return onDialog(activity, tools);
    default:
      return Promise.resolve(textBody(turnOf(activity).sentences.unknownAction));
  }
}

async function onClick(activity: IncomingActivity, tools: TurnTools): Promise<object> {
  const turn = turnOf(activity);
  const click = readExecute(activity.value);
  if (click === undefined) return textBody(turn.sentences.unknownAction);
  const work = respond(click, turn, tools);
  const waited = await within(work, tools.answerWithin);
  if (waited.late) {
    tools.background.add(
      work.then((shown) => show(shown, turn, tools)),
      'late click',
    );
    return textBody(turn.sentences.oneMoment);
  }
  const shown = waited.value;
  if (shown.kind === 'text') return textBody(shown.text);
  if (shown.edit) tools.background.add(show(shown, turn, tools), 'edit of a clicked card');
  return cardBody(shown.message.card);
}

async function onSearch(activity: IncomingActivity, tools: TurnTools): Promise<object> {
  const asked = readSearch(activity.value);
  if (asked === undefined) return searchAnswer([]);
  const waited = await within(tools.bot.suggest({ ...turnOf(activity).source, ...asked }), tools.answerWithin);
  return searchAnswer(waited.late ? [] : waited.value);
}
