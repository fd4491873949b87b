import type { Locale } from '../../core/locale.ts';
import type { Reply } from '../../ui/reply.ts';
import { formMessage, textMessage, viewMessage } from './message.ts';
import { privateChat } from './private-chat.ts';
import { inLanguageOf, type Turn, type TurnTools } from './turn.ts';
import type { Message } from './wire.ts';

/** What the actor sees where they clicked or wrote; anything private was sent to their chat already. */
export type Answer =
  /**
   * The card in place of the clicked one; `edit` when the message itself must change as well, `own` when it must not: it
   * holds what one person typed.
   */
  | { readonly kind: 'card'; readonly message: Message; readonly edit: boolean; readonly own?: true }
  /** A sentence; `mustShow` when the actor would otherwise learn nothing. */
  | { readonly kind: 'text'; readonly text: string; readonly lang: Locale; readonly mustShow: boolean };

type Origin = 'command' | 'action' | 'form';

/** Carries out a reply. Private content never goes where others read. */
export async function answer(reply: Reply, origin: Origin, asked: Turn, tools: TurnTools): Promise<Answer> {
  const turn = inLanguageOf(reply, asked);
  const { locale, sentences } = turn;
  const clicked = origin === 'action' || origin === 'form';
  switch (reply.kind) {
    case 'view':
      return origin === 'form'
        ? afterForm(viewMessage(reply.view, reply.locale), turn, tools)
        : inPrivate(viewMessage(reply.view, reply.locale), turn, tools);
    case 'update':
      if (!clicked) return inPrivate(viewMessage(reply.view, reply.locale), turn, tools);
      // The answer to a click changes the card for the one who clicked only; the edit, for everybody.
      return { kind: 'card', message: viewMessage(reply.view, reply.locale), edit: true };
    case 'refreshed':
      if (!clicked) return inPrivate(viewMessage(reply.view, reply.locale), turn, tools);
      return { kind: 'card', message: viewMessage(reply.view, reply.locale), edit: origin === 'form' };
    case 'form':
      return showForm(formMessage(reply.form, locale), origin, turn, tools);
    case 'errors':
      return showForm(formMessage(reply.form, locale, reply.errors), origin, turn, tools);
    case 'none':
      return { kind: 'text', text: sentences.done, lang: locale, mustShow: false };
    default:
      return reply satisfies never;
  }
}

// The form's own message becomes the answer, so that a form that was sent cannot be sent again.
async function afterForm(message: Message, turn: Turn, tools: TurnTools): Promise<Answer> {
  if (turn.direct) return { kind: 'card', message, edit: true };
  const { answerInPrivate, processedOpenPrivateChat } = turn.sentences;
  const text = (await toActor(message, turn, tools)) ? answerInPrivate : processedOpenPrivateChat;
  return { kind: 'card', message: textMessage(text, turn.locale), edit: true };
}

async function inPrivate(message: Message, turn: Turn, tools: TurnTools): Promise<Answer> {
  const { answerBelow, answerInPrivate, openPrivateChat } = turn.sentences;
  if (!(await toActor(message, turn, tools)))
    return { kind: 'text', text: openPrivateChat, lang: turn.locale, mustShow: true };
  return { kind: 'text', text: turn.direct ? answerBelow : answerInPrivate, lang: turn.locale, mustShow: false };
}

// A form always is a message of its own: in place of the clicked card it would be lost as soon as that card is edited.
async function showForm(message: Message, origin: Origin, turn: Turn, tools: TurnTools): Promise<Answer> {
  if (origin === 'form') return { kind: 'card', message, edit: false, own: true };
  const { formBelow, formInPrivate, openPrivateChat } = turn.sentences;
  // Never in the thread: a form may hold what only this person may read.
  if (!(await toActor(message, turn, tools)))
    return { kind: 'text', text: openPrivateChat, lang: turn.locale, mustShow: true };
  return { kind: 'text', text: turn.direct ? formBelow : formInPrivate, lang: turn.locale, mustShow: false };
}

async function toActor(message: Message, turn: Turn, tools: TurnTools): Promise<boolean> {
  if (turn.direct) {
    await tools.wire.send(turn.here, message);
    return true;
  }
  const { workspace, user } = turn.source;
  try {
    const limit = tools.wire.deadline();
    await tools.wire.send(await privateChat({ workspace, user }, tools, limit), message, limit);
    return true;
  } catch (err) {
    tools.logger.warn({ err }, 'Teams: no private chat with the person who wrote in a channel');
    return false;
  }
}

/** Shows an answer outside the response to a click: by editing the clicked message, or as a message. */
export async function show(shown: Answer, turn: Turn, tools: TurnTools): Promise<void> {
  if (shown.kind === 'card') {
    if (turn.clicked === undefined || (shown.own && !turn.direct)) await inOwnChat(shown.message, turn, tools);
    else await tools.wire.edit(turn.clicked, shown.message);
  } else if (shown.mustShow) {
    await tools.wire.send(turn.here, textMessage(shown.text, shown.lang));
  }
}

async function inOwnChat(message: Message, turn: Turn, tools: TurnTools): Promise<void> {
  if (await toActor(message, turn, tools)) return;
  await tools.wire.send(turn.here, textMessage(turn.sentences.openPrivateChat, turn.locale));
}
