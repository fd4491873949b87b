import { plainText, type Text } from './text.ts';

/** What a click carries back: ids and a revision, never a text that a user typed. At most 1,500 characters as JSON. */
export type ButtonPayload = Readonly<Record<string, string | number>>;

export interface ActionButton {
  readonly kind: 'action';
  /** The id of a defineAction. */
  readonly action: string;
  readonly label: string;
  readonly payload: ButtonPayload;
  readonly style?: 'primary' | 'danger';
  /** Asked before the click counts. */
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
}

export interface LinkButton {
  readonly kind: 'link';
  readonly label: string;
  readonly url: string;
}

export type Button = ActionButton | LinkButton;

export interface Fact {
  readonly label: string;
  readonly value: Text;
}

export interface ListItem {
  readonly text: Text;
  readonly detail?: Text;
  readonly buttons?: readonly Button[];
}

/** A picture, which never says anything that its words do not say. */
export interface ImageBlock {
  readonly kind: 'image';
  /** What it shows, in full: for whoever cannot see it, and where it cannot be shown. */
  readonly alt: string;
  /** A PNG file, drawn only where it is shown: that takes longer than all the words. */
  readonly draw: () => Uint8Array;
}

/** One part of a view, as data; each platform's renderer switches over `kind` exhaustively. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'note'; readonly text: Text }
  | { readonly kind: 'divider' }
  | { readonly kind: 'progress'; readonly label: string; readonly value: number; readonly max: number }
  | ImageBlock;

/** A message, platform-neutral. */
export interface View {
  /** What a notification, a screen reader or an old client shows: complete in one or two sentences. */
  readonly fallback: string;
  readonly blocks: readonly Block[];
}

/** What a screen reader says of a button in a row: its label alone stands in every row of a list. */
export function nameInRow(label: string, { text, detail = '' }: Pick<ListItem, 'text' | 'detail'>): string {
  return `${label} – ${plainText(text)} ${plainText(detail)}`.replace(/\s+/g, ' ').trim();
}

/** The view with words in the place of its pictures. */
export function inWords(view: View): View {
  return { ...view, blocks: view.blocks.map((block) => (block.kind === 'image' ? imageInWords(block) : block)) };
}

/** What stands where a picture cannot be shown. */
export function imageInWords({ alt }: ImageBlock): Block {
  return { kind: 'note', text: alt };
}

/** A view of one paragraph. */
export function sentence(text: string): View {
  return { fallback: text, blocks: [{ kind: 'text', text }] };
}
