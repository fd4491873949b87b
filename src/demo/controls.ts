import { type Field, type Form, type FormValues, filledIn } from '../ui/form.ts';
import type { Reply } from '../ui/reply.ts';
import { plainText } from '../ui/text.ts';
import type { ActionButton, View } from '../ui/view.ts';

/** The view of an answer, or a failure that says what came instead. */
export function viewOf(reply: Reply): View {
  if (reply.kind === 'view' || reply.kind === 'update' || reply.kind === 'refreshed') return reply.view;
  throw new Error(`no message but ${reply.kind}`);
}

/** The form of an answer, or a failure that says what came instead. */
export function formOf(reply: Reply): Form {
  if (reply.kind === 'form' || reply.kind === 'errors') return reply.form;
  throw new Error(`no form but ${reply.kind}`);
}

/** The button with this label; `item` says in which entry of a list. */
export function buttonOf(view: View, label: string, item?: string): ActionButton {
  const button = view.blocks
    .flatMap((block) => {
      if (block.kind === 'buttons') return item === undefined ? block.buttons : [];
      if (block.kind !== 'list') return [];
      const items = block.items.filter(({ text }) => item === undefined || plainText(text).includes(item));
      return items.flatMap(({ buttons }) => buttons ?? []);
    })
    .find((one) => one.label === label);
  if (button?.kind !== 'action') throw new Error(`no button ${label} in: ${view.fallback}`);
  return button;
}

/** Where the link button of a message leads. */
export function linkIn(view: View): string {
  const buttons = view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const link = buttons.find((button) => button.kind === 'link');
  if (link === undefined) throw new Error(`no link in: ${view.fallback}`);
  return link.url;
}

/** The code of the case that a message is about. */
export function codeIn(view: View): string {
  const [code] = /C-[0-9A-Z]{4}/.exec(view.fallback) ?? [];
  if (code === undefined) throw new Error(`no code in: ${view.fallback}`);
  return code;
}

/** The form as somebody leaves it who chose from its lists by the words that stand there, or by their beginning. */
export function filledWith(form: Form, entries: FormValues): Form {
  const unknown = Object.keys(entries).filter((id) => !form.fields.some((field) => field.id === id));
  if (unknown.length > 0) throw new Error(`no field ${unknown.join()} in: ${form.title}`);
  const chosen = form.fields.flatMap((field): [string, string | readonly string[]][] => {
    const entry = entries[field.id];
    return entry === undefined ? [] : [[field.id, chosenIn(field, entry)]];
  });
  return filledIn(form, Object.fromEntries(chosen));
}

function chosenIn(field: Field, entry: string | readonly string[]): string | readonly string[] {
  if (field.kind !== 'choice' && field.kind !== 'choices') return entry;
  return typeof entry === 'string' ? optionOf(field, entry) : entry.map((one) => optionOf(field, one));
}

function optionOf({ options, label: of }: Extract<Field, { readonly kind: 'choice' | 'choices' }>, words: string) {
  const read = (label: string) => label.replaceAll('\u00a0', ' ');
  const found =
    options.find(({ label }) => read(label) === words) ??
    options.find(({ label }) => read(label).startsWith(words)) ??
    options.find(({ label }) => read(label).includes(words));
  if (found === undefined) throw new Error(`no choice ${words} for: ${of}`);
  return found.value;
}

/** What was entered in some fields of a form. */
export function entriesIn({ title, fields }: Form, ids: readonly string[]): View {
  const facts = fields
    .filter(({ id }) => ids.includes(id))
    .map((field) => ({ label: field.label, value: enteredIn(field) }));
  return { fallback: title, blocks: [{ kind: 'facts', facts }] };
}

function enteredIn(field: Field): string {
  if (field.kind !== 'choice' && field.kind !== 'choices') return String(field.initial ?? '');
  const chosen = [field.initial ?? []].flat();
  return field.options
    .filter(({ value }) => chosen.includes(value))
    .map(({ label }) => label)
    .join(', ');
}
