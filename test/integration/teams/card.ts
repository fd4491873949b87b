import { z } from 'zod';

// A card as a client reads it: what is written on it, which buttons it has, what stands in its inputs.

const node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof node>;

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  const { data } = node.safeParse(value);
  if (data === undefined || Array.isArray(value)) return;
  yield data;
  for (const [key, inner] of Object.entries(data)) if (key !== 'fallback') yield* nodesOf(inner);
}

const written = z.object({ type: z.enum(['TextBlock', 'TextRun']), text: z.string() });
const titled = z.object({ type: z.string().startsWith('Action.'), title: z.string() });

/** Everything written on a card, line by line, buttons as "[title]". */
export function readCard(card: unknown): string {
  return [...nodesOf(card)]
    .flatMap((one) => {
      const text = written.safeParse(one).data?.text;
      const title = titled.safeParse(one).data?.title;
      return text ?? (title === undefined ? [] : `[${title}]`);
    })
    .join('\n');
}

const executable = z.object({ type: z.literal('Action.Execute'), title: z.string(), verb: z.string(), data: node });

/** What a click on the button with this title sends, without the inputs. */
export function buttonOf(card: unknown, title: string): { readonly verb: string; readonly data: Node } {
  const found = [...nodesOf(card)].flatMap((one) => executable.safeParse(one).data ?? []);
  const button = found.find((one) => one.title === title);
  if (button === undefined) throw new Error(`no button ${title} on the card:\n${readCard(card)}`);
  return button;
}

const input = z.object({ type: z.string().startsWith('Input.'), id: z.string(), value: z.unknown().optional() });

/** What the inputs of a card hold, as a client sends it: by id, everything as text. */
export function inputsOf(card: unknown): Record<string, string> {
  const inputs = [...nodesOf(card)].flatMap((one) => input.safeParse(one).data ?? []);
  return Object.fromEntries(inputs.map(({ id, value }) => [id, value === undefined ? '' : String(value)]));
}
