import { z } from 'zod';

// The structure and the lengths that Slack documents (doc comments of @slack/types 3.2.0, docs.slack.dev/reference/block-kit),
// written down apart from src/platforms/slack/limits.ts so that a mistake there is seen. Only what we may send is allowed.

const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() });
const id = z.string().min(1).max(255);
const webAddress = z.url({ protocol: /^https?$/ }).max(3000);

const confirm = z.strictObject({ title: plain(100), text: plain(300), confirm: plain(30), deny: plain(30) });
const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  accessibility_label: z.string().min(1).max(75).optional(),
  value: z.string().max(2000).optional(),
  url: webAddress.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
});

/** Markup in which the only brackets are those of links: nobody is mentioned, no escape is torn. */
const markup = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z
      .string()
      .min(1)
      .max(max)
      .refine((text) => !/[<>]/.test(withoutLinks(text)), 'a bracket that is no link')
      .refine((text) => !text.replace(/&(amp|lt|gt);/g, '').includes('&'), 'a torn escape'),
    verbatim: z.literal(true),
  });
const textObject = (max: number) => z.discriminatedUnion('type', [plain(max), markup(max)]);

const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(75) });
const options = z.array(option).min(1).max(100);
const groups = z
  .array(z.strictObject({ label: plain(75), options }))
  .min(1)
  .max(100);
const action = { action_id: id };
const oneList = (select: { options?: unknown; option_groups?: unknown }) =>
  (select.options === undefined) !== (select.option_groups === undefined);
const lists = { options: options.optional(), option_groups: groups.optional() };
const inputElement = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('plain_text_input'),
      ...action,
      multiline: z.boolean().optional(),
      max_length: z.int().min(1).max(3000),
      initial_value: z.string().min(1).optional(),
    })
    .refine(
      (input) => (input.initial_value ?? '').length <= input.max_length,
      'initial_value is longer than max_length',
    ),
  z.strictObject({ type: z.literal('datepicker'), ...action, initial_date: z.iso.date().optional() }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...action,
    initial_time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...action,
    is_decimal_allowed: z.boolean(),
    min_value: z.string(),
    max_value: z.string(),
    initial_value: z.string().optional(),
  }),
  z
    .strictObject({ type: z.literal('static_select'), ...action, ...lists, initial_option: option.optional() })
    .refine(oneList),
  z.strictObject({
    type: z.literal('checkboxes'),
    ...action,
    options: z.array(option).min(1).max(10),
    initial_options: options.optional(),
  }),
  z
    .strictObject({ type: z.literal('multi_static_select'), ...action, ...lists, initial_options: options.optional() })
    .refine(oneList),
  z.strictObject({
    type: z.literal('external_select'),
    ...action,
    min_query_length: z.literal(0),
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...action,
    min_query_length: z.literal(0),
    initial_options: options.optional(),
  }),
]);

const messageBlock = [
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z
    .strictObject({
      type: z.literal('section'),
      text: textObject(3000).optional(),
      fields: z.array(textObject(2000)).min(1).max(10).optional(),
      accessory: button.optional(),
    })
    .refine((section) => section.text !== undefined || section.fields !== undefined, 'a section without words'),
  z.strictObject({ type: z.literal('context'), elements: z.array(textObject(3000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(25) }),
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({
    type: z.literal('image'),
    alt_text: z.string().min(1).max(2000),
    slack_file: z.strictObject({ id: z.string().min(1) }),
  }),
] as const;
const inputBlock = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean(),
  element: inputElement,
});

const messageBlocks = z
  .array(z.discriminatedUnion('type', [...messageBlock]))
  .min(1)
  .max(50);
const modal = z.strictObject({
  type: z.literal('modal'),
  callback_id: id.optional(),
  private_metadata: z.string().max(3000).optional(),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  blocks: z.array(z.discriminatedUnion('type', [...messageBlock, inputBlock])).max(100),
});

const home = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(z.discriminatedUnion('type', [...messageBlock])).max(100),
});

/** What Slack would refuse in a home screen; nothing when it is fine. */
export function homeProblems(view: unknown): string[] {
  return [...problems(home.safeParse(view)), ...twice(view, 'action_id')];
}

/** What Slack would refuse in the blocks of a message; nothing when it is fine. */
export function messageProblems(blocks: unknown): string[] {
  return [...problems(messageBlocks.safeParse(blocks)), ...twice(blocks, 'action_id')];
}

/** What Slack would refuse in a modal; nothing when it is fine. */
export function modalProblems(view: unknown): string[] {
  const parsed = modal.safeParse(view);
  const withInputs = parsed.success && parsed.data.blocks.some((block) => block.type === 'input');
  const submit = withInputs && parsed.data.submit === undefined ? ['a modal with inputs needs a submit button'] : [];
  return [...problems(parsed), ...submit, ...twice(view, 'block_id')];
}

/** Everything that a reader sees in blocks or in a modal, in reading order. */
export function seen(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = { type: undefined, text: undefined, ...value };
  if (typeof text === 'string') return [type === 'mrkdwn' ? read(text) : text];
  return Object.values(value).flatMap(seen);
}

/** Slack's markup as a reader sees it: emphasis gone, links as their labels, escapes and lookalikes as what they stand for. */
function read(text: string): string {
  const lookalikes: Record<string, string> = { '∗': '*', ˍ: '_', '∼': '~', ˋ: '`', '›': '>' };
  return text
    .replace(/<https?:[^|>]+\|([^>]*)>/g, '$1')
    .replace(/[*_~`\u200b]/g, '')
    .replace(/^\s*&gt;/gm, '')
    .replace(/[∗ˍ∼ˋ›]/g, (character) => lookalikes[character] ?? character)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function withoutLinks(text: string): string {
  return text.replace(/<https?:\/\/[^<>|\s]+\|[^<>|\n]+>/g, '');
}

function problems(result: z.ZodSafeParseResult<unknown>): string[] {
  return result.success ? [] : [z.prettifyError(result.error)];
}

function twice(value: unknown, key: string): string[] {
  const ids = collect(value, key);
  return ids.filter((each, index) => ids.indexOf(each) !== index).map((each) => `${key} ${each} is there twice`);
}

function collect(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : collect(inner, key),
  );
}
