import { z } from 'zod';
import { meetingId, practitionerId } from '../../../core/ids.ts';
import type { Field, Option } from '../../../ui/form.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { placeField } from '../../meeting/fields.ts';
import { changeMeeting } from '../../meeting/store.ts';
import { lineValue, placeValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { minutesActions, minutesForms } from '../actions.ts';
import type { MinutesRows } from '../content.ts';
import { findWritable } from '../find.ts';
import { minutesLimits } from '../model.ts';
import { writeRemarks } from '../store.ts';
import { showMinutes } from './show.ts';

const given = z.object({ meeting: meetingId, revision: z.number().int() });

/** « Compléter ». */
export const completeAction = defineAction({
  id: minutesActions.complete,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting }) => {
    const { revision } = (await findWritable(context, meeting)).meeting;
    return { kind: 'form', form: await completeForm.open(context, { meeting, revision }) };
  },
});

/** What nobody recorded during the session: remarks, the place, who facilitated and who wrote. */
export const completeForm = defineForm({
  id: minutesForms.complete,
  roles: members,
  given,
  values: (t) =>
    z.object({
      remarks: lineValue(minutesLimits.remarksLength, t.fields.tooLong).default(''),
      place: placeValue(t),
      facilitator: practitionerId.nullable().default(null),
      secretary: practitionerId.nullable().default(null),
    }),
  open: async (context, { meeting: id }) => {
    const rows = await findWritable(context, id);
    const words = context.t.minutes.complete;
    return {
      title: words.title,
      submitLabel: words.submit,
      fields: [
        {
          id: 'remarks',
          kind: 'long-text',
          label: words.remarks,
          hint: words.remarksHint,
          required: false,
          maxLength: minutesLimits.remarksLength,
          guard: 'case',
          initial: rows.minutes?.remarks ?? '',
        },
        placeField(context.t, rows.meeting.place),
        personField('facilitator', words.facilitator, rows, rows.meeting.facilitatorId),
        personField('secretary', words.secretary, rows, rows.meeting.secretaryId),
      ],
    };
  },
  submit: async (context, { meeting: id, revision }, { remarks, place, facilitator, secretary }) => {
    const { tx, t, careTeam, now, actor } = context;
    const rows = await findWritable(context, id);
    const { meeting } = rows;
    for (const [field, person] of Object.entries({ facilitator, secretary })) {
      if (person !== null && !options(rows).some(({ value }) => value === person)) {
        return refuse(field, t.fields.unknownPerson);
      }
    }
    const wanted = { place, facilitatorId: facilitator, secretaryId: secretary };
    const unchanged =
      remarks === (rows.minutes?.remarks ?? '') &&
      place === meeting.place &&
      facilitator === meeting.facilitatorId &&
      secretary === meeting.secretaryId;
    if (!unchanged) {
      const seen = { id, status: meeting.status, revision };
      if (!(await changeMeeting(tx, careTeam.id, now, seen, wanted))) {
        const now = { meeting: id, revision: meeting.revision };
        return { kind: 'reopened', given: now, notice: t.minutes.complete.conflict };
      }
      await writeRemarks(tx, careTeam.id, now, { meeting: id, by: actor.id, remarks });
    }
    return { kind: 'view', view: await showMinutes(context, id) };
  },
});

function personField(id: string, label: string, rows: MinutesRows, initial: string | null): Field {
  return { id, kind: 'choice', label, required: false, options: options(rows), ...(initial !== null && { initial }) };
}

/** Those who are members, and whoever is named already. */
function options({ people, meeting }: MinutesRows): readonly Option[] {
  return people
    .filter(
      ({ id, active, role }) =>
        (active && role !== 'guest') || id === meeting.facilitatorId || id === meeting.secretaryId,
    )
    .map(({ id, displayName }) => ({ value: id, label: displayName }))
    .sort((one, other) => one.label.localeCompare(other.label, 'fr'));
}
