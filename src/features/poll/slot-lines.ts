import { formatDateTime } from '../../i18n/format.ts';
import type { Context } from '../context.ts';
import { readWhen } from '../meeting/read-when.ts';
import { scheduleAt } from '../meeting/schedule.ts';
import { maxSlots } from './model.ts';

type Reading = Pick<Context, 't' | 'now' | 'locale' | 'careTeam'>;

type Read<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'wrong'; readonly sentence: string };

/**
 * Reads dates from a text, one a line, on the structure's wall: "mardi 24 13h30". A line without a time means the usual
 * one. The instants come in order; the sentence names the first line that is wrong.
 */
export function readSlots(text: string, context: Reading): Read<readonly Date[]> {
  const words = context.t.poll.slots;
  const lines = text
    .split(/[\r\n;]+/)
    .map(bare)
    .filter(Boolean);
  if (lines.length < 2) return { kind: 'wrong', sentence: words.tooFew };
  if (lines.length > maxSlots) return { kind: 'wrong', sentence: words.tooMany(lines.length, maxSlots) };
  const found: Date[] = [];
  for (const [index, line] of lines.entries()) {
    const read = readLine(line, context);
    if (read.kind === 'wrong') return { kind: 'wrong', sentence: words.line(index + 1, read.sentence) };
    const earlier = found.findIndex((one) => one.getTime() === read.value.getTime());
    if (earlier >= 0) {
      const when = formatDateTime(read.value, context.careTeam.zone, context.locale);
      return { kind: 'wrong', sentence: words.line(index + 1, words.twice(when, earlier + 1)) };
    }
    found.push(read.value);
  }
  return { kind: 'ok', value: found.sort((a, b) => a.getTime() - b.getTime()) };
}

/** A line without the mark of a list before it, "- ", "• " or "1) ". */
function bare(line: string): string {
  return line.replace(/^\s*(?:[-–*•·]|\d{1,2}[.)](?=\s))\s*/u, '').trim();
}

function readLine(line: string, context: Reading): Read<Date> {
  const { t, now, careTeam } = context;
  const words = t.poll.slots;
  const read = readWhen(context, line);
  if (read === undefined) return { kind: 'wrong', sentence: words.unknown(line.slice(0, 40)) };
  if (read.invalid || read.date === undefined) return { kind: 'wrong', sentence: words.impossible };
  // In "mardi 24 ou jeudi 26" the second date would be lost.
  if (read.rest !== '') return { kind: 'wrong', sentence: words.rest(read.rest.slice(0, 40)) };
  const wall = { date: read.date, time: read.time ?? careTeam.defaultStartTime };
  const schedule = scheduleAt(wall, careTeam.zone, now, t);
  if (schedule.kind === 'ok') return { kind: 'ok', value: schedule.instant };
  return { kind: 'wrong', sentence: Object.values(schedule.errors).join(' ') };
}
