import type { CodedError, InstallProvider } from '@slack/oauth';
import type { Express, Request, Response } from 'express';
import { pageHeaders } from '../../../core/html-page.ts';
import type { Locale } from '../../../core/locale.ts';
import type { Logger } from '../../../core/logger.ts';
import { wantedScopes } from '../scopes.ts';
import { type Kept, keptOf, placeOf } from './installation.ts';
import { failedPage, incompletePage, installedPage, installPage } from './pages.ts';

interface PagesOptions {
  readonly http: Express;
  readonly logger: Logger;
  readonly publicUrl: string;
}

/** Somebody's browser was sent here with the state of another, or too late. */
const theirFault = /^slack_oauth_(invalid_state|missing_state|missing_code)$/;

/**
 * GET /slack/install says what will happen, /slack/install/start sends the administrator to Slack, and Slack sends them
 * back to /slack/oauth_redirect. The state is bound to their browser by a cookie, so that nobody is made to finish what
 * somebody else began.
 */
export function mountInstallPages(
  { http, logger, publicUrl }: PagesOptions,
  provider: InstallProvider,
  installed: (kept: Kept) => Promise<void>,
): void {
  const scopes = [...wantedScopes()];
  const redirectUri = `${publicUrl}/slack/oauth_redirect`;
  const notSetUp = (error: unknown, kept: Kept) => {
    const said = 'slack: the app is installed but not every workspace was set up: install it again for the others';
    logger.error({ err: error, installation: placeOf(kept)?.id }, said);
  };

  http.get('/slack/install', (request, response) => show(response, 200, installPage(localeOf(request))));

  http.get('/slack/install/start', (request, response) =>
    provider.handleInstallPath(request, response, {}, { scopes, redirectUri }),
  );

  http.get('/slack/oauth_redirect', async (request, response) => {
    const locale = localeOf(request);
    await provider.handleCallback(request, response, {
      afterInstallation: async (installation) => {
        const kept = keptOf(installation);
        const missing = scopes.filter((scope) => !kept?.bot.scopes.includes(scope));
        if (missing.length === 0) return true;
        // Kept is only what can work: an earlier installation stays as it was.
        logger.warn({ missing }, 'slack: an installation without all scopes was refused');
        show(response, 403, incompletePage(locale, missing));
        return false;
      },
      successAsync: async (installation) => {
        const kept = keptOf(installation);
        // It is stored already: whatever fails now, the app is installed.
        if (kept !== undefined) await installed(kept).catch((error: unknown) => notSetUp(error, kept));
        show(response, 200, installedPage(locale));
      },
      failureAsync: async (error) => {
        logger.warn({ code: error.code }, 'slack: an installation failed');
        show(response, theirFault.test(error.code) || isCancelled(error) ? 400 : 502, failedPage(locale));
      },
    });
  });
}

function isCancelled({ code }: CodedError): boolean {
  return code === 'slack_oauth_installer_authorization_error';
}

function show(response: Response, status: number, page: string): void {
  response.status(status).set(pageHeaders).set('Cache-Control', 'no-store').type('html').send(page);
}

function localeOf(request: Request): Locale {
  return request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
}
