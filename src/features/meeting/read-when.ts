import { parseWhen, type When } from '../../core/when.ts';
import { parseEnglishWhen } from '../../core/when-english.ts';
import type { Context } from '../context.ts';

/**
 * Reads a date in a line on the structure's wall. Whoever reads English may type either language: the reading that
 * leaves fewer words over was meant; "5/12" is 5 December in both.
 */
export function readWhen(
  { now, careTeam, locale }: Pick<Context, 'now' | 'careTeam' | 'locale'>,
  text: string,
): When | undefined {
  const french = parseWhen(text, now, careTeam.zone);
  const english = locale === 'en' ? parseEnglishWhen(text, now, careTeam.zone) : undefined;
  if (english === undefined || french === undefined) return english ?? french;
  return french.rest.length < english.rest.length ? french : english;
}
