import type { Form, FormValues } from '../ui/form.ts';
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

/** What is in the form when it is sent as it is. */
export function initialValues(form: Form): FormValues {
  return Object.fromEntries(
    form.fields.flatMap(({ id, initial }) =>
      initial === undefined ? [] : [[id, typeof initial === 'number' ? String(initial) : initial]],
    ),
  );
}
