import { beforeAll, describe, expect, it } from 'vitest';
import { renderHome } from '../../src/platforms/slack/render/home.ts';
import { renderMessage } from '../../src/platforms/slack/render/message.ts';
import { renderModal } from '../../src/platforms/slack/render/modal.ts';
import { formMessage, viewMessage } from '../../src/platforms/teams/message.ts';
import { renderCard } from '../../src/platforms/teams/render-view.ts';
import type { Form } from '../../src/ui/form.ts';
import type { Reply } from '../../src/ui/reply.ts';
import { plainText, type Text } from '../../src/ui/text.ts';
import { inWords, type View } from '../../src/ui/view.ts';
import { openFullHouse, pressAll, seenBy } from '../integration/rights/full-house.ts';
import { openDigestTeam } from '../integration/weekly-digest/digests.ts';
import { pastWeeks, writeWeeks } from '../integration/weekly-digest/past-weeks.ts';
import { viewOf } from '../support/structure.ts';

/** Everything that a coordinator, a physician and a nurse of a busy team see, whatever they press; and a digest. */
let views: readonly View[];
let forms: readonly Form[];

beforeAll(async () => {
  await using team = await openFullHouse();
  const users = ['claire', 'marc', 'lea'];
  const seen = await seenBy(team, users);
  const replies: Reply[] = [...seen.replies];
  for (const user of users) replies.push(...(await pressAll(team, { workspace: 'T-msp', user }, seen)));
  await team.app.tick();
  const sent = team.platform.screen.flatMap(({ view }) => view ?? []);
  const homes = users.map((user) => team.homeOf(user));
  views = [...replies.flatMap((reply) => ('view' in reply ? [reply.view] : [])), ...sent, ...homes, await digest()];
  forms = replies.flatMap((reply) => ('form' in reply ? [reply.form] : []));
}, 300_000);

/** The weekly digest, which has a picture. */
async function digest(): Promise<View> {
  await using team = await openDigestTeam();
  await writeWeeks(team.db, pastWeeks);
  await team.at('2026-11-20T16:30:00Z');
  return viewOf(await team.says('claire', 'point'));
}

type Part = Readonly<Record<string, unknown>>;

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object in what a platform is sent. */
function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isPart(value)) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

/** The words of a part of Slack's, or undefined. */
function wordsOf(value: unknown): unknown {
  return isPart(value) ? value['text'] : value;
}

/** Something that can be read aloud. */
const aloud = /[\p{L}\p{N}]/u;
/** Pictures of a few pixels, which each machine reads aloud, or draws, in its own way. */
const emoji = /\p{Extended_Pictographic}/u;

/** All texts of a view or form, each as a whole, with the place where it stands. */
function textsOf({ fallback, blocks }: View): readonly string[] {
  const whole = (text: Text) => plainText(text);
  const inBlocks = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
      case 'text':
      case 'note':
        return [whole(block.text)];
      case 'facts':
        return block.facts.flatMap(({ label, value }) => [label, whole(value)]);
      case 'list':
        return block.items.flatMap(({ text, buttons = [] }) => [whole(text), ...buttons.map(({ label }) => label)]);
      case 'buttons':
        return block.buttons.map(({ label }) => label);
      case 'progress':
        return [block.label];
      case 'image':
        return [block.alt];
      case 'divider':
        return [];
      default:
        return block satisfies never;
    }
  });
  return [fallback, ...inBlocks];
}

function textsOfForm({ title, submitLabel, cancelLabel, fields }: Form): readonly string[] {
  const inFields = fields.flatMap((field) => [
    field.label,
    ...('options' in field ? field.options.map(({ label }) => label) : []),
  ]);
  return [title, submitLabel, cancelLabel, ...inFields];
}

