import { Writable } from 'node:stream';
import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { boltLogger } from '../../../../src/platforms/slack/bolt-logger.ts';

function logged(...parts: unknown[]): string {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  boltLogger(pino({ level: 'trace' }, destination)).error(...parts);
  return lines.join('');
}

describe('an error that the SDK logs', () => {
  it('is named, with its code', () => {
    const error = new webApi.WebAPIPlatformError({ ok: false, error: 'invalid_arguments' });
    const line = logged('a call failed', error);
    expect(line).toContain('a call failed');
    expect(line).toContain('WebAPIPlatformError (slack_webapi_platform_error)');
  });

  it('is not quoted, with or without a code', () => {
    const line = logged(
      new webApi.WebAPIPlatformError({ ok: false, error: 'must be less than 75 characters: Mme Durand' }),
      new TypeError('Mme Durand is not a function'),
    );
    expect(line).not.toContain('Durand');
    expect(line).toContain('TypeError');
  });
});
