import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm } from '../../define.ts';
import { holdMeeting } from '../../meeting/store-hold.ts';
import { lineValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { minutesActions, minutesForms } from '../actions.ts';
import { approveWhenAllDid } from '../approval.ts';
import { findHeld } from '../find.ts';
import { minutesLimits, participantsOf, type Verdict } from '../model.ts';
import { announceObjection } from '../notifications.ts';
import { changedSince } from '../seal.ts';
import { recordVerdict } from '../store.ts';
import { requestView } from '../views/request.ts';

/** Which minutes, and which version of them. */
const given = z.object({ meeting: meetingId, submitted: z.iso.datetime() });
type Given = z.infer<typeof given>;

/** « Approuver »: the last one locks the minutes. */
export const approveAction = defineAction({
  id: minutesActions.approve,
  roles: members,
  payload: given,
  run: async (context, version) => ({
    kind: 'update',
    view: await answer(context, version, { verdict: 'approved', reason: '' }),
  }),
});

/** « Faire une remarque ». */
export const objectAction = defineAction({
  id: minutesActions.object,
  roles: members,
  payload: given,
  run: async (context, version) => {
    const { rows } = await findAsked(context, version);
    if (rows.meeting.status !== 'minutes-pending') return { kind: 'update', view: await current(context, version) };
    return { kind: 'form', form: await objectForm.open(context, version) };
  },
});

/** What has to be corrected; the secretary hears of it. */
export const objectForm = defineForm({
  id: minutesForms.object,
  roles: members,
  given,
  values: ({ fields, minutes }) =>
    z.object({
      reason: lineValue(minutesLimits.reasonLength, fields.tooLong)
        .refine((text) => text !== '', { error: minutes.object.required })
        .prefault(''),
    }),
  open: async (context, version) => {
    const { rows } = await findAsked(context, version);
    const words = context.t.minutes.object;
    return {
      title: words.title,
      intro: words.intro(rows.meeting.title),
      submitLabel: words.submit,
      fields: [
        {
          id: 'reason',
          kind: 'long-text',
          label: words.reason,
          required: true,
          maxLength: minutesLimits.reasonLength,
          guard: 'case',
        },
      ],
    };
  },
  submit: async (context, version, { reason }) => ({
    kind: 'view',
    view: await answer(context, version, { verdict: 'objected', reason }),
  }),
});

/** Records what the actor says about the version that was shown; a stale one changes nothing. Shows what is true. */
async function answer(
  context: Context,
  version: Given,
  said: { readonly verdict: Verdict; readonly reason: string },
): Promise<View> {
  const { tx, careTeam, now, actor, t } = context;
  await holdMeeting(tx, careTeam.id, version.meeting);
  const { rows, minutes } = await findAsked(context, version);
  const open = rows.meeting.status === 'minutes-pending' && minutes.submittedAt.toISOString() === version.submitted;
  if (!open) return current(context, version);
  // Whoever approves must have been asked about what is recorded now.
  if (said.verdict === 'approved' && changedSince(rows)) return current(context, version, t.minutes.request.changed);
  const recorded = await recordVerdict(tx, careTeam.id, now, minutes, { practitionerId: actor.id, ...said });
  if (recorded && said.verdict === 'objected') {
    await announceObjection(tx, careTeam, now, rows, minutes, actor.id);
  }
  if (recorded) await approveWhenAllDid(tx, careTeam, now, version.meeting);
  return current(context, version);
}

/** What the actor would be sent now. */
async function current(context: Context, version: Given, note?: string): Promise<View> {
  const { rows } = await findAsked(context, version);
  const heading = context.t.minutes.request.title;
  return requestView(rows, context.actor, context, { heading, ...(note !== undefined && { note }) });
}

/** The minutes that the actor is asked about. Throws UserError for whoever is not. */
async function findAsked(context: Context, { meeting }: Pick<Given, 'meeting'>) {
  const rows = await findHeld(context, meeting);
  const { minutes } = rows;
  const asked = participantsOf(rows).some(({ id }) => id === context.actor.id);
  if (minutes === undefined || !asked) throw new UserError('minutes-not-participant');
  return { rows, minutes };
}
