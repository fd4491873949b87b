import { localParts } from '../core/local-time.ts';
import { inspect } from '../privacy/guard.ts';
import type { GuardField } from '../ui/form.ts';
import type { View } from '../ui/view.ts';
import type { Context } from './context.ts';
import { cautionSentences, type Examined, marked, refusalSentence } from './objection-words.ts';

// What people write passes here before it is stored or posted. The names of people and channels come from the
// workspace, where everybody reads them already: they are exempt. So are professionals who were invited to an RCP.

/** Asks the guard about a text; the names of the team and today's date are what it allows and judges by. */
export async function examine(context: Context, text: string, field: GuardField): Promise<Examined> {
  if (text.trim() === '') return { text, findings: [] };
  const people = await context.teamNames();
  const today = localParts(context.now, context.careTeam.zone).date;
  return { text, findings: inspect(text, { field, people, today, locale: context.locale }) };
}

/** The refusal of a line, with the line given back to its author alone; undefined when it may pass. */
export async function objectionView(context: Context, line: string): Promise<View | undefined> {
  const { t, place } = context;
  const examined = await examine(context, line, 'case');
  const sentence = refusalSentence(examined, t);
  if (sentence === undefined) return undefined;
  return {
    fallback: sentence,
    blocks: [
      { kind: 'text', text: sentence },
      { kind: 'facts', facts: [{ label: t.guard.yourText, value: marked(examined) }] },
      ...(place.kind === 'channel' ? [{ kind: 'note' as const, text: t.objection.visible }] : []),
    ],
  };
}

/** What to read again in a line before confirming it; undefined when there is nothing. */
export async function caution(context: Context, line: string): Promise<string | undefined> {
  const sentences = cautionSentences(await examine(context, line, 'case'), context.t);
  return sentences === undefined ? undefined : context.t.objection.caution(sentences);
}
