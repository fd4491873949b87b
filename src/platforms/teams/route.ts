import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { limits } from './limits.ts';

/** The answer to a request. */
export interface RouteAnswer {
  readonly status: number;
  readonly body?: object;
}

/** Handles what was posted; `undefined` stands for anything that is no JSON. */
export type Receive = (body: unknown, authorization: string) => Promise<RouteAnswer>;

/** Mounts the address to which Teams posts. The body is parsed here, so that garbage is answered and ends nothing. */
export function mountRoute(http: Express, path: string, receive: Receive, logger: Logger): void {
  const readText = express.text({ type: () => true, limit: limits.requestBytes, defaultCharset: 'utf-8' });
  http.post(path, readText, async (request: Request, response: Response) => {
    try {
      const { status, body } = await receive(parsed(request.body), request.get('authorization') ?? '');
      if (body === undefined) response.status(status).end();
      else response.status(status).json(body);
    } catch (err) {
      logger.error({ err }, 'Teams: a request failed');
      response.status(500).end();
    }
  });
  // The parser's own refusals (too large, wrong charset); four parameters make it a handler of errors.
  http.use(path, (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    logger.info({ status: statusOf(error) }, 'Teams: unreadable request');
    response.status(statusOf(error)).end();
  });
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 400;
}
