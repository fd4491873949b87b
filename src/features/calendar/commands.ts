import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Block, sentence, type View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { defineAction } from '../define.ts';
import { actions } from '../meeting/actions.ts';
import { members } from '../practitioner/role.ts';
import { replaceCalendarSecret } from '../practitioner/store.ts';

/** « Mon agenda »: the address of the actor's own feed, for the actor alone. */
export const calendarAction = defineAction({
  id: actions.calendar,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: feedView(context, context.actor.calendarSecret) }),
});

/** « Changer l’adresse »: whoever knew the old one sees nothing more. A second click on the same button changes nothing. */
export const renewCalendarAction = defineAction({
  id: 'calendar.renew',
  roles: members,
  payload: z.object({ known: z.string() }),
  run: async (context, { known }) => {
    const { actor, tx, t } = context;
    const now = known === nameOf(actor.calendarSecret) ? await replaceCalendarSecret(tx, actor) : undefined;
    const said: Block[] = now === undefined ? [] : [{ kind: 'text', text: t.calendar.renewed }];
    return { kind: 'update', view: feedView(context, now ?? actor.calendarSecret, said) };
  },
});

function feedView({ t, publicUrl }: Context, secret: string, said: readonly Block[] = []): View {
  if (publicUrl === undefined) return sentence(t.calendar.unavailable);
  const url = `${publicUrl}/calendar/${secret}.ics`;
  return {
    fallback: t.calendar.fallback,
    blocks: [
      { kind: 'heading', text: t.calendar.title },
      ...said,
      { kind: 'text', text: t.calendar.text },
      { kind: 'text', text: url },
      { kind: 'note', text: t.calendar.keep },
      {
        kind: 'buttons',
        buttons: [
          { kind: 'link', label: t.calendar.link, url },
          {
            kind: 'action',
            action: 'calendar.renew',
            label: t.calendar.renew,
            payload: { known: nameOf(secret) },
            confirm: t.calendar.renewConfirm,
          },
        ],
      },
    ],
  };
}

/** Tells one address from another, and nothing about it. */
function nameOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 16);
}
