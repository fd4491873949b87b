import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { inGroups } from '../../store/groups.ts';
import { openStatuses } from '../task/status.ts';
import { roundKind } from './kinds.ts';

/**
 * Forgets what was said to people who have left before they saw it, so that whoever stands in now hears it: messages to
 * whoever has left are cancelled without a look at what they would have said.
 */
export async function forgetUnseen(tx: Tx, team: CareTeamId): Promise<void> {
  const open = { task: { status: { in: [...openStatuses] } } };
  const rounds = await tx.taskRound.findMany({
    where: { careTeamId: team, practitioner: { active: false }, reminders: { some: open } },
    select: { id: true },
  });
  for (const ids of inGroups(rounds.map(({ id }) => id))) {
    const unsent = { kind: roundKind, subjectId: { in: [...ids] }, state: { in: ['cancelled', 'dead'] } };
    const rows = await tx.delivery.findMany({ where: { careTeamId: team, ...unsent } });
    const unseen = rows.filter(({ platformRef }) => platformRef === null).map(({ subjectId }) => subjectId);
    await tx.taskRound.deleteMany({ where: { careTeamId: team, id: { in: unseen } } });
  }
}
