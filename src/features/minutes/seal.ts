import { createHash } from 'node:crypto';
import { type MinutesRows, minutesContent } from './content.ts';

/**
 * What may change without anybody touching the minutes: how people and the structure are called and what their
 * profile says, what a patient agrees to since, whether a case was filed and when its texts were erased, what became of
 * a case that was put off, and what is added below.
 */
const unsealed: ReadonlySet<string> = new Set([
  'structure',
  'name',
  'profession',
  'organisation',
  'consent',
  'filing',
  'filedAt',
  'purgedAt',
  'putOff',
  'amendments',
]);

/** SHA-256 over everything that was recorded: the same as long as nobody changes the minutes. */
export function sealOf(rows: MinutesRows): string {
  const content = minutesContent(rows, () => true);
  const sealed = { ...content, putOffCodes: content.putOff.map(({ code }) => code).sort() };
  return createHash('sha256').update(canonical(sealed)).digest('hex');
}

/** Whether something else is recorded than what was submitted or approved. */
export function changedSince(rows: MinutesRows): boolean {
  const { contentHash = null } = rows.minutes ?? {};
  return contentHash !== null && contentHash !== sealOf(rows);
}

/** JSON with its keys in order, so that equal values are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([key]) => !unsealed.has(key));
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
