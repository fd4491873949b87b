import { randomUUID } from 'node:crypto';
import { ZodError } from 'zod';
import type { Clock } from '../core/clock.ts';
import type { Locale } from '../core/locale.ts';
import type { Logger } from '../core/logger.ts';
import type { PlatformName } from '../core/platform-name.ts';
import type { Context } from '../features/context.ts';
import { answerAtHome } from '../features/home/click.ts';
import { catalogueOf } from '../i18n/catalogue.ts';
import { UserError } from '../i18n/user-error.ts';
import { type Db, isCollision } from '../store/client.ts';
import { claimEvent } from '../store/inbound-event.ts';
import { retrying } from '../store/retrying.ts';
import type { Reply } from '../ui/reply.ts';
import { sentence } from '../ui/view.ts';
import { contextOf, identify } from './actor.ts';
import { recorded, recordRefusal } from './audit.ts';
import { type Doer, followHomes } from './follow-homes.ts';
import { withTyped } from './give-back.ts';
import type { Bot, Inbound, InboundSource, Notice } from './inbound.ts';
import { heed } from './notice.ts';
import type { People } from './people.ts';
import { giveBack, perform } from './perform.ts';
import { type Pace, RateLimit, typingPace } from './rate-limit.ts';
import type { Registry } from './registry.ts';
import { suggest } from './suggest.ts';

export interface BotOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly people: (platform: PlatformName) => People;
  readonly logger: Logger;
  readonly publicUrl: string | undefined;
  /** How much one account may ask for. */
  readonly pace: Pace;
  /** Called when somebody asked for more than that. */
  readonly slowed: (kind: Inbound['kind'] | 'suggestion') => void;
  /** Called after something may have been put in the outbox. */
  readonly kick: () => void;
}

/** The one entrance for everything that people do: who is it, may they, then the handler, all in one transaction. */
export function createBot(given: BotOptions): Bot {
  const options = { ...given, registry: recorded(given.registry) };
  const limit = new RateLimit(given.pace);
  const typing = new RateLimit(typingPace);
  return {
    invoke: async (inbound) => {
      const account = accountOf(inbound);
      if (!limit.take(account, options.clock.now())) {
        options.slowed(inbound.kind);
        return slowDown(options, inbound, limit.localeOf(account));
      }
      const { reply, by } = await invoke(options, inbound);
      if (reply.locale !== undefined) limit.answered(account, reply.locale);
      try {
        if (by !== undefined) await followHomes(options, by, inbound.place, reply);
      } catch (error) {
        report(options.logger, error, inbound);
      }
      options.kick();
      return reply;
    },
    suggest: async (request) => {
      if (!typing.take(accountOf(request), options.clock.now())) {
        options.slowed('suggestion');
        return [];
      }
      try {
        return await withContext(options, request, (context) => suggest(options.registry, context, request));
      } catch (error) {
        report(options.logger, error instanceof Undone ? error.cause : error, request);
        return [];
      }
    },
    notice: async (notice) => {
      try {
        await retrying(() => heed(options, notice));
      } catch (error) {
        // Somebody whom the workspace does not know opened the home screen, where nothing stands for them.
        if (!(error instanceof UserError)) report(options.logger, error, notice);
      }
      options.kick();
    },
  };
}

/** What is answered, and to whom; to nobody who is known when not even that could be found out. */
interface Done {
  readonly reply: Reply;
  readonly by?: Doer;
}

async function invoke(options: BotOptions, inbound: Inbound): Promise<Done> {
  try {
    return await retrying(() => once(options, inbound));
  } catch (error) {
    const reply = apology(options, inbound, error);
    if (!(error instanceof Undone)) return { reply };
    await recordRefusal(options, error.by, inbound, error.cause).catch((lost: unknown) => {
      report(options.logger, lost, inbound);
    });
    return { reply, by: error.by };
  }
}

