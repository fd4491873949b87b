import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { sameClick } from '../document/same-click.ts';
import { type ReportFormat, reportKinds } from './actions.ts';

/** Sends a report as a file to whoever asked for it; `code` names the period. */
export async function sendReport(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { code, format, to }: { readonly code: string; readonly format: ReportFormat; readonly to: PractitionerId },
): Promise<void> {
  await enqueue(tx, team.id, now, [
    {
      kind: reportKinds[format],
      subjectId: code,
      dedupeKey: `${reportKinds[format]}:${to}:${code}:${sameClick(now)}`,
      dueAt: now,
      audience: 'person',
      practitionerId: to,
    },
  ]);
}
