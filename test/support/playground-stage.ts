import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { BotProcess } from './playground-bot.ts';
import { PlaygroundPage } from './playground-page.ts';
import { PlaygroundServer } from './playground-server.ts';

const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** The bot, the Playground and a browser, while the stories of a file are told. */
interface Stage {
  readonly bot: BotProcess;
  readonly page: PlaygroundPage;
}

/**
 * Sets them up before the stories of a file, with the bot's clock at `start` running `rate` times as fast as ours, and
 * returns what tells a story. Where they cannot be had, the stories say why and are left out; in CI they fail.
 */
export function onPlayground(start: Date, rate: number) {
  let missing: string | undefined = existsSync(chromiumPath) ? undefined : `no Chromium at ${chromiumPath}`;
  let bot: BotProcess | undefined;
  let server: PlaygroundServer | undefined;
  let browser: Browser | undefined;
  let page: PlaygroundPage | undefined;

  beforeAll(async () => {
    if (missing === undefined) {
      bot = await BotProcess.start(start, rate);
      const port = await bot.port;
      try {
        server = await PlaygroundServer.start(port);
      } catch (error) {
        missing = `the Playground could not be started: ${error instanceof Error ? error.message : String(error)}`;
      }
    }
    if (missing !== undefined || server === undefined) {
      if (process.env['CI'] === 'true') throw new Error(missing);
      console.warn(`Skipped: ${missing}`);
      return;
    }
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
    page = await PlaygroundPage.open(browser, server.url);
    // Adds the bot to the team, whose channel becomes the one for announcements.
    await page.goes('channel');
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await bot?.stop();
  });

  /** `again` goes behind the titles of a second try, so that it meets nothing of the first. */
  return (name: string, play: (stage: Stage, again: string) => Promise<void>): void => {
    it(name, async ({ skip, task }) => {
      skip(missing !== undefined, missing);
      if (bot === undefined || page === undefined) throw new Error('the stage is not set');
      const tries = task.result?.retryCount ?? 0;
      if (tries > 0) await page.escapes();
      await play({ bot, page }, tries === 0 ? '' : ` ${tries + 1}`);
    });
  };
}
