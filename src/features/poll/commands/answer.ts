import { z } from 'zod';
import { meetingId, pollSlotId } from '../../../core/ids.ts';
import { formatList } from '../../../i18n/format.ts';
import type { Reply } from '../../../ui/reply.ts';
import { type Context, teamReader } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { members } from '../../practitioner/role.ts';
import { pollActions, pollForms } from '../actions.ts';
import { findOpenPoll } from '../find.ts';
import { type Choice, choiceOf, type PolledMeeting } from '../model.ts';
import type { Standing } from '../views/buttons.ts';
import { detailView } from '../views/detail.ts';
import { personalTableView, tableView } from '../views/table.ts';
import { vote } from '../vote.ts';

const given = z.object({ meeting: meetingId });

/** « Répondre »: date by date. */
export const answerAction = defineAction({
  id: pollActions.answer,
  roles: members,
  payload: given,
  run: async (context, payload) => ({ kind: 'form', form: await answerForm.open(context, payload) }),
});

const chosen = z.array(pollSlotId).default([]);

/** The dates that suit and those that would do, filled with the earlier answer; the others do not suit. */
export const answerForm = defineForm({
  id: pollForms.answer,
  roles: members,
  given,
  values: () => z.object({ yes: chosen, ifNeeded: chosen }),
  open: async (context, { meeting: id }) => {
    const { t, actor } = context;
    const { meeting, poll } = await findOpenPoll(context, id);
    const options = poll.slots.map((slot) => ({ value: slot.id, label: whenOf(slot, context) }));
    const said = (choice: Choice) =>
      poll.slots.filter((slot) => choiceOf(slot, actor.id) === choice).map((slot) => slot.id);
    const words = t.poll.answer;
    return {
      title: words.title,
      intro: words.intro(meeting.title),
      submitLabel: words.submit,
      fields: [
        { id: 'yes', kind: 'choices', label: words.yes, required: false, options, initial: said('yes') },
        {
          id: 'ifNeeded',
          kind: 'choices',
          label: words.ifNeeded,
          hint: words.ifNeededHint,
          required: false,
          options,
          initial: said('if-needed'),
        },
      ],
    };
  },
  submit: async (context, { meeting: id }, { yes, ifNeeded }) => {
    const { t, actor, locale } = context;
    const before = await findOpenPoll(context, id);
    const twice = before.poll.slots.filter((slot) => yes.includes(slot.id) && ifNeeded.includes(slot.id));
    if (twice.length > 0) {
      const dates = twice.map((slot) => whenOf(slot, context));
      return refuse('ifNeeded', t.poll.answer.twice(formatList(dates, locale)));
    }
    const choiceFor = (slot: PolledMeeting['poll']['slots'][number]): Choice => {
      if (yes.includes(slot.id)) return 'yes';
      return ifNeeded.includes(slot.id) ? 'if-needed' : 'no';
    };
    const after = await vote(context, before, new Map(before.poll.slots.map((slot) => [slot.id, choiceFor(slot)])));
    return { kind: 'view', view: personalTableView(after, context, actor, 'answered') };
  },
});

/** « Tout me va », « Aucun ne me va »: the same answer for every date. */
export const answerAlikeAction = defineAction({
  id: pollActions.answerAlike,
  roles: members,
  payload: z.object({
    meeting: meetingId,
    choice: z.enum(['yes', 'no']),
    standing: z.enum(['channel', 'personal', 'detail']) satisfies z.ZodType<Standing>,
  }),
  run: async (context, { meeting: id, choice, standing }) => {
    const before = await findOpenPoll(context, id);
    const after = await vote(context, before, new Map(before.poll.slots.map((slot) => [slot.id, choice])));
    return inPlace(context, after, standing);
  },
});

/** The clicked message as it reads now. */
function inPlace(context: Context, polled: PolledMeeting, where: Standing): Reply {
  const { actor, careTeam, now } = context;
  switch (where) {
    case 'channel':
      return {
        kind: 'refreshed',
        view: tableView(polled, { ...teamReader(context, careTeam), careTeam, now }),
      };
    case 'personal':
      return { kind: 'update', view: personalTableView(polled, context, actor) };
    case 'detail':
      return { kind: 'update', view: detailView(polled, context, actor) };
    default:
      return where satisfies never;
  }
}
