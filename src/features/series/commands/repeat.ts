import { z } from 'zod';
import { type MeetingId, meetingId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import { type Recurrence, rulesOf, yearAfter } from '../../../core/recurrence.ts';
import { formatDate, formatDateTime } from '../../../i18n/format.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { findManageable } from '../../meeting/find.ts';
import type { MeetingWithInvitations } from '../../meeting/model.ts';
import { isUpcoming } from '../../meeting/status.ts';
import { dateValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { seriesActions, seriesForms } from '../actions.ts';
import { codeOf, maxDates } from '../model.ts';
import { repeatMeeting, seriesFrom } from '../repeat.ts';
import { seriesOf } from '../series.ts';
import { ruleWords, skippedList } from '../views/facts.ts';
import { repeatedView } from '../views/repeated.ts';

const given = z.object({ meeting: meetingId, revision: z.number().int() });

/** « Répéter »: asks by which rule and until when; an RCP that repeats already shows its dates. */
export const repeatAction = defineAction({
  id: seriesActions.repeat,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting: id }) => {
    const meeting = await findRepeatable(context, id);
    const series = await seriesFrom(context, meeting);
    if (series !== undefined) {
      return { kind: 'view', view: repeatedView(meeting, series, context, context.t.series.already) };
    }
    return { kind: 'form', form: await repeatForm.open(context, { meeting: id, revision: meeting.revision }) };
  },
});

/** Plans the same RCP again at the dates of a rule that its own date follows. */
export const repeatForm = defineForm({
  id: seriesForms.repeat,
  roles: members,
  given,
  values: (t) => z.object({ rule: z.string({ error: t.fields.choice }), until: dateValue(t) }),
  open: async (context, { meeting: id }) => {
    const { t, careTeam, locale } = context;
    const meeting = await findRepeatable(context, id);
    const { date } = localParts(meeting.startsAt, careTeam.zone);
    const options = rulesOf(date).map((rule) => ({ value: codeOf(rule), label: ruleWords(rule, t) }));
    const monthly = options.find(({ value }) => value.startsWith('monthly'))?.value;
    return {
      title: t.series.repeat.title,
      intro: t.series.repeat.intro(meeting.title, formatDateTime(meeting.startsAt, careTeam.zone, locale)),
      submitLabel: t.series.repeat.submit,
      fields: [
        {
          id: 'rule',
          kind: 'choice',
          label: t.series.rule,
          required: true,
          options,
          ...(monthly !== undefined && { initial: monthly }),
        },
        {
          id: 'until',
          kind: 'date',
          label: t.series.repeat.until,
          hint: t.series.repeat.untilHint(maxDates),
          required: true,
          initial: yearAfter(date),
        },
      ],
    };
  },
  submit: async (context, { meeting: id, revision }, { rule: code, until }) => {
    const { t, careTeam, locale } = context;
    const meeting = await findRepeatable(context, id);
    const existing = await seriesFrom(context, meeting);
    // Sent twice, or by two people at once: what there is is shown.
    if (existing !== undefined) {
      return { kind: 'view', view: repeatedView(meeting, existing, context, t.series.already) };
    }
    if (revision !== meeting.revision) {
      return {
        kind: 'reopened',
        given: { meeting: id, revision: meeting.revision },
        notice: t.meeting.move.conflict(formatDateTime(meeting.startsAt, careTeam.zone, locale)),
      };
    }
    const { date } = localParts(meeting.startsAt, careTeam.zone);
    const rule = rulesOf(date).find((one) => codeOf(one) === code);
    if (rule === undefined) return refuse('rule', t.fields.choice);
    if (until > yearAfter(date)) return refuse('until', t.series.repeat.tooFar(formatDate(yearAfter(date), locale)));
    const series = seriesOf(meeting, rule, until, careTeam);
    if (series.dates.length < 2) {
      const words = t.series.repeat;
      const days = skippedList(series.skipped, context);
      return refuse('until', series.skipped.length > 0 ? words.onlyHolidays(days) : words.noDate);
    }
    await repeatMeeting(context, meeting, series);
    return { kind: 'view', view: repeatedView(meeting, series, context, t.series.announcedOneByOne) };
  },
});

/** Repeats the RCP that was just planned at `date` for a year, once; undefined when it was planned otherwise, by the form. */
export async function repeatPlanned(
  context: Context,
  id: MeetingId,
  rule: Recurrence,
  date: string,
): Promise<View | undefined> {
  const { t, careTeam } = context;
  const first = await findRepeatable(context, id);
  if (localParts(first.startsAt, careTeam.zone).date !== date) return undefined;
  const existing = await seriesFrom(context, first);
  if (existing !== undefined) return repeatedView(first, existing, context, t.series.already);
  const series = seriesOf(first, rule, yearAfter(date), careTeam);
  await repeatMeeting(context, first, series);
  return repeatedView(first, series, context, t.series.announcedOneByOne);
}

/** An RCP that the actor may repeat: it has a date to come. Throws UserError otherwise. */
async function findRepeatable(context: Context, id: MeetingId): Promise<MeetingWithInvitations> {
  const meeting = await findManageable(context, id);
  if (!isUpcoming(meeting)) {
    throw new UserError('meeting-not-now', meeting.title, context.t.meetingStatuses[meeting.status]);
  }
  return meeting;
}
