import { readFileSync } from 'node:fs';
import type { GuardContext } from '../../../src/privacy/passage.ts';

/** The team of the corpus, and its day. */
export const team = {
  people: ['Léa Martin', 'Claire Dubois', 'Nadia Benali', 'Dr Paul Roche', 'Julie Moreau'],
  today: '2026-11-24',
} satisfies GuardContext;

interface Expected {
  readonly text: string;
  readonly level: string;
  readonly rule: string;
  readonly field: 'case' | 'directory' | 'free';
  /** Known not to be found. */
  readonly missed: boolean;
}

/** Sentences in which something has to be found, with level and rule. */
export function sentencesToFind(): readonly Expected[] {
  return linesOf('to-find.txt').map((line) => {
    const match = /^(miss )?(block|warn) ([a-z-]+)(?: \[(free|directory)\])?: (.+)$/s.exec(line);
    if (match === null) throw new Error(`Not a line of the corpus: ${line}`);
    const [, missed, level = '', rule = '', field, text = ''] = match;
    const where = field === 'free' || field === 'directory' ? field : 'case';
    return { text, level, rule, field: where, missed: missed !== undefined };
  });
}

/** Sentences in which nothing may be found. */
export function sentencesToPass(): readonly string[] {
  return linesOf('ordinary.txt');
}

function linesOf(file: string): readonly string[] {
  return readFileSync(new URL(`../../fixtures/guard/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replaceAll('\\n', '\n').replaceAll('\\s', '\u00a0'));
}
