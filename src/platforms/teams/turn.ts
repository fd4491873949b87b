import type { Logger } from 'pino';
import type { Bot, InboundSource } from '../../bot/inbound.ts';
import { type Locale, localeOf } from '../../core/locale.ts';
import type { Reply } from '../../ui/reply.ts';
import type { IncomingActivity } from './activity.ts';
import type { Background } from './background.ts';
import { type TeamsMessageRef, tenantOf } from './reference.ts';
import type { Seen } from './seen.ts';
import { type Sentences, sentencesFor } from './sentences.ts';
import { sourceOf } from './source.ts';
import type { Conversation, Wire } from './wire.ts';

/** What a turn works with. */
export interface TurnTools {
  readonly bot: Bot;
  readonly wire: Wire;
  readonly seen: Seen;
  readonly background: Background;
  readonly logger: Logger;
  /** Milliseconds after which an answer is given without waiting for the bot. */
  readonly answerWithin: number;
}

/** One activity that somebody waits on. */
export interface Turn {
  readonly source: InboundSource;
  readonly direct: boolean;
  /** The conversation, in a channel the thread, in which it happened. */
  readonly here: Conversation;
  /** The message whose card was clicked. */
  readonly clicked?: TeamsMessageRef;
  /** Of the person's client, until the bot has replied and thereby said in which language it speaks to them. */
  readonly locale: Locale;
  readonly sentences: Sentences;
}

/** The turn of an activity. */
export function turnOf(activity: IncomingActivity): Turn {
  const source = sourceOf(activity);
  const locale = localeOf(source.hints?.locale) ?? 'fr';
  const tenantId = tenantOf(activity);
  const conversationId = activity.conversation.id;
  const here = { serviceUrl: activity.serviceUrl, conversationId, ...(tenantId !== undefined && { tenantId }) };
  return {
    source,
    direct: source.place.kind === 'direct',
    here,
    ...(activity.replyToId && { clicked: { ...here, activityId: activity.replyToId } }),
    locale,
    sentences: sentencesFor(locale),
  };
}

/** The turn in the language of the reply, which may be another than that of the person's client. */
export function inLanguageOf({ locale }: Reply, turn: Turn): Turn {
  return locale === undefined ? turn : { ...turn, locale, sentences: sentencesFor(locale) };
}
