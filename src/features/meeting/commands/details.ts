import { z } from 'zod';
import { meetingId, practitionerId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { sentence } from '../../../ui/view.ts';
import { followMeeting } from '../../agenda/follow.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { actions, forms } from '../actions.ts';
import { personOptions, titleField } from '../fields.ts';
import { findManageable, findMeeting } from '../find.ts';
import { announceChange, inviteAlone, planReminders } from '../notifications.ts';
import { changeMeeting, invite } from '../store.ts';
import { personValue, titleValue } from '../values.ts';

const given = z.object({ meeting: meetingId, revision: z.number().int() });

const values = (t: Catalogue) =>
  z.object({
    title: titleValue(t),
    facilitator: personValue(t.fields.unknownPerson).pipe(practitionerId).optional(),
    secretary: personValue(t.fields.unknownPerson).pipe(practitionerId).optional(),
  });

/** « Préciser »: the title, who facilitates, who writes. */
export const detailsAction = defineAction({
  id: actions.details,
  roles: members,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting }) => {
    const { revision } = await findManageable(context, meeting);
    return { kind: 'form', form: await detailsForm.open(context, { meeting, revision }) };
  },
});

export const detailsForm = defineForm({
  id: forms.details,
  roles: members,
  given,
  values,
  open: async (context, { meeting: id }) => {
    const { t, tx, careTeam } = context;
    const words = t.meeting.details;
    const meeting = await findManageable(context, id);
    const people = await activePractitioners(tx, careTeam.id);
    const options = personOptions(people);
    const initial = (who: string | null) =>
      people.some((person) => person.id === who) ? { initial: `person:${who}` } : {};
    const facilitator = initial(meeting.facilitatorId);
    return {
      title: words.title,
      submitLabel: words.submit,
      ...(meeting.facilitatorId !== null && !('initial' in facilitator) && { intro: words.facilitatorGone }),
      fields: [
        titleField(t, meeting.title),
        {
          id: 'facilitator',
          kind: 'choice',
          label: t.meeting.form.facilitator,
          required: false,
          options,
          ...facilitator,
        },
        {
          id: 'secretary',
          kind: 'choice',
          label: words.secretary,
          hint: words.secretaryHint,
          required: false,
          options,
          ...initial(meeting.secretaryId),
        },
      ],
    };
  },
  submit: async (context, { meeting: id, revision }, { title, facilitator, secretary }) => {
    const { t, tx, careTeam, now, actor } = context;
    const before = await findManageable(context, id);
    const people = await activePractitioners(tx, careTeam.id);
    const isMember = (who: string | undefined) => who === undefined || people.some((person) => person.id === who);
    if (!isMember(facilitator)) return refuse('facilitator', t.fields.unknownPerson);
    if (!isMember(secretary)) return refuse('secretary', t.fields.unknownPerson);
    const wanted = { title, facilitatorId: facilitator ?? null, secretaryId: secretary ?? null };
    const changed = revision === before.revision && (await changeMeeting(tx, careTeam.id, now, before, wanted));
    if (!changed) {
      // A second copy of the form, or somebody else was faster.
      const current = await findManageable(context, id);
      const same =
        current.title === title &&
        current.facilitatorId === wanted.facilitatorId &&
        current.secretaryId === wanted.secretaryId;
      if (same) return { kind: 'view', view: sentence(t.meeting.details.done(current.title)) };
      const given = { meeting: id, revision: current.revision };
      return { kind: 'reopened', given, notice: t.errors['form-outdated']() };
    }
    const asked = [facilitator, secretary].filter((who) => who !== undefined);
    const joining = asked.filter((who) => !before.invitations.some(({ practitioner }) => practitioner.id === who));
    for (const who of new Set(joining)) await invite(tx, careTeam.id, id, who);
    const after = await findMeeting(context, id);
    for (const who of new Set(joining)) if (who !== actor.id) await inviteAlone(tx, careTeam.id, now, after, who);
    await announceChange(tx, careTeam.id, now, after);
    await planReminders(tx, careTeam, now, after);
    await followMeeting(tx, careTeam, now, after);
    return { kind: 'view', view: sentence(t.meeting.details.done(after.title)) };
  },
});
