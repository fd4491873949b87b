import { type Logger as BoltLogger, webApi } from '@slack/bolt';

/** Where the Web API is and how we sign in. */
export interface WebApi {
  readonly botToken: string;
  /** Base address of the Web API; Slack's own when absent. */
  readonly apiUrl?: string;
  readonly logger: BoltLogger;
}

/** Answers while somebody waits: the trigger of a form dies after 3 s. */
const interactiveTimeout = 2500;

/** Two calls (find the direct channel, post) end within the 10 s that a delivery has. */
const backgroundTimeout = 5000;

/** Options of every client: no retry inside the SDK, which would post a second copy after a lost answer. */
export function clientOptions({ apiUrl, logger }: Omit<WebApi, 'botToken'>, timeout: number): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
    logger,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

/** For answers to a click or a command. A client of its own: queued deliveries never hold it up. */
export function interactiveClient(api: WebApi): webApi.WebClient {
  return new webApi.WebClient(api.botToken, clientOptions(api, interactiveTimeout));
}

/** For deliveries; the dispatcher retries, looks before sending again and keeps the pace. */
export function backgroundClient(api: WebApi): webApi.WebClient {
  return new webApi.WebClient(api.botToken, clientOptions(api, backgroundTimeout));
}

/**
 * For reading everyone in a channel, one person at a time. Its caller does the waiting when Slack asks to: the SDK would
 * wait however long and hold up every other call of the client.
 */
export function directoryClient(api: WebApi): webApi.WebClient {
  return new webApi.WebClient(api.botToken, {
    ...clientOptions(api, backgroundTimeout),
    retryConfig: { retries: 2 },
  });
}
