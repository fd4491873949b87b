import type { types } from '@slack/bolt';
import type { FieldErrors, Form } from '../../../ui/form.ts';
import type { Block, Button, View } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { paragraph, piecesOf } from './blocks.ts';
import { buttonNumbers } from './buttons.ts';
import { inputBlock } from './field.ts';
import { fit, type Piece } from './piece.ts';
import { plain } from './text-object.ts';

/** A form as a modal. `errors` are written above the fields, for when the answer comes too late to mark them. */
export function renderModal(form: Form, errors: FieldErrors = {}): types.ModalView {
  if (form.context.length > limits.modal.privateMetadata)
    throw new RangeError(`the context of form ${form.id} is too long`);
  const problems = form.fields.flatMap((field) => paragraph(problemSpans(field.label, errors[field.id])));
  const inputs = form.fields.map((field): Piece => ({ rows: 0, blocks: [inputBlock(field)] }));
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: form.context,
    title: plain(form.title, limits.modal.title),
    submit: plain(form.submitLabel, limits.modal.submit),
    close: plain(form.cancelLabel, limits.modal.close),
    blocks: modalBlocks(form.title, [...problems, ...paragraph(form.intro ?? ''), ...inputs]),
  };
}

/** A view as a modal that only informs. Without a heading in the view its title is `title`. */
export function renderModalMessage(
  view: View,
  words: { readonly title: string; readonly close: string },
): types.ModalView {
  const [first, ...others] = view.blocks;
  const heading = first?.kind === 'heading' ? first.text : undefined;
  const next = buttonNumbers();
  const pieces = (heading === undefined ? view.blocks : others).flatMap((block) =>
    piecesOf(withLinksOnly(block), next),
  );
  const title = heading ?? words.title;
  return {
    type: 'modal',
    title: plain(title, limits.modal.title),
    close: plain(words.close, limits.modal.close),
    blocks: modalBlocks(title, pieces.length > 0 ? pieces : paragraph(view.fallback)),
  };
}

/** A title that had to be cut stands in full above the rest. */
function modalBlocks(title: string, pieces: readonly Piece[]): types.KnownBlock[] {
  const full: Piece[] =
    title.length > limits.modal.title
      ? [{ rows: 0, blocks: [{ type: 'header', text: plain(title, limits.header) }] }]
      : [];
  return fit([...full, ...pieces], { blocks: limits.modal.blocks, characters: Number.POSITIVE_INFINITY });
}

function problemSpans(label: string, problem: string | undefined) {
  return problem === undefined ? '' : [{ strong: `${label}\u00a0: ` }, problem];
}

/** A click on an action in a modal would belong to no message: only links stay. */
function withLinksOnly(block: Block): Block {
  if (block.kind === 'buttons') return { ...block, buttons: block.buttons.filter(isLink) };
  if (block.kind !== 'list') return block;
  return { ...block, items: block.items.map((item) => ({ ...item, buttons: item.buttons?.filter(isLink) ?? [] })) };
}

function isLink(button: Button): boolean {
  return button.kind === 'link';
}
