import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Clock } from '../../core/clock.ts';
import { SendError } from '../../delivery/outbound.ts';
import { failureOfError, failureOfStatus } from './send-failure.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;

/**
 * The transport under botbuilder's connector. The connector's own retries cannot be switched off by its options
 * (`noRetryPolicy` has no effect in 4.23.3), but they pass errors that are not theirs: so every failure is thrown
 * here as a SendError, and a request goes out once.
 */
export function createHttpClient(clock: Clock): HttpClient {
  return {
    async sendRequest(request) {
      const answer = await send(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: typeof request.body === 'string' ? request.body : null,
        // A token goes to the address that it was made for, and nowhere else.
        redirect: 'manual',
        signal: request.abortSignal instanceof AbortSignal ? request.abortSignal : null,
      });
      if (!answer.ok) {
        const retryAfter = answer.headers.get('retry-after');
        throw new SendError(failureOfStatus(answer.status, answer.text, retryAfter, clock.now()));
      }
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      answer.headers.forEach((value, name) => {
        headers.set(name, value);
      });
      return { request, status: answer.status, headers, bodyAsText: answer.text };
    },
  };
}

async function send(url: string, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    return { ok: response.ok, status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    throw new SendError(failureOfError(error), { cause: error });
  }
}
