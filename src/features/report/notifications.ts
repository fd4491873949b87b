import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { type ReportFormat, reportKinds } from './actions.ts';

const sameClick = 10_000;

/** Sends a report as a file to whoever asked for it; `code` names the period. */
export async function sendReport(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { code, format, to }: { readonly code: string; readonly format: ReportFormat; readonly to: PractitionerId },
): Promise<void> {
  // A double click, or one that the platform delivers again, asks for the same file.
  const moment = Math.floor(now.getTime() / sameClick);
  await enqueue(tx, team.id, now, [
    {
      kind: reportKinds[format],
      subjectId: code,
      dedupeKey: `${reportKinds[format]}:${to}:${code}:${moment}`,
      dueAt: now,
      audience: 'person',
      practitionerId: to,
    },
  ]);
}
