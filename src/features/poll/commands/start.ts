import { z } from 'zod';
import { type MeetingId, meetingId, newId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { defineCommand, defineForm, type OpenedForm, type Refused, refuse } from '../../define.ts';
import { durationField, invitedField, placeField, titleField, typeField } from '../../meeting/fields.ts';
import { chosenInvitees, everyone } from '../../meeting/invitees.ts';
import { meetingType } from '../../meeting/model.ts';
import { createMeeting, meetingById } from '../../meeting/store.ts';
import { dateValue, durationValue, placeValue, titleValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { followFirstMeeting } from '../../setup/follow.ts';
import { pollForms } from '../actions.ts';
import { closingOn, usualDeadline } from '../dates.ts';
import { findPoll } from '../find.ts';
import { maxSlots } from '../model.ts';
import { announcePoll } from '../notifications.ts';
import { readSlots } from '../slot-lines.ts';
import { offerSlots } from '../store.ts';
import { setPollTimers } from '../timers.ts';
import { launchedView } from '../views/launched.ts';

/** Ten dates, each written out in full with room to spare. */
const slotsLength = maxSlots * 60;

/** What the form carries: the id of the RCP to be, so that sending it twice asks once. */
const given = z.object({ meeting: meetingId });

const values = (t: Catalogue) =>
  z.object({
    type: meetingType.catch('complex-case'),
    title: titleValue(t),
    slots: z
      .string()
      .max(slotsLength, { error: (issue) => t.fields.tooLong(String(issue.input).length, slotsLength) })
      .default(''),
    duration: durationValue(t),
    place: placeValue(t),
    invited: z.array(z.string()).default([]),
    deadline: dateValue(t).optional(),
  });
type Values = z.infer<ReturnType<typeof values>>;

/** `/rcp sondage`: several dates on offer, one of which is retained later. */
export const startCommand = defineCommand({
  id: 'poll.start',
  roles: members,
  rest: 'none',
  run: async (context) => ({
    kind: 'form',
    form: await startForm.open(context, { meeting: newId(meetingId) }),
  }),
});

export const startForm = defineForm({ id: pollForms.start, roles: members, given, values, open, submit: start });

async function open({ t, tx, careTeam }: Context): Promise<OpenedForm> {
  const people = await activePractitioners(tx, careTeam.id);
  const [words, common] = [t.poll.form, t.meeting.form];
  return {
    title: words.title,
    intro: common.intro,
    submitLabel: words.submit,
    fields: [
      typeField(t),
      titleField(t),
      {
        id: 'slots',
        kind: 'long-text',
        label: words.slots(maxSlots),
        hint: words.slotsHint,
        required: true,
        maxLength: slotsLength,
        guard: 'free',
      },
      durationField(common.duration, careTeam.defaultDurationMinutes),
      placeField(t, ''),
      invitedField(t, people),
      { id: 'deadline', kind: 'date', label: words.deadline, hint: words.deadlineHint, required: false },
    ],
  };
}

/** Asks the invited for their dates, or says under which field something is wrong. */
async function start(
  context: Context,
  { meeting: id }: { meeting: MeetingId },
  form: Values,
): Promise<Reply | Refused> {
  const { tx, careTeam, actor, now, t } = context;
  const existing = await meetingById(tx, careTeam.id, id);
  if (existing !== undefined) {
    return { kind: 'view', view: launchedView(await findPoll(context, id), context, t.poll.launched.already) };
  }
  const slots = readSlots(form.slots, context);
  if (slots.kind === 'wrong') return refuse('slots', slots.sentence);
  const [first] = slots.value;
  if (first === undefined) return refuse('slots', t.poll.slots.tooFew);
  const closesAt =
    form.deadline === undefined ? usualDeadline(first, now, careTeam) : closingOn(form.deadline, careTeam);
  if (closesAt <= now) return refuse('deadline', t.poll.form.deadlinePast);
  if (closesAt >= first) return refuse('deadline', t.poll.form.deadlineLate);

  const people = await activePractitioners(tx, careTeam.id);
  const invitees = chosenInvitees(context, form.invited, people, [actor.id]);
  if (invitees.kind === 'refused') return invitees;
  await createMeeting(
    tx,
    careTeam.id,
    now,
    {
      id,
      type: form.type,
      title: form.title,
      startsAt: first,
      durationMinutes: form.duration,
      place: form.place,
      facilitatorId: actor.id,
      createdById: actor.id,
      status: 'polling',
      pollClosesAt: closesAt,
      invitesEveryone: form.invited.includes(everyone),
      invitedProfessions: invitees.professions,
    },
    [...new Set([actor.id, ...invitees.people])],
  );
  await offerSlots(tx, careTeam.id, id, slots.value);
  const polled = await findPoll(context, id);
  await setPollTimers(tx, careTeam, polled);
  await announcePoll(tx, careTeam, now, polled);
  await followFirstMeeting(tx, careTeam.id, now);
  return { kind: 'view', view: launchedView(polled, context, t.poll.launched.note) };
}