/** Does nothing of what somebody asked for too fast, and says so; what was typed stays in its form. */
async function slowDown(options: BotOptions, inbound: Inbound, locale: Locale): Promise<Reply> {
  if (inbound.kind !== 'form') {
    return { kind: 'view', view: sentence(catalogueOf(locale).errors['too-fast']()), locale };
  }
  try {
    return await withContext(options, inbound, async (context) => ({
      ...(await giveBack(options.registry, context, inbound, context.t.errors['too-fast']())),
      locale: context.locale,
    }));
  } catch (error) {
    return apology(options, inbound, error);
  }
}

function once(options: BotOptions, inbound: Inbound): Promise<Done> {
  return withContext(options, inbound, async (context): Promise<Done> => {
    // Commands are handled once; clicks and forms are safe to repeat and must say again what is true.
    const isNew = inbound.kind !== 'command' || (await claimEvent(context.tx, context.now, eventId(inbound)));
    const by = doerOf(context);
    if (!isNew) return { reply: { kind: 'none' }, by };
    const act = () => perform(options.registry, context, inbound);
    const reply = inbound.place.kind === 'home' ? await answerAtHome(context, act) : await act();
    return { reply: { ...reply, locale: context.locale }, by };
  });
}

/** Runs `work` for the person who acts, in one transaction. */
async function withContext<T>(
  options: BotOptions,
  source: InboundSource,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const { db, clock, people, publicUrl } = options;
  const actor = await identify(db, clock, people(source.platform), source);
  return db.$transaction(async (tx) => {
    const context = await contextOf(tx, clock.now(), actor, source, publicUrl);
    try {
      return await work(context);
    } catch (error) {
      throw isCollision(error) ? error : new Undone(context, error);
    }
  });
}

/** What undid a transaction, with the person who hears of it: outside nobody knows that any more. */
class Undone extends Error {
  readonly by: Doer;
  readonly locale: Locale;

  constructor(context: Context, cause: unknown) {
    super('undone', { cause });
    this.name = 'Undone';
    this.by = doerOf(context);
    this.locale = context.locale;
  }
}

function doerOf({ careTeam, actor, workspaceId }: Context): Doer {
  return { careTeamId: careTeam.id, practitionerId: actor.id, workspaceId };
}

/** The sentence for whatever went wrong. */
function apology({ logger }: BotOptions, inbound: Inbound, thrown: unknown): Reply {
  const { locale, cause: error } = thrown instanceof Undone ? thrown : { locale: 'fr' as const, cause: thrown };
  const t = catalogueOf(locale);
  const say = (text: string): Reply => ({ kind: 'view', view: withTyped(sentence(text), inbound, t), locale });
  if (error instanceof UserError) return say(error.sentence(t));
  if (error instanceof ZodError && inbound.kind !== 'command') {
    const issues = error.issues.map(({ path, code }) => ({ path, code }));
    logger.warn({ ...traceOf(inbound), issues }, 'unreadable input');
    return say(t.errors[inbound.kind === 'form' ? 'form-outdated' : 'button-outdated']());
  }
  return say(t.errors.unexpected(report(logger, error, inbound)));
}

/** Logs an unexpected error without any text of a user; returns the reference that the user is given. */
function report(logger: Logger, error: unknown, source: InboundSource | Notice): string {
  const reference = randomUUID().slice(0, 8);
  logger.error({ reference, ...traceOf(source), err: error }, 'unexpected error');
  return reference;
}

function traceOf(source: Pick<InboundSource, 'platform' | 'workspace' | 'sourceId'> & { readonly kind?: string }) {
  return { platform: source.platform, workspace: source.workspace, sourceId: source.sourceId, input: source.kind };
}

/** Who asks, as far as the platform tells. */
function accountOf({ platform, workspace, user }: InboundSource): string {
  return `${platform}:${workspace}:${user}`;
}

/** The key under which an event is remembered. */
function eventId({ platform, workspace, sourceId }: Pick<InboundSource, 'platform' | 'workspace' | 'sourceId'>) {
  return `${platform}:${workspace}:${sourceId}`;
}
