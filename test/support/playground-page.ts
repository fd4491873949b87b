import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

const chats = { private: /^Personal Chat/, channel: /coordination/ } as const;

const screen = { width: 1280, height: 1000 } as const;

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
      viewport: screen,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    page.setDefaultTimeout(30_000);
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

  /** The newest card with these words, once it says `more` too. */
  async reads(words: string | RegExp, more: string | RegExp): Promise<Locator> {
    const card = this.card(words).filter({ hasText: more });
    await card.waitFor();
    return card;
  }

  /** The row of a card that says these words. */
  row(card: Locator, words: string): Locator {
    return card.locator('.ac-container').filter({ hasText: words }).last();
  }

  /** Clicks a button of the newest card with these words. */
  clicks(words: string | RegExp, button: string): Promise<void> {
    return this.card(words).getByRole('button', { name: button, exact: true }).click();
  }

  /** Chooses a day of the month that the date input shows, by its number. */
  async picks(form: Locator, day: number, label = 'Date'): Promise<void> {
    await form.getByRole('combobox', { name: label }).click();
    await this.#page
      .getByRole('gridcell', { name: new RegExp(`^${day}, November`) })
      .getByRole('button')
      .click();
  }

  /** Writes into the inputs of a form, each found by its label. */
  async fills(form: Locator, entries: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(entries)) {
      const box = form.getByRole('textbox', { name }).or(form.getByRole('spinbutton', { name })).first();
      await box.fill(text);
      // Leaving it moves what stands below: a click that did so would miss its button.
      await box.blur();
    }
  }

  /** Chooses one of the values that a list of a form offers. */
  async chooses(form: Locator, label: string, value: string): Promise<void> {
    // A single box to tick stands outside of any list, and is called by its label and its own.
    const box = form.getByRole('checkbox', { name: value });
    const list = form.getByRole('combobox', { name: label }).first();
    await box.or(list).first().waitFor();
    if (await box.isVisible()) return box.check();
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
    const widen = (width: string) =>
      card.evaluate((element, set) => {
        if (element instanceof HTMLElement) element.style.width = set;
      }, width);
    // The page scrolls what does not fit, and a picture of a part of it would show what lies around.
    await this.#page.setViewportSize({ ...screen, height: 3_000 });
    for (const [device, width] of Object.entries({ desk: '', phone: '300px' })) {
      await widen(width);
      const path = join(this.#shots, `playground-${name}-${device}.png`);
      await card.screenshot({ path, animations: 'disabled' });
    }
    // The same element may show what comes next.
    await widen('');
    await this.#page.setViewportSize(screen);
  }

  /** Keeps a picture of the page in the folder $E2E_SHOTS. */
  async shot(name: string): Promise<void> {
    await this.#page.screenshot({ path: join(this.#shots, `playground-${name}.png`), animations: 'disabled' });
  }
}
