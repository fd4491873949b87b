import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { notSentCodes } from '../../../delivery/not-sent.ts';
import { SendError, type SendFailure } from '../../../delivery/outbound.ts';

/** Slack did nothing and will do it later. */
const temporary = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'external_channel_migrating',
  // It is exchanged for a fresh one before the next attempt.
  'token_expired',
]);

/** "It's possible some aspect of the operation succeeded before the error was raised" (api-ref): look before sending again. */
const ambiguous = new Set(['fatal_error', 'internal_error']);

const conflict = 'hash_conflict';

/** Every error code of Slack that is not simply permanent. */
export const handledCodes: readonly string[] = [...temporary, ...ambiguous, conflict];

const withCode = z.object({ cause: z.object({ code: z.string() }) });

/** What an exception of the Web API client means for a delivery. */
function failureOf(error: unknown): SendFailure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'retryable', code: 'ratelimited', after: error.retryAfter * 1000 };
  }
  if (error instanceof webApi.WebAPIPlatformError) return platformFailure(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode);
  if (error instanceof webApi.WebAPIRequestError) return requestFailure(error.original);
  return { kind: 'unknown', code: 'lost_answer' };
}

/** Runs calls that post something; every exception leaves as a SendError. */
export async function sending<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SendError ? error : new SendError(failureOf(error), { cause: error });
  }
}

/** Runs calls that post nothing yet: if the answer is lost, trying again does no harm. */
export async function preparing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = error instanceof SendError ? error.failure : failureOf(error);
    throw new SendError(failure.kind === 'unknown' ? { kind: 'retryable', code: failure.code } : failure, {
      cause: error,
    });
  }
}

function platformFailure(code: string): SendFailure {
  // An answer that is no JSON (a proxy's page) comes as a "code" too.
  if (!/^[a-z0-9_]{1,60}$/.test(code)) return { kind: 'unknown', code: 'unreadable_answer' };
  // What is shown there is newer than what this was made from: it is made again at once.
  if (code === conflict) return { kind: 'retryable', code, after: 0 };
  if (temporary.has(code)) return { kind: 'retryable', code };
  if (ambiguous.has(code)) return { kind: 'unknown', code };
  return { kind: 'permanent', code };
}

function httpFailure(status: number): SendFailure {
  // 503 says that nothing was done; after another 5xx of a gateway nobody knows.
  return { kind: status < 500 || status === 503 ? 'retryable' : 'unknown', code: `http_${status}` };
}

function requestFailure(original: Error): SendFailure {
  const code = withCode.safeParse(original).data?.cause.code;
  if (code !== undefined && notSentCodes.has(code)) return { kind: 'retryable', code: code.toLowerCase() };
  return { kind: 'unknown', code: original.name === 'TimeoutError' ? 'timeout' : 'lost_answer' };
}
