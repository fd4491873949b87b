import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { clickedTask, onClick } from '../act.ts';
import { taskActions } from '../actions.ts';
import { offerToPool } from '../give.ts';
import { changeTask, setOwners } from '../store.ts';
import { voidHandovers } from '../store-handover.ts';

/** « Je m’en charge »: of several who click, the first has it. */
export const claimAction = defineAction({
  id: taskActions.claim,
  roles: members,
  payload: clickedTask,
  run: (context, click) =>
    onClick(context, click, 'claim', async (task) => {
      const { t, tx, careTeam, now, actor } = context;
      // One that is blocked stays so until somebody says « Reprendre ».
      const change = task.status === 'blocked' ? {} : ({ status: 'in-progress' } as const);
      if (!(await changeTask(tx, careTeam.id, now, task, change))) return undefined;
      await setOwners(tx, careTeam.id, now, task, [actor.id]);
      await voidHandovers(tx, careTeam.id, now, task.id);
      return t.task.said.claimed;
    }),
});

/** « Rendre »: whoever took it gives it back to the profession that it waits for. */
export const releaseAction = defineAction({
  id: taskActions.release,
  roles: members,
  payload: clickedTask,
  run: (context, click) =>
    onClick(context, click, 'release', async (task) => {
      const { t, tx, careTeam, now, actor } = context;
      const change = task.status === 'blocked' ? {} : ({ status: 'to-do' } as const);
      if (task.pool === null || !(await changeTask(tx, careTeam.id, now, task, change))) return undefined;
      await setOwners(tx, careTeam.id, now, task, []);
      await voidHandovers(tx, careTeam.id, now, task.id);
      await offerToPool(tx, careTeam, now, task, task.pool, actor.id);
      return t.task.said.released;
    }),
});
