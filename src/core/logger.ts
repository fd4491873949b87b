import { type Logger, pino } from 'pino';

export type { Logger };

// What people write and every credential stay out of the logs, wherever an SDK's error object carries them.
const redacted = ['text', 'title', 'values', 'token', 'password', 'authorization', 'secret', 'headers', 'body', 'data'];

/** The process's logger: one JSON line per event, without free text. */
export function createLogger(level: string, destination?: NodeJS.WritableStream): Logger {
  const options = {
    level,
    redact: { paths: redacted.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[…]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
