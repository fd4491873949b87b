import { formatDateTime, formatDay, formatList } from '../../../i18n/format.ts';
import type { Reader } from '../../context.ts';
import type { MinutesRows } from '../content.ts';
import { isLocked, type Minutes, type Verdict } from '../model.ts';
import { changedSince } from '../seal.ts';

/** How far the minutes are approved, by whom, and whether they still are what was approved. */
export function stateOf(rows: MinutesRows, reader: Reader): string {
  const { meeting, minutes } = rows;
  const { t, teamZone, locale } = reader;
  const words = t.minutes.state;
  if (minutes === undefined || meeting.status === 'ended') return words.draft;
  if (!isLocked(meeting)) {
    const pending = `${words.pending(formatDateTime(minutes.closesAt, teamZone, locale))}.`;
    return changedSince(rows) ? `${pending} ${words.changedSince}` : pending;
  }
  const approvers = names(rows, minutes, 'approved');
  const objectors = names(rows, minutes, 'objected');
  const said = [
    words.approved(formatDay(minutes.approvedAt ?? minutes.closesAt, teamZone, locale)),
    approvers.length === 0 ? words.silently : words.approvedBy(formatList(approvers, locale)),
    ...(objectors.length === 0 ? [] : [words.reservations(formatList(objectors, locale))]),
  ];
  return `${said.join(', ')}. ${changedSince(rows) ? words.changed : words.unchanged}`;
}

/** In the order in which they answered. */
function names({ people }: MinutesRows, { approvals }: Minutes, verdict: Verdict): readonly string[] {
  return approvals
    .filter((one) => one.verdict === verdict)
    .flatMap(({ practitionerId }) => people.find(({ id }) => id === practitionerId)?.displayName ?? []);
}
