import { z } from 'zod';
import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { defineAction, defineCommand } from '../define.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { taskActions } from '../task/actions.ts';
import { workloadActions } from './actions.ts';
import { loadReaders } from './model.ts';
import { workloadNow } from './store.ts';
import { loadView } from './views/load.ts';

/** `/tache charge`: who carries how much. */
export const loadCommand = defineCommand({
  id: 'task.load',
  roles: loadReaders,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await loadNow(context, 0) }),
});

/** « Qui fait quoi », « Voir la charge »: as a message of its own. */
export const loadAction = defineAction({
  id: taskActions.load,
  roles: loadReaders,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: await loadNow(context, 0) }),
});

/** Another page, in the place of this one. */
export const loadTurnAction = defineAction({
  id: workloadActions.turn,
  roles: loadReaders,
  payload: z.object({ page: z.number().int().min(0).max(1_000) }),
  run: async (context, { page }) => ({ kind: 'update', view: await loadNow(context, page) }),
});

async function loadNow(context: Context, page: number): Promise<View> {
  const { tx, careTeam, now } = context;
  const people = await activePractitioners(tx, careTeam.id);
  const workload = await workloadNow(tx, careTeam, now);
  return loadView(workload, page, { ...context, people, percent: careTeam.overloadPercent });
}
