import type { Logger as BoltLogger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * The SDK's log lines in ours. Its debug lines hold whole payloads, that is what people wrote, so they are dropped;
 * of an error only its name and code are kept, because its message may quote them too.
 */
export function boltLogger(logger: Logger): BoltLogger {
  const words = (parts: readonly unknown[]) => parts.map(text).join(' ');
  return {
    debug: () => {},
    info: (...parts: unknown[]) => logger.debug(words(parts)),
    warn: (...parts: unknown[]) => logger.warn(words(parts)),
    error: (...parts: unknown[]) => logger.error(words(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function text(part: unknown): string {
  if (part instanceof Error) return 'code' in part ? `${part.name} (${String(part.code)})` : part.name;
  return typeof part === 'string' ? part : typeof part;
}
