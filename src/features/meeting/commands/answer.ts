import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import { type Context, teamReader } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { homeView } from '../../home/home.ts';
import { readMyWeek } from '../../personal-digest/content.ts';
import { myWeekView } from '../../personal-digest/views/my-week.ts';
import { members } from '../../practitioner/role.ts';
import { actions } from '../actions.ts';
import { findMeeting } from '../find.ts';
import { answered } from '../follow-answer.ts';
import { hasStarted, type MeetingWithInvitations } from '../model.ts';
import { isOff, isUpcoming } from '../status.ts';
import { recordAnswer } from '../store.ts';
import { holdMeeting } from '../store-hold.ts';
import { announcementView } from '../views/announcement.ts';
import type { Standing } from '../views/buttons.ts';
import { detailView } from '../views/detail.ts';
import { answeredView } from '../views/personal.ts';

const standing = z.enum(['announcement', 'personal', 'detail', 'week', 'home']) satisfies z.ZodType<Standing>;

/** « Présent », « Visio », « Excusé »: changes the actor's answer until the RCP starts. */
export const answerAction = defineAction({
  id: actions.answer,
  roles: members,
  payload: z.object({
    meeting: meetingId,
    answer: z.enum(['present', 'remote', 'excused']),
    standing,
    /** The date that the person answers for. */
    at: z.iso.datetime(),
  }),
  run: async (context, { meeting: id, answer, standing: where, at }) => {
    const { tx, careTeam, now, actor } = context;
    // Nobody moves it between this look at its date and the answer.
    await holdMeeting(tx, careTeam.id, id);
    const before = await findMeeting(context, id);
    if (isOff(before)) return inPlace(context, before, where);
    if (!isUpcoming(before) || hasStarted(before, now)) throw new UserError('meeting-started', before.title);
    // The RCP has moved since that message: its new date is shown, and nothing is answered for it.
    if (before.startsAt.toISOString() !== at) return inPlace(context, before, where);
    const mine = before.invitations.find(({ practitioner }) => practitioner.id === actor.id);
    if (mine?.answer === answer) return inPlace(context, before, where);
    await recordAnswer(tx, careTeam.id, now, id, actor.id, answer);
    const after = await findMeeting(context, id);
    await answered(tx, careTeam, now, after);
    return inPlace(context, after, where);
  },
});

/** The clicked message as it reads now. */
async function inPlace(context: Context, meeting: MeetingWithInvitations, where: Standing): Promise<Reply> {
  switch (where) {
    case 'announcement':
      return { kind: 'refreshed', view: announcementView(meeting, context.now, teamReader(context, context.careTeam)) };
    case 'personal':
      return { kind: 'update', view: answeredView(meeting, { ...context, person: context.actor.id }) };
    case 'detail':
      return { kind: 'update', view: detailView(meeting, context) };
    case 'week':
      return { kind: 'update', view: myWeekView(await readMyWeek(context, context.actor), context) };
    case 'home':
      return { kind: 'update', view: await homeView(context) };
    default:
      return where satisfies never;
  }
}
