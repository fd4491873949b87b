import { fr } from '../i18n/fr.ts';
import type { Finding } from '../privacy/finding.ts';
import { inspect } from '../privacy/guard.ts';
import type { GuardContext } from '../privacy/passage.ts';

/** What the guard has to say about a file. */
export interface FileReport {
  /** One per finding, in order: « ligne 12 : un numéro de sécurité sociale : « … » ». */
  readonly sentences: readonly string[];
  readonly blocks: number;
  readonly warnings: number;
}

/** Inspects each line; in a table the cells of a line are read one after the other ("DUPONT;Jeanne"). */
export function reportOn(lines: readonly string[], table: boolean, context: GuardContext): FileReport {
  const found = lines.flatMap((line, index) => {
    const findings = inspect(table ? line.replace(/[;\t"]|,(?! )/g, ' ') : line, context);
    return findings.map((finding) => ({ ...finding, number: index + 1, line }));
  });
  const blocks = found.filter(({ level }) => level === 'block').length;
  return { sentences: found.map(sentence), blocks, warnings: found.length - blocks };
}

function sentence({ number, rule, level, line, start, end }: Finding & { number: number; line: string }): string {
  const remark = level === 'block' ? '' : ' (à relire)';
  return `ligne ${number}\u00a0: ${fr.objection.kinds[rule]}\u00a0: «\u00a0${line.slice(start, end)}\u00a0»${remark}`;
}
