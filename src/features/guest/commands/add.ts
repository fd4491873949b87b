import { z } from 'zod';
import { caseReviewId, guestId, meetingId, newId } from '../../../core/ids.ts';
import { findArrangeable } from '../../agenda/find.ts';
import { followMeeting } from '../../agenda/follow.ts';
import { themeOf } from '../../agenda/views/rows.ts';
import { casesOfMeeting } from '../../case-review/store.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { lineValue } from '../../meeting/values.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { profession } from '../../practitioner/profession.ts';
import { members } from '../../practitioner/role.ts';
import { guestActions, guestForms } from '../actions.ts';
import { guestLimits } from '../model.ts';
import { askConsents } from '../notifications.ts';
import { createGuest, guestsOfMeeting } from '../store.ts';
import { guestsNow, letterNow } from './list.ts';

/** What the form carries: the id of the guest to be, so that sending it twice adds one. */
const given = z.object({ meeting: meetingId, guest: guestId });

export const addGuestAction = defineAction({
  id: guestActions.add,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting }) => ({
    kind: 'form',
    form: await addGuestForm.open(context, { meeting, guest: newId(guestId) }),
  }),
});

/** Somebody from outside: name, profession, structure, and for which cases. */
export const addGuestForm = defineForm({
  id: guestForms.add,
  roles: members,
  given,
  values: ({ fields, guest: { form: words } }) => {
    const line = (max: number, missing: string) =>
      lineValue(max, fields.tooLong)
        .refine((text) => text !== '', { error: missing })
        .prefault('');
    return z.object({
      name: line(guestLimits.nameLength, words.nameMissing),
      profession: z.string({ error: fields.required }).pipe(profession),
      organisation: line(guestLimits.organisationLength, fields.required),
      cases: z.array(caseReviewId).default([]),
    });
  },
  open: async (context, { meeting: id }) => {
    const { t, tx, careTeam } = context;
    const meeting = await findArrangeable(context, id);
    const words = t.guest.form;
    const cases = (await casesOfMeeting(tx, careTeam.id, id)).filter(({ status }) => status === 'on-agenda');
    return {
      title: words.title,
      intro: words.intro(meeting.title, whenOf(meeting, context)),
      submitLabel: words.submit,
      fields: [
        {
          id: 'name',
          kind: 'text',
          label: words.name,
          required: true,
          maxLength: guestLimits.nameLength,
          guard: 'directory',
        },
        {
          id: 'profession',
          kind: 'choice',
          label: words.profession,
          required: true,
          options: profession.options.map((value) => ({ value, label: t.professions[value] })),
        },
        {
          id: 'organisation',
          kind: 'text',
          label: words.organisation,
          required: true,
          maxLength: guestLimits.organisationLength,
          guard: 'directory',
        },
        // A list to choose from may not be empty.
        ...(cases.length === 0
          ? []
          : [
              {
                id: 'cases',
                kind: 'choices' as const,
                label: words.cases,
                hint: words.casesHint,
                required: false,
                options: cases.map((review) => ({
                  value: review.id,
                  label: `${review.code}, ${themeOf(review, context)}`,
                })),
              },
            ]),
      ],
    };
  },
  submit: async (context, { meeting: id, guest }, { cases: caseIds, ...who }) => {
    const { t, tx, careTeam, now, actor } = context;
    const meeting = await findArrangeable(context, id);
    const guests = await guestsOfMeeting(tx, careTeam.id, id);
    const cases = await casesOfMeeting(tx, careTeam.id, id);
    if (!guests.some((one) => one.id === guest)) {
      if (!caseIds.every((one) => cases.some((review) => review.id === one))) return refuse('cases', t.guest.form.gone);
      const added = await createGuest(tx, careTeam.id, now, {
        ...who,
        id: guest,
        meetingId: id,
        caseIds,
        addedById: actor.id,
      });
      await followMeeting(tx, careTeam, now, meeting);
      await askConsents(tx, careTeam, now, { meeting, cases, guest: added, by: actor.id });
    }
    const list = await guestsNow(context, id, t.guest.added(who.name));
    // The answer to a form may have no buttons (Slack): the text to copy stands in it.
    const letter = await letterNow(context, id, guest);
    return { kind: 'view', view: { ...list, blocks: [...list.blocks, { kind: 'divider' }, ...letter.blocks] } };
  },
});
