import { z } from 'zod';
import { formatTime } from '../../i18n/format.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { defineAction, defineCommand } from '../define.ts';
import { stewards } from '../practitioner/role.ts';
import { cockpitActions } from './actions.ts';
import { cockpit } from './commands.ts';
import { newLinkCode, parseLinkCode } from './link-code.ts';
import { keepCode, takeCode, unlink } from './store-links.ts';

// A coordinator is often shared by several structures, each with a workspace of its own. That two accounts are one person
// is not for their ids to say: those of two workspaces may be the same. The person shows it, with a code.

const validMs = 15 * 60_000;

/** `/diapason tableau code`: a code for the other structure; with that code, both are on one cockpit. */
export const linkCommand = defineCommand({
  id: 'cockpit.link',
  roles: stewards,
  rest: 'text',
  run: async (context, typed) => {
    if (typed === '') return { kind: 'view', view: await codeShown(context) };
    const { tx, now, actor, t } = context;
    const code = parseLinkCode(typed);
    if (code === undefined || !(await takeCode(tx, now, actor, code))) throw new UserError('cockpit-code');
    return { kind: 'view', view: await cockpit(context, t.cockpit.link.linked) };
  },
});

/** « Suivre une autre structure ». */
export const codeAction = defineAction({
  id: cockpitActions.code,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: await codeShown(context) }),
});

/** « Ne plus suivre les autres ». */
export const unlinkAction = defineAction({
  id: cockpitActions.unlink,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => {
    await unlink(context.tx, context.actor);
    return { kind: 'update', view: await cockpit(context, context.t.cockpit.link.unlinked) };
  },
});

async function codeShown({ tx, now, actor, t, zone, locale }: Context): Promise<View> {
  const { link: words } = t.cockpit;
  const code = newLinkCode();
  const until = new Date(now.getTime() + validMs);
  await keepCode(tx, actor, code, until);
  const how = words.type(formatTime(until, zone, locale));
  return {
    fallback: `${how} ${words.command(code)}`,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: [how, '\n', { strong: words.command(code) }] },
      { kind: 'note', text: words.note },
    ],
  };
}
