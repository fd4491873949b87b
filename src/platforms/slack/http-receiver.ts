import { type App, ErrorCode, type Receiver, verifySlackRequest } from '@slack/bolt';
import type { Express, Request, Response } from 'express';
import express from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';

interface HttpReceiverOptions {
  readonly http: Express;
  readonly signingSecret: string;
  readonly logger: Logger;
}

const object = z.record(z.string(), z.unknown());
const headers = z.object({ 'x-slack-signature': z.string(), 'x-slack-request-timestamp': z.coerce.number() });

/**
 * Signed requests at POST /slack/events on the app that all platforms share. Bolt's own receivers either want a server
 * of their own or answer 404 after 3 s to shapes that they do not know, and Bolt 5.1's HTTPReceiver ends the process on
 * a signed `null`; this one uses Bolt's verification and answers every request.
 */
export class HttpReceiver implements Receiver {
  readonly #options: HttpReceiverOptions;
  #app: App | undefined;
  #listening = false;

  constructor(options: HttpReceiverOptions) {
    this.#options = options;
    // The signature covers the raw bytes, so this route reads them itself; 4 MB is Bolt's own limit.
    const raw = express.raw({ type: () => true, limit: '4mb', inflate: false });
    options.http.post('/slack/events', raw, (request, response) => this.#receive(request, response));
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {
    this.#listening = true;
  }

  async stop(): Promise<void> {
    this.#listening = false;
  }

  async #receive(request: Request, response: Response): Promise<void> {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    if (!this.#verified(request, text)) {
      response.sendStatus(401);
      return;
    }
    // Slack tries again later: nothing is lost while we start or stop.
    if (!this.#listening || this.#app === undefined) {
      response.sendStatus(503);
      return;
    }
    const body = parse(text, request.headers['content-type']);
    if (body === undefined) response.sendStatus(400);
    else if (body['type'] === 'url_verification') response.json({ challenge: body['challenge'] });
    else await this.#process(this.#app, body, response);
  }

  async #process(app: App, body: Record<string, unknown>, response: Response): Promise<void> {
    const ack = async (answer?: unknown) => {
      if (response.headersSent) return;
      if (answer === undefined || answer === '') response.status(200).end();
      else if (typeof answer === 'string') response.status(200).send(answer);
      else response.status(200).json(answer);
    };
    try {
      await app.processEvent({ body, ack });
      // What no listener wants is acknowledged too: an answer other than 200 only makes Slack send it again.
      await ack();
    } catch (error) {
      if (response.headersSent) return;
      if (isUnknownWho(error)) {
        this.#options.logger.error({ err: error }, 'slack: the token for a request could not be read');
        // Slack tries events again; whoever typed a command sees that it did not work.
        response.sendStatus(503);
        return;
      }
      this.#options.logger.warn({ err: error }, 'slack: a request of an unknown shape was refused');
      response.sendStatus(400);
    }
  }

  #verified(request: Request, body: string): boolean {
    const signed = headers.safeParse(request.headers).data;
    if (signed === undefined) return false;
    try {
      verifySlackRequest({ signingSecret: this.#options.signingSecret, body, headers: signed });
      return true;
    } catch {
      this.#options.logger.warn('slack: a request with a wrong or old signature was refused');
      return false;
    }
  }
}

/** Bolt could not find out for which installation a request is. */
function isUnknownWho(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === ErrorCode.AuthorizationError;
}

/** The body as an object: JSON, or a form whose `payload` is JSON; undefined when it is anything else. */
function parse(text: string, contentType: string | undefined): Record<string, unknown> | undefined {
  try {
    if (!contentType?.startsWith('application/x-www-form-urlencoded')) return object.safeParse(JSON.parse(text)).data;
    const form = Object.fromEntries(new URLSearchParams(text));
    return form['payload'] === undefined ? form : object.safeParse(JSON.parse(form['payload'])).data;
  } catch {
    return undefined;
  }
}
