import { enqueue } from '../../../store/outbox.ts';
import { defineCommand } from '../../define.ts';
import { sameClick } from '../../document/same-click.ts';
import { role } from '../../practitioner/role.ts';
import { exportKind } from '../kinds.ts';
import { exportView } from '../views.ts';

/** `/diapason mes-donnees`: everything about whoever asks, guests included, as a file in a private message. */
export const exportCommand = defineCommand({
  id: 'my-data.export',
  roles: role.options,
  rest: 'none',
  run: async (context) => {
    const { tx, careTeam, now, actor } = context;
    await enqueue(tx, careTeam.id, now, [
      {
        kind: exportKind,
        subjectId: actor.id,
        dedupeKey: `${exportKind}:${actor.id}:${sameClick(now)}`,
        dueAt: now,
        audience: 'person',
        practitionerId: actor.id,
      },
    ]);
    return { kind: 'view', view: exportView(context) };
  },
});
