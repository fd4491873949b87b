import { z } from 'zod';
import { notSentCodes } from '../../delivery/not-sent.ts';
import type { SendFailure } from '../../delivery/outbound.ts';

const body = z.object({ error: z.object({ code: z.string() }) });

/**
 * What an answer other than 2xx means. Microsoft's table of status codes for bots: try 412, 429, 502, 503 and 504
 * again; never 500, after which the message may be there.
 */
export function failureOfStatus(status: number, text: string, retryAfter: string | null, now: Date): SendFailure {
  const code = codeOf(status, text);
  if ([412, 429, 502, 503, 504].includes(status)) {
    const after = waitOf(retryAfter, now);
    return { kind: 'retryable', code, ...(after !== undefined && { after }) };
  }
  return { kind: status >= 400 && status < 500 ? 'permanent' : 'unknown', code };
}

/** What a request that got no answer means. */
export function failureOfError(error: unknown): SendFailure {
  const code = networkCode(error);
  if (code !== undefined && notSentCodes.has(code)) return { kind: 'retryable', code };
  return { kind: 'unknown', code: code ?? 'no_answer' };
}

const withCode = z.object({ code: z.string().regex(/^[A-Z_]{1,60}$/) });
const withName = z.object({ name: z.enum(['TimeoutError', 'AbortError']) });
const withCause = z.object({ cause: z.unknown() });

function networkCode(error: unknown): string | undefined {
  if (withName.safeParse(error).success) return 'timeout';
  const own = withCode.safeParse(error).data?.code;
  if (own !== undefined) return own;
  const cause = withCause.safeParse(error).data?.cause;
  return cause === undefined ? undefined : networkCode(cause);
}

function codeOf(status: number, text: string): string {
  const code = body
    .safeParse(parsed(text))
    .data?.error.code.replace(/[^A-Za-z_-]/g, '')
    .slice(0, 60);
  return code || `http_${status}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Teams gives seconds; proxies on the way may give the other form that HTTP allows, a date (RFC 9110 §10.2.3).
function waitOf(retryAfter: string | null, now: Date): number | undefined {
  if (retryAfter === null) return undefined;
  const milliseconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : new Date(retryAfter).getTime() - now.getTime();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
