import { z } from 'zod';
import { guestId, meetingId, newId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { type Attender, attendeeOf } from '../../attendance/model.ts';
import { quorumOfMeeting } from '../../attendance/quorum.ts';
import { attendeesOf, recordAttendance, type Stay } from '../../attendance/store.ts';
import { allowsOutsiders } from '../../case-review/model.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, type Refused, refuse } from '../../define.ts';
import type { Guest } from '../../guest/model.ts';
import { createGuest } from '../../guest/store.ts';
import { changeMeeting } from '../../meeting/store.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { sessionActions, sessionForms } from '../actions.ts';
import { findOpen, findSession, holdOpen } from '../find.ts';
import { currentCase, type Session } from '../model.ts';
import { refreshBoard } from '../notifications.ts';
import { type RegisterValues, registerFields, registerValues } from '../register-form.ts';
import { readTimes, type Times } from '../register-times.ts';
import { registeredView } from '../views/registered.ts';

/** What the form carries: the id of the guest to be, so that sending it twice makes one. */
const given = z.object({ meeting: meetingId, guest: guestId });

/** « Émarger pour… »: for whoever has no phone at hand, and for guests. */
export const registerAction = defineAction({
  id: sessionActions.register,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting }) => ({
    kind: 'form',
    form: await registerForm.open(context, { meeting, guest: newId(guestId) }),
  }),
});

/** Members and guests, with when they came and left; whoever was recorded before is corrected. */
export const registerForm = defineForm({
  id: sessionForms.register,
  roles: members,
  given,
  values: registerValues,
  open: async (context, { meeting: id }) => {
    const { t, tx, careTeam, now } = context;
    const { meeting, guests } = await findOpen(context, id);
    const clock = (instant: Date) => localParts(instant, careTeam.zone).time;
    const over = meeting.endedAt !== null;
    return {
      title: t.session.register.title,
      intro: t.session.register.intro,
      submitLabel: t.session.register.submit,
      fields: registerFields(t, {
        people: await activePractitioners(tx, careTeam.id),
        guests,
        arrival: clock(over ? (meeting.startedAt ?? meeting.startsAt) : now),
      }),
    };
  },
  submit: async (context, { meeting: id, guest: newGuest }, form) => {
    const session = await holdOpen(context, id);
    const times = readTimes(form, session, context);
    if (times.kind === 'refused') return times;
    const wrong = (await problem(form, context)) ?? unheard(form, times, session, context);
    if (wrong !== undefined) return wrong;
    const { tx, careTeam, now, actor } = context;
    const chosen = session.guests.filter((one) => form.guests.includes(one.id));
    if (chosen.length < form.guests.length) return refuse('guests', context.t.session.register.unknownGuest);
    const unannounced = await unannouncedGuest(form, id, newGuest, context);
    const stay: Stay = { mode: form.mode, arrivedAt: times.arrivedAt, leftAt: times.leftAt };
    const attenders: readonly Attender[] = [
      ...form.people.map((one) => ({ kind: 'member' as const, practitionerId: one })),
      ...[...chosen, ...unannounced].map((one) => ({ kind: 'guest' as const, guestId: one.id })),
    ];
    for (const who of attenders) {
      await recordAttendance(tx, careTeam.id, now, id, who, { ...stay, by: actor.id });
    }
    await judgeAgain(context, session);
    const after = await findSession(context, id);
    await refreshBoard(tx, now, after);
    const recorded = attenders.flatMap((who) => attendeeOf(after.attendees, who) ?? []);
    return { kind: 'view', view: registeredView(recorded, after, context) };
  },
});

/** What no field can know of itself. */
async function problem(form: RegisterValues, { t, tx, careTeam }: Context): Promise<Refused | undefined> {
  const words = t.session.register;
  if (form.people.length + form.guests.length === 0 && form.guestName === '') return refuse('people', words.nobody);
  if (form.guestName !== '' && form.guestProfession === undefined) {
    return refuse('guestProfession', words.professionMissing);
  }
  const people = await activePractitioners(tx, careTeam.id);
  const known = form.people.every((one) => people.some(({ id }) => id === one));
  return known ? undefined : refuse('people', t.fields.unknownPerson);
}

/** Nobody from outside joins while a case is discussed that they may not hear. */
function unheard(form: RegisterValues, { leftAt }: Times, session: Session, { t }: Context): Refused | undefined {
  const current = currentCase(session);
  if (current?.status !== 'on-agenda' || allowsOutsiders(current) || leftAt !== null) return undefined;
  if (form.guests.length > 0) return refuse('guests', t.session.register.blocked(current.code));
  return form.guestName === '' ? undefined : refuse('guestName', t.session.register.blocked(current.code));
}

/** A guest who came without being announced, as the secretary typed them. */
async function unannouncedGuest(
  { guestName: name, guestProfession: profession, guestOrganisation: organisation }: RegisterValues,
  meeting: Guest['meetingId'],
  id: Guest['id'],
  { tx, careTeam, now, actor }: Context,
): Promise<readonly Guest[]> {
  if (name === '' || profession === undefined) return [];
  const guest = { id, meetingId: meeting, name, profession, organisation, caseIds: [], addedById: actor.id };
  return [await createGuest(tx, careTeam.id, now, guest)];
}

/** The verdict of an RCP that is over follows what is corrected. */
async function judgeAgain({ tx, careTeam, now }: Context, { meeting }: Session): Promise<void> {
  if (meeting.endedAt === null) return;
  const quorum = quorumOfMeeting(await attendeesOf(tx, careTeam.id, meeting.id), careTeam);
  if (quorum === meeting.quorum) return;
  if (!(await changeMeeting(tx, careTeam.id, now, meeting, { quorum }))) throw new UserError('form-outdated');
}
