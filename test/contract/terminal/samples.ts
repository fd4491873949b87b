import type { Block, Button, View } from '../../../src/ui/view.ts';

export const hostile: readonly (readonly [name: string, text: string])[] = [
  ['a Slack broadcast', '<!channel> & <@U123>'],
  ['a Teams mention', '<at>Tout le monde</at>'],
  ['Markdown', '*gras* _italique_ `code` [lien](https://x.example) # titre'],
  ['emoji', '👩🏽‍⚕️ 🇫🇷 1️⃣ ❤️ café'],
  ['right-to-left text', 'שלום עולם, مرحبا بالعالم'],
  ['wide characters', '糖尿病のフォローアップ、全角'],
  ['3,000 characters with spaces', 'concertation '.repeat(231).slice(0, 3000)],
  ['3,000 characters without a space', 'x'.repeat(3000)],
  ['an escape sequence', '\u001b[2J\u001b]0;titre\u0007'],
  ['a carriage return', 'vrai\rfaux'],
  ['a direction override', 'facture\u202egnp.exe \u2066x\u2069'],
  ['nothing', ''],
];

/** `count` buttons that all say `label`. */
function buttons(count: number, label: string): readonly Button[] {
  return Array.from({ length: count }, (_, n) => ({
    kind: 'action',
    action: 'x.y',
    label: `${label} ${n}`,
    payload: { n },
  }));
}

/** Every kind of block, holding `text` everywhere and `count` items where there can be several. */
export const blocks: Readonly<Record<Block['kind'], (text: string, count: number) => Block>> = {
  heading: (text) => ({ kind: 'heading', text }),
  text: (text) => ({
    kind: 'text',
    text: [text, { strong: text }, { emphasis: text }, { label: text, link: 'https://x.example' }],
  }),
  facts: (text, count) => ({
    kind: 'facts',
    facts: Array.from({ length: count }, (_, n) => ({ label: `${n} ${text}`, value: text })),
  }),
  list: (text, count) => ({
    kind: 'list',
    items: Array.from({ length: count }, (_, n) => ({ text: `${n} ${text}`, detail: text, buttons: buttons(2, text) })),
  }),
  buttons: (text, count) => ({
    kind: 'buttons',
    buttons: [...buttons(count, text), { kind: 'link', label: text, url: 'https://x.example' }],
  }),
  note: (text) => ({ kind: 'note', text }),
  image: (text) => ({ kind: 'image', alt: text, draw: () => Uint8Array.of(1) }),
  divider: () => ({ kind: 'divider' }),
  progress: (text, count) => ({ kind: 'progress', label: text, value: count, max: 101 }),
};

/** A view with a block of each kind. */
export function viewOf(text: string, count: number): View {
  return { fallback: 'Repli', blocks: Object.values(blocks).map((block) => block(text, count)) };
}

/** The printed lines without styles: only the escape sequences that the renderer itself may write. */
export function withoutStyles(printed: string): string {
  const [first, ...rest] = printed.split('\u001b[');
  const style = /^[\d;]+m/;
  return [first, ...rest.map((part) => (style.test(part) ? part.replace(style, '') : `\u001b[${part}`))].join('');
}

/** The printed text without its frame and without any space or line break. */
export function unframed(printed: string): string {
  return printed
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(1))
    .join('')
    .replace(/\s/g, '');
}
