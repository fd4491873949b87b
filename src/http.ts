import type { ErrorRequestHandler, Express, Response } from 'express';
import type { Registry } from 'prom-client';
import { aboutPage } from './about-page.ts';
import type { Clock } from './core/clock.ts';
import { pageHeaders } from './core/html-page.ts';
import type { Logger } from './core/logger.ts';
import { documentOf } from './delivery/document.ts';
import { personalCalendar } from './features/calendar/feed.ts';
import { mediaType } from './features/calendar/ics.ts';
import { careTeamById } from './features/care-team/store.ts';
import type { DeliveryKind } from './features/define.ts';
import { practitionerByCalendarSecret } from './features/practitioner/store.ts';
import { catalogueOf } from './i18n/catalogue.ts';
import type { Db } from './store/client.ts';

export interface HttpOptions {
  readonly logger: Logger;
  readonly db: Db;
  readonly clock: Clock;
  readonly metrics: Registry;
  /** Those whose files are fetched by a private link. */
  readonly kinds: readonly DeliveryKind[];
  readonly ready: () => boolean;
}

/** Calendars keep what they saw: half a year back is enough for the rest. */
const feedReachesBack = 183 * 24 * 3_600_000;

/** The routes of the one HTTP server that belong to no platform. */
export function mountRoutes(http: Express, { db, clock, logger, metrics, kinds, ready }: HttpOptions): void {
  http.get('/', (_, response) => {
    response.set(pageHeaders).type('html').send(aboutPage);
  });

  http.get('/healthz', (_, response) => {
    response.type('text/plain').send('ok\n');
  });

  http.get('/readyz', async (_, response) => {
    const database = await db.careTeam.count().then(
      () => true,
      () => false,
    );
    const ok = database && ready();
    response.status(ok ? 200 : 503).json({ ready: ok, database, platforms: ready() });
  });

  http.get('/metrics', async (_, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });

  http.get('/calendar/:file', async (request, response) => {
    const feed = await feedOf(db, clock.now(), request.params.file);
    if (feed === undefined) {
      notFound(response);
      return;
    }
    response.set('Cache-Control', 'private, no-cache').type(mediaType).send(feed);
  });

  http.get('/documents/:secret', async (request, response) => {
    const file = await documentOf(db, clock.now(), kinds, request.params.secret);
    response.set('Cache-Control', 'no-store');
    if (file === undefined) {
      response.status(404).type('text/plain').send(linkGone);
      return;
    }
    // The extension would choose another type.
    response.attachment(file.title).set('Content-Type', file.mediaType).send(Buffer.from(file.bytes));
  });

  http.use((_request, response) => notFound(response));

  // The last word on whatever a route throws: Express would show the stack to anybody.
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    if (status >= 500) logger.error({ err: error }, 'request failed');
    if (response.headersSent) next(error);
    else response.status(status).type('text/plain').send(`${status}\n`);
  };
  http.use(onError);
}

function notFound(response: Response): void {
  response.status(404).type('text/plain').send('not found\n');
}

/** Whoever holds a dead link is unknown, and so is their language. */
const linkGone = `${(['fr', 'en'] as const).map((locale) => catalogueOf(locale).minutes.file.gone).join('\n')}\n`;

/** What Express or a body parser says about a bad request; 500 for anything else. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

/** The RCPs of whoever owns the secret in "<secret>.ics". */
async function feedOf(db: Db, now: Date, file: string): Promise<string | undefined> {
  const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  if (secret === undefined) return undefined;
  return db.$transaction(async (tx) => {
    const person = await practitionerByCalendarSecret(tx, secret);
    if (person === undefined) return undefined;
    const team = await careTeamById(tx, person.careTeamId);
    return personalCalendar(tx, team, person, new Date(now.getTime() - feedReachesBack));
  });
}
