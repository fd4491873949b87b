import { z } from 'zod';
import { flashId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { flashActions } from '../actions.ts';
import { findFlash } from '../outcome.ts';
import { flashesOfPractitioner } from '../store.ts';
import { flashView } from '../views/flash.ts';
import { flashListView, flashPageSize } from '../views/list.ts';

/** `/concertation liste`: the flash consultations that the actor takes part in. */
export const flashListCommand = defineCommand({
  id: 'flash.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await listPage(context, 0) }),
});

export const flashListAction = defineAction({
  id: flashActions.list,
  roles: members,
  payload: z.object({ page: z.number().int().min(0).max(1_000) }),
  run: async (context, { page }) => ({ kind: 'update', view: await listPage(context, page) }),
});

export const showFlashAction = defineAction({
  id: flashActions.show,
  roles: members,
  payload: z.object({ flash: flashId }),
  run: async (context, { flash: id }) => {
    const { tx, careTeam, actor } = context;
    const flash = await findFlash(tx, careTeam, id);
    if (!flash.participants.some(({ practitioner }) => practitioner.id === actor.id)) {
      throw new UserError('flash-not-yours');
    }
    return { kind: 'update', view: flashView(flash, actor, context) };
  },
});

async function listPage(context: Context, page: number): Promise<View> {
  const { tx, careTeam, actor } = context;
  const range = { skip: page * flashPageSize, take: flashPageSize + 1 };
  return flashListView(await flashesOfPractitioner(tx, careTeam.id, actor.id, range), page, context);
}
