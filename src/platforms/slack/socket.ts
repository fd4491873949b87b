import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Clock } from '../../core/clock.ts';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './clients.ts';
import { refusal } from './refusal.ts';

interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

const openTimeout = 10_000;
const longestPause = 30_000;

/**
 * Socket Mode: Bolt's receiver, reconnected by us. Left to itself @slack/socket-mode 3.1 waits at least 5 s before it
 * connects again (every refresh that Slack asks for is a gap) and a refused reconnection ends the process as an
 * unhandled rejection.
 */
export class Socket implements Receiver {
  readonly #options: SocketOptions;
  readonly #receiver: SocketModeReceiver;
  #state: 'stopped' | 'connecting' | 'connected' = 'stopped';

  constructor(options: SocketOptions) {
    this.#options = options;
    const logger = boltLogger(options.logger);
    const api = options.apiUrl === undefined ? { logger } : { logger, apiUrl: options.apiUrl };
    this.#receiver = new SocketModeReceiver({
      appToken: options.appToken,
      logger,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: clientOptions(api, openTimeout) },
    });
    this.#receiver.client.on('disconnected', () => {
      if (this.#state !== 'connected') return;
      this.#state = 'connecting';
      void this.#reconnect();
    });
  }

  get connected(): boolean {
    return this.#state === 'connected';
  }

  init(app: App): void {
    this.#receiver.init(app);
  }

  /** Connects once; rejects when Slack refuses the token or cannot be reached. */
  async start(): Promise<void> {
    this.#state = 'connecting';
    try {
      await this.#receiver.start();
      this.#state = 'connected';
    } catch (error) {
      this.#state = 'stopped';
      throw refusal('SLACK_APP_TOKEN', error);
    }
  }

  async stop(): Promise<void> {
    this.#state = 'stopped';
    await this.#receiver.stop();
  }

  async #reconnect(): Promise<void> {
    for (let pause = 0; this.#state === 'connecting'; pause = Math.min(longestPause, pause * 2 + 1000)) {
      if (pause > 0) await this.#options.clock.sleep(pause);
      if (this.#state !== 'connecting') return;
      try {
        await this.#receiver.start();
        if (this.#state === 'connecting') this.#state = 'connected';
        else await this.#receiver.stop();
      } catch (error) {
        this.#options.logger.warn({ err: error }, 'slack: the socket could not be opened again, trying on');
      }
    }
  }
}
