import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

const chats = { private: /^Personal Chat/, channel: /coordination/ } as const;

/** Claire before the Playground, as she would be before Teams. */
export class PlaygroundPage {
  readonly #page: Page;
  readonly #shots: string;

  private constructor(page: Page, shots: string) {
    this.#page = page;
    this.#shots = shots;
  }

  /** Opens the page; by doing so the Playground installs the bot in the private chat. */
  static async open(browser: Browser, url: string): Promise<PlaygroundPage> {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 1000 },
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    page.setDefaultTimeout(15_000);
    await page.goto(url);
    const shots = process.env['E2E_SHOTS'] ?? mkdtempSync(join(tmpdir(), 'diapason-shots-'));
    mkdirSync(shots, { recursive: true });
    const opened = new PlaygroundPage(page, shots);
    await opened.goes('private');
    return opened;
  }

  /** Goes to the private chat, or to the channel; opening the channel adds the bot to the team. */
  async goes(to: keyof typeof chats): Promise<void> {
    await this.#page.getByRole('treeitem', { name: chats[to] }).click();
    const placeholder = to === 'private' ? 'Type a message...' : 'Start a new post';
    await this.#page.getByText(placeholder, { exact: true }).first().waitFor();
  }

  /** Sends a line in the private chat. */
  async says(line: string): Promise<void> {
    await this.#page.getByRole('textbox').last().click();
    await this.#page.keyboard.type(line);
    await this.#page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** Starts a post in the channel with a mention of the bot. */
  async mentions(line: string): Promise<void> {
    await this.#page.getByRole('textbox').first().click();
    await this.#page.keyboard.type('@');
    await this.#page.getByRole('menuitem').filter({ hasText: 'Diapason' }).click();
    await this.#page.keyboard.type(` ${line}`);
    await this.#page.getByRole('button', { name: 'Post', exact: true }).click();
  }

  /** The newest card with these words. */
  card(words: string | RegExp): Locator {
    return this.#page.locator('.ac-adaptiveCard').filter({ hasText: words }).last();
  }

  /** Clicks a button of the newest card with these words. */
  clicks(words: string | RegExp, button: string): Promise<void> {
    return this.card(words).getByRole('button', { name: button, exact: true }).click();
  }

  /** Chooses a day of the month that the date input shows, by its number. */
  async picks(form: Locator, day: number): Promise<void> {
    await form.getByRole('combobox', { name: 'Date' }).click();
    await this.#page
      .getByRole('gridcell', { name: new RegExp(`^${day}, November`) })
      .getByRole('button')
      .click();
  }

  /** Chooses one of the values that a list of a form offers. */
  async chooses(form: Locator, label: string, value: string): Promise<void> {
    const list = form.getByRole('combobox', { name: label }).first();
    await list.click();
    // Where several values may be chosen, each is a box to tick and the list stays open.
    const named = { name: value, exact: true };
    await this.#page.getByRole('option', named).or(this.#page.getByRole('menuitemcheckbox', named)).click();
    if ((await list.getAttribute('aria-expanded')) === 'true') await list.press('Escape');
  }

  /** Opens the dialog of the message extension's command; the Playground asks for the command's id. */
  async opensDialog(command: string): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Trigger Message Extension App' }).last().click();
    await this.#page.getByRole('menuitem', { name: 'Action Command' }).click();
    const asked = this.#page.getByRole('dialog');
    await asked.getByRole('textbox').first().fill(command);
    await this.shot('dialog-command');
    await asked.getByRole('button', { name: 'Create' }).click();
    return this.#page.getByRole('dialog');
  }

  /** Closes whatever lies over the page. */
  async escapes(): Promise<void> {
    await this.#page.keyboard.press('Escape');
  }

  /** Keeps a picture of one card in the folder $E2E_SHOTS, as wide as it stands there and as wide as on a phone. */
  async cardShot(words: string | RegExp, name: string): Promise<void> {
    const card = this.card(words);
    for (const [screen, width] of Object.entries({ desk: '', phone: '300px' })) {
      await card.evaluate((element, set) => {
        element.setAttribute('style', `${element.getAttribute('style')}; width: ${set}`);
      }, width);
      const path = join(this.#shots, `playground-${name}-${screen}.png`);
      await card.screenshot({ path, animations: 'disabled' });
    }
  }

  /** Keeps a picture of the page in the folder $E2E_SHOTS. */
  async shot(name: string): Promise<void> {
    await this.#page.screenshot({ path: join(this.#shots, `playground-${name}.png`), animations: 'disabled' });
  }
}
