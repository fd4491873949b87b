import { z } from 'zod';
import { type GuestId, guestId, type MeetingId, meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { View } from '../../../ui/view.ts';
import { nextMeeting, nothingPlanned } from '../../agenda/commands/show.ts';
import { findArrangeable } from '../../agenda/find.ts';
import { followMeeting } from '../../agenda/follow.ts';
import { loadAgenda } from '../../agenda/load.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import { guestActions } from '../actions.ts';
import { letterTo } from '../letter.ts';
import { guestsOfMeeting, removeGuest } from '../store.ts';
import { letterView } from '../views/letter.ts';
import { guestsView } from '../views/list.ts';

/** `/rcp invite`: the outside guests of the next RCP. */
export const guestsCommand = defineCommand({
  id: 'guest.list',
  roles: members,
  rest: 'none',
  run: async (context) => {
    const meeting = await nextMeeting(context);
    const view = meeting === undefined ? nothingPlanned(context) : await guestsNow(context, meeting.id);
    return { kind: 'view', view };
  },
});

export const guestsAction = defineAction({
  id: guestActions.list,
  roles: members,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting }) => ({ kind: 'view', view: await guestsNow(context, meeting) }),
});

const oneGuest = z.object({ meeting: meetingId, guest: guestId });

/** « Préparer le texte »: what to send by secure mail. */
export const letterAction = defineAction({
  id: guestActions.letter,
  roles: members,
  payload: oneGuest,
  run: async (context, { meeting, guest }) => ({ kind: 'view', view: await letterNow(context, meeting, guest) }),
});

/** The text for one guest as the agenda is now. Throws UserError when the guest is gone, or for whoever may not. */
export async function letterNow(context: Context, id: MeetingId, wanted: GuestId): Promise<View> {
  const { tx, careTeam, actor, now } = context;
  const meeting = await findArrangeable(context, id);
  const { slots, guests } = await loadAgenda(tx, meeting, now);
  const guest = guests.find((one) => one.id === wanted);
  if (guest === undefined) throw new UserError('guest-gone');
  const from = {
    team: careTeam.name,
    sender: actor.displayName,
    requesters: await allPractitioners(tx, careTeam.id),
  };
  return letterView(guest, letterTo(guest, meeting, slots, from, context), context);
}

/** « Retirer »: a second click finds nothing to do. Whoever was there stays on the list. */
export const removeGuestAction = defineAction({
  id: guestActions.remove,
  roles: members,
  payload: oneGuest,
  run: async (context, { meeting: id, guest: wanted }) => {
    const { tx, careTeam, now, t } = context;
    const meeting = await findArrangeable(context, id);
    const guest = (await guestsOfMeeting(tx, careTeam.id, id)).find((one) => one.id === wanted);
    if (guest === undefined) return { kind: 'update', view: await guestsNow(context, id) };
    const removed = await removeGuest(tx, careTeam.id, guest.id);
    if (removed) await followMeeting(tx, careTeam, now, meeting);
    const notice = removed ? t.guest.removed(guest.name) : t.guest.attended(guest.name);
    return { kind: 'update', view: await guestsNow(context, id, notice) };
  },
});

/** The guests of an RCP as they are now. Throws UserError for whoever may not arrange that RCP. */
export async function guestsNow(context: Context, id: MeetingId, notice?: string): Promise<View> {
  const meeting = await findArrangeable(context, id);
  const { guests, slots } = await loadAgenda(context.tx, meeting);
  const cases = slots.map(({ review }) => review);
  return guestsView(meeting, guests, cases, notice, context);
}
