import { z } from 'zod';

const button = z.looseObject({
  type: z.literal('button'),
  action_id: z.string(),
  text: z.looseObject({ text: z.string() }),
  value: z.string().optional(),
});
export type SlackButton = z.infer<typeof button>;

/** The button with this label, wherever it stands in a message. */
export function buttonNamed(blocks: unknown, label: string): SlackButton {
  const all = buttonsIn(blocks);
  const found = all.find((one) => one.text.text === label);
  if (found === undefined) throw new Error(`no button ${label} among ${all.map((one) => one.text.text).join(', ')}`);
  return found;
}

function buttonsIn(value: unknown): SlackButton[] {
  if (typeof value !== 'object' || value === null) return [];
  const one = button.safeParse(value).data;
  return one === undefined ? Object.values(value).flatMap(buttonsIn) : [one];
}
