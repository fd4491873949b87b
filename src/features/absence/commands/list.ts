import { z } from 'zod';
import { absenceId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { absenceActions } from '../actions.ts';
import { mayChangeAbsence } from '../model.ts';
import { followAbsence } from '../notifications.ts';
import { absenceSheets } from '../sheet.ts';
import { absenceById, removeAbsence } from '../store.ts';
import { listView } from '../views/list.ts';
import { absenceText } from '../views/period.ts';

/** `/diapason absences`: who is away, until when, and who stands in. */
export const listCommand = defineCommand({
  id: 'absence.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await listPage(context, 0) }),
});

/** « Mes absences », wherever its button stands. */
export const openAction = defineAction({
  id: absenceActions.open,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: await listPage(context, 0) }),
});

/** Another page, or « Toutes les absences ». */
export const listAction = defineAction({
  id: absenceActions.list,
  roles: members,
  payload: z.object({ page: z.number().int().min(0).max(1_000) }),
  run: async (context, { page }) => ({ kind: 'update', view: await listPage(context, page) }),
});

/** « Supprimer », for the days that the button shows. */
export const removeAction = defineAction({
  id: absenceActions.remove,
  roles: members,
  payload: z.object({ absence: absenceId, first: z.iso.date(), last: z.iso.date() }),
  run: async (context, { absence: id, first, last }) => ({
    kind: 'update',
    view: await listPage(context, 0, await remove(context, id, { first, last })),
  }),
});

/** Returns what was done, or what is true instead. */
async function remove(
  context: Context,
  id: z.infer<typeof absenceId>,
  { first, last }: { readonly first: string; readonly last: string },
): Promise<string> {
  const { t, tx, careTeam, actor, now } = context;
  const absence = await absenceById(tx, careTeam.id, id);
  if (absence === undefined) return t.absence.gone;
  if (!mayChangeAbsence(actor, absence)) throw new UserError('absence-not-yours');
  const days = absenceText(absence, context);
  if (absence.firstDay !== first || absence.lastDay !== last) return t.absence.unchanged(days);
  if (!(await removeAbsence(tx, careTeam.id, id))) return t.absence.gone;
  await followAbsence(tx, careTeam, now, absence, null);
  return t.absence.removed(days);
}

async function listPage(context: Context, page: number, note = ''): Promise<View> {
  return listView(await absenceSheets(context), page, context, note);
}
