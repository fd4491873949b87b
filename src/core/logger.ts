import { type Logger, pino } from 'pino';

export type { Logger };

// What people write and every credential stay out of the logs, wherever an SDK's error object carries them.
const redacted = ['text', 'title', 'values', 'token', 'password', 'authorization', 'secret', 'headers', 'body', 'data'];

/**
 * Errors whose message is no more than a quotation of what somebody wrote: Prisma and its drivers name the values of a
 * query, V8 the beginning of what is no JSON.
 */
function quotes({ name }: Error): boolean {
  return /^(PrismaClient|DriverAdapter|Sqlite|Database)/.test(name) || name === 'SyntaxError';
}

/** An error without what people wrote; `isQuoted`: it caused one that quotes. */
function safeError(error: unknown, isQuoted = false): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const quoted = isQuoted || quotes(error);
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    ...(!quoted && { message: error.message }),
    at: placesOf(error),
    ...(error.cause !== undefined && { cause: safeError(error.cause, quoted) }),
  };
}

/** The lines of the stack: a message may have lines of its own that look like them. */
function placesOf({ stack = '', message }: Error): readonly string[] {
  return stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}

/** The process's logger: one JSON line per event, without free text. */
export function createLogger(level: string, destination?: NodeJS.WritableStream): Logger {
  const options = {
    level,
    serializers: { err: (error: unknown) => safeError(error) },
    redact: { paths: redacted.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[…]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
