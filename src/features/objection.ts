import type { Catalogue } from '../i18n/catalogue.ts';
import { inspect } from '../privacy/guard.ts';
import type { GuardField } from '../ui/form.ts';

/** What the guard has to say about a text, for its author alone; undefined when the text may pass. */
export function objection(text: string, field: GuardField, { guard }: Catalogue): string | undefined {
  const found = inspect(text, { field }).find((finding) => finding.level === 'block');
  if (found === undefined) return undefined;
  return `${guard[found.rule](text.slice(found.start, found.end))} ${guard.intro}`;
}
