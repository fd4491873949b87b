import { z } from 'zod';
import { sentence, type View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { defineAction } from '../define.ts';
import { actions } from '../meeting/actions.ts';
import { members } from '../practitioner/role.ts';

/** « Mon agenda »: the address of the actor's own feed, for the actor alone. */
export const calendarAction = defineAction({
  id: actions.calendar,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: feedView(context) }),
});

function feedView({ t, publicUrl, actor }: Context): View {
  if (publicUrl === undefined) return sentence(t.calendar.unavailable);
  const url = `${publicUrl}/calendar/${actor.calendarSecret}.ics`;
  return {
    fallback: t.calendar.fallback,
    blocks: [
      { kind: 'heading', text: t.calendar.title },
      { kind: 'text', text: t.calendar.text },
      { kind: 'text', text: url },
      { kind: 'note', text: t.calendar.keep },
      { kind: 'buttons', buttons: [{ kind: 'link', label: t.calendar.link, url }] },
    ],
  };
}
