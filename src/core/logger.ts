import { type Logger, pino } from 'pino';

export type { Logger };

// What people write and every credential stay out of the logs, wherever an SDK's error object carries them.
const redacted = ['text', 'title', 'values', 'token', 'password', 'authorization', 'secret', 'headers', 'body', 'data'];

/** An error without what people wrote: Prisma quotes the values of a query in its messages. */
function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const quotesValues = error.name.startsWith('PrismaClient');
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    ...(!quotesValues && { message: error.message }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: safeError(error.cause) }),
  };
}

/** The process's logger: one JSON line per event, without free text. */
export function createLogger(level: string, destination?: NodeJS.WritableStream): Logger {
  const options = {
    level,
    serializers: { err: safeError },
    redact: { paths: redacted.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[…]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
