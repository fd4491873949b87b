import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, refresh } from '../../store/outbox.ts';
import { defineDelivery } from '../define.ts';
import { allPractitioners, coordinators } from '../practitioner/store.ts';
import { undelivered } from './store.ts';
import { undeliveredView } from './views.ts';

const kind = 'undelivered.report';
const hour = 3_600_000;
/** A report names so many; the rest is a command away. */
export const shownFailures = 10;

/**
 * Tells every coordinator that a message could not be sent: one report an hour, edited in place as more fail, so that
 * a lost permission does not bring sixty of them. A report that fails itself is not reported.
 */
export async function reportUndelivered(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  failed: { readonly kind: string },
): Promise<void> {
  if (failed.kind === kind) return;
  const since = new Date(Math.floor(now.getTime() / hour) * hour).toISOString();
  await enqueue(
    tx,
    team,
    now,
    (await coordinators(tx, team)).map(({ id }) => ({
      kind,
      subjectId: since,
      dedupeKey: `undelivered:${team}:${since}:${id}`,
      dueAt: now,
      audience: 'person',
      practitionerId: id,
    })),
  );
  await refresh(tx, team, now, { subjectId: since, kinds: [kind] });
}

export const undeliveredReport = defineDelivery({
  kind,
  render: async (context) => {
    const { tx, careTeam, delivery } = context;
    const rows = await undelivered(tx, careTeam.id, { since: new Date(delivery.subjectId), take: shownFailures });
    return rows.length === 0
      ? { kind: 'cancel', reason: 'sent-after-all' }
      : { kind: 'view', view: undeliveredView(rows, await allPractitioners(tx, careTeam.id), context) };
  },
});