it('looks at enough', () => {
  expect(views.length).toBeGreaterThan(300);
  expect(forms.length).toBeGreaterThan(100);
  const kinds = new Set(views.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(
    ['buttons', 'divider', 'facts', 'heading', 'image', 'list', 'note', 'progress', 'text'].sort(),
  );
  expect(new Set(forms.flatMap(({ fields }) => fields.map(({ kind }) => kind))).size).toBe(7);
});

describe('words', () => {
  it('are what every title, button, option and status is made of', () => {
    for (const text of [...views.flatMap(textsOf), ...forms.flatMap(textsOfForm)]) {
      expect(text).toMatch(aloud);
      expect(text).not.toMatch(emoji);
    }
  });

  it('stand for every picture, with the figures that it shows', () => {
    const pictures = views.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'image'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const { alt } of pictures) expect(alt.match(/\d+/g)?.length).toBeGreaterThan(3);
    for (const view of views) expect(textsOf(inWords(view))).toEqual(textsOf(view));
  });

  it('stand in every coloured button', () => {
    for (const view of views) {
      const parts = partsOf([viewMessage(view, 'fr').card, renderMessage(view).blocks]);
      for (const part of parts.filter(({ type, style }) => style !== undefined && type !== 'Container')) {
        expect(wordsOf(part['title'] ?? part['text'])).toMatch(aloud);
      }
    }
  });

  it('stand beside every bar, as numbers', () => {
    const blocks = views.flatMap((view) => view.blocks.filter((block) => block.kind === 'progress'));
    for (const block of blocks) {
      const numbers = new RegExp(`${block.value} ?/ ?${block.max}`);
      const view = { fallback: block.label, blocks: [block] };
      expect(JSON.stringify(renderMessage(view).blocks)).toMatch(numbers);
      expect(JSON.stringify(renderCard(view))).toMatch(numbers);
    }
  });
});

/** The buttons of a message by what a screen reader says of them, each with what it does. */
function spoken(parts: readonly Part[], name: (part: Part) => unknown, does: (part: Part) => unknown) {
  const said = new Map<unknown, Set<string>>();
  for (const part of parts) {
    const others = said.get(name(part)) ?? new Set();
    said.set(name(part), others.add(JSON.stringify(does(part))));
  }
  return said;
}

describe('Slack', () => {
  it('gets words for notifications with every message', () => {
    for (const view of views) expect(renderMessage(view).text).toMatch(aloud);
  });

  it('gets a text for every picture', () => {
    const uploaded = new Map(
      views.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === 'image' ? [[b, 'F1']] : []))),
    );
    const images = views
      .flatMap((view) => partsOf(renderMessage(view, uploaded).blocks))
      .filter(({ type }) => type === 'image');
    expect(images.length).toBeGreaterThan(0);
    for (const { alt_text: alt } of images) expect(alt).toMatch(aloud);
  });

  it('gets a label for every input', () => {
    for (const form of forms) {
      const inputs = partsOf(renderModal(form).blocks).filter(({ type }) => type === 'input');
      expect(inputs).toHaveLength(form.fields.length);
      for (const { label } of inputs) expect(wordsOf(label)).toMatch(aloud);
    }
  });

  it('can tell the buttons of one message from each other', () => {
    for (const blocks of views.flatMap((view) => [renderMessage(view).blocks, renderHome(view).blocks])) {
      const buttons = partsOf(blocks).filter(({ type, value }) => type === 'button' && value !== undefined);
      const said = spoken(
        buttons,
        (button) => button['accessibility_label'] ?? wordsOf(button['text']),
        ({ action_id: id, value }) => [String(id).replace(/~\d+$/, ''), value],
      );
      for (const [name, does] of said) expect([name, [...does]]).toEqual([name, [[...does][0]]]);
    }
  });
});

describe('Teams', () => {
  it('gets words for old clients, notifications and screen readers, and their language, with every card', () => {
    for (const { card, summary } of [
      ...views.map((view) => viewMessage(view, 'fr')),
      ...forms.map((form) => formMessage(form, 'fr')),
    ]) {
      expect(summary).toMatch(aloud);
      expect(card.fallbackText).toMatch(aloud);
      expect(card.lang).toBe('fr');
    }
  });

  it('gets a text for every picture', () => {
    const images = views.flatMap((view) => partsOf(viewMessage(view).card)).filter(({ type }) => type === 'Image');
    expect(images.length).toBeGreaterThan(0);
    for (const { altText } of images) expect(altText).toMatch(aloud);
  });

  it('gets a label for every input', () => {
    for (const form of forms) {
      const inputs = partsOf(formMessage(form, 'fr').card).filter(({ type }) => String(type).startsWith('Input.'));
      const empty = form.fields.filter((field) => 'options' in field && field.options.length === 0);
      expect(inputs).toHaveLength(form.fields.length - empty.length);
      for (const { label } of inputs) expect(label).toMatch(aloud);
    }
  });

  it('can tell the buttons of one card from each other', () => {
    for (const view of views) {
      const actions = partsOf(viewMessage(view).card).filter(({ type }) => type === 'Action.Execute');
      const said = spoken(
        actions,
        ({ title, tooltip }) => tooltip ?? title,
        ({ verb, data }) => [verb, data],
      );
      for (const [name, does] of said) expect([name, [...does]]).toEqual([name, [[...does][0]]]);
    }
  });
});
