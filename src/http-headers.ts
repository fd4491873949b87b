import type { Express } from 'express';

/**
 * What every answer says to browsers: nothing here is a page for others to frame, to guess the type of, or to be told
 * about. Over HTTPS they are to come back by HTTPS only; browsers heed that nowhere else (RFC 6797, 8.1).
 */
const headers = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // A secret address is not to be found by searching.
  'X-Robots-Tag': 'noindex, nofollow',
} as const;

/** Puts these headers on all answers; to be called before any route is mounted. */
export function hardenHeaders(http: Express): void {
  http.disable('x-powered-by');
  http.use((_request, response, next) => {
    response.set(headers);
    next();
  });
}
