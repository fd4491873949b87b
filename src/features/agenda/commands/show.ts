import { z } from 'zod';
import { type MeetingId, meetingId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import { sentence, type View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { findMeeting } from '../../meeting/find.ts';
import { canManage, type MeetingWithInvitations } from '../../meeting/model.ts';
import { upcomingMeetings } from '../../meeting/store.ts';
import { planButton } from '../../meeting/views/buttons.ts';
import { members } from '../../practitioner/role.ts';
import { agendaActions } from '../actions.ts';
import { loadAgenda, requestersOf } from '../load.ts';
import { dueAndOpen, proposedFor } from '../store.ts';
import { agendaView } from '../views/agenda.ts';
import type { Waiting } from '../views/waiting.ts';

/** An RCP counts as the next one for this long after its start. */
const stays = 2 * 3_600_000;
/** More open points than a team can take up again. */
const mostWaiting = 50;

/** Which part of an agenda a view shows. */
export const page = z.number().int().min(0).max(1_000);

/** `/rcp ordre du jour`: of the next RCP. */
export const showCommand = defineCommand({
  id: 'agenda.show',
  roles: members,
  rest: 'none',
  run: async (context) => {
    const meeting = await nextMeeting(context);
    if (meeting === undefined) return { kind: 'view', view: nothingPlanned(context) };
    return { kind: 'view', view: await agendaNow(context, meeting.id, { page: 0 }) };
  },
});

/** « Ordre du jour », wherever it stands: for the actor alone. */
export const showAction = defineAction({
  id: agendaActions.show,
  roles: members,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting }) => ({ kind: 'view', view: await agendaNow(context, meeting, { page: 0 }) }),
});

/** Another page, in the place of this one. */
export const pageAction = defineAction({
  id: agendaActions.page,
  roles: members,
  payload: z.object({ meeting: meetingId, page }),
  run: async (context, { meeting, page: wanted }) => ({
    kind: 'update',
    view: await agendaNow(context, meeting, { page: wanted }),
  }),
});

/** The RCP that is next, or has just begun. */
export async function nextMeeting({ tx, careTeam, now }: Context): Promise<MeetingWithInvitations | undefined> {
  const since = new Date(now.getTime() - stays);
  const [next] = await upcomingMeetings(tx, careTeam.id, since, { skip: 0, take: 1 });
  return next;
}

/** Says that there is no RCP to prepare. */
export function nothingPlanned(context: Context): View {
  const view = sentence(context.t.agenda.noMeeting);
  return { ...view, blocks: [...view.blocks, { kind: 'buttons', buttons: [planButton(context)] }] };
}

/** The agenda of an RCP as it is now. Throws UserError when the RCP is gone. */
export async function agendaNow(
  context: Context,
  id: MeetingId,
  place: { readonly page: number; readonly notice?: string },
): Promise<View> {
  const meeting = await findMeeting(context, id);
  const agenda = await loadAgenda(context.tx, meeting, context.now);
  return agendaView(agenda, await waitingFor(context, meeting), place, context);
}

/** What could be taken up again: all for whoever manages the RCP, else the actor's own. */
async function waitingFor(context: Context, meeting: MeetingWithInvitations): Promise<Waiting> {
  const { tx, careTeam, actor } = context;
  const { date } = localParts(meeting.startsAt, careTeam.zone);
  const here = await proposedFor(tx, careTeam.id, meeting.id);
  const others = await dueAndOpen(tx, careTeam.id, date, mostWaiting);
  const cases = [...here, ...others].filter(({ requesterId }) => requesterId === actor.id || canManage(actor, meeting));
  return { cases, requesters: await requestersOf(tx, careTeam.id, cases) };
}
