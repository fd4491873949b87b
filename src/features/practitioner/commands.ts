import { z } from 'zod';
import { fold } from '../../core/fold.ts';
import { type PractitionerId, practitionerId } from '../../core/ids.ts';
import { isZone } from '../../core/local-time.ts';
import { locale } from '../../core/locale.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatList } from '../../i18n/format.ts';
import { UserError } from '../../i18n/user-error.ts';
import { appendAudit } from '../../store/audit.ts';
import { sentence } from '../../ui/view.ts';
import { zoneLabel, zoneOptions } from '../care-team/zones.ts';
import type { Context } from '../context.ts';
import { defineAction, defineCommand, defineForm, refuse } from '../define.ts';
import { becomesCarer } from './carer.ts';
import { followMember } from './follow.ts';
import { practitionerIds } from './kinds.ts';
import { grantableRoles, type Practitioner } from './model.ts';
import { profession } from './profession.ts';
import { members, type Role, role, stewards } from './role.ts';
import { activePractitioners, confirmProfile, coordinators, practitionerById } from './store.ts';

/** The choice that leaves zone or language to the structure. */
const likeTeam = 'team';

/** `/diapason profil`: one's own; followed by a name, a coordinator changes that member's. */
export const profileCommand = defineCommand({
  id: 'profile',
  roles: members,
  rest: 'text',
  run: async (context, rest) => {
    const given = rest === '' ? {} : { person: (await memberNamed(context, rest)).id };
    return { kind: 'form', form: await profileForm.open(context, given) };
  },
});

/** The one member whose name contains these words, accents and case ignored. Throws UserError when it is not one. */
async function memberNamed({ tx, careTeam }: Context, words: string): Promise<Practitioner> {
  const wanted = fold(words.replace(/^@/, '').trim());
  const people = await activePractitioners(tx, careTeam.id);
  const [found, ...others] = people.filter(({ displayName }) => fold(displayName).includes(wanted));
  if (found === undefined) throw new UserError('nobody-of-that-name', words.slice(0, 60));
  if (others.length > 0) throw new UserError('several-of-that-name', words.slice(0, 60));
  return found;
}

/** Whose profile a form is about. Throws UserError for somebody else's, unless the actor steers the structure. */
async function subjectOf({ tx, careTeam, actor, t, locale }: Context, person?: PractitionerId): Promise<Practitioner> {
  if (person === undefined || person === actor.id) return actor;
  const roles = stewards.map((one) => t.roles[one].toLowerCase());
  if (!stewards.includes(actor.role)) throw new UserError('not-allowed', formatList(roles, locale));
  const found = await practitionerById(tx, careTeam.id, person);
  // They may have left, and have been erased, while the form was open.
  if (found === undefined || !found.active) throw new UserError('form-outdated');
  return found;
}

/** « Compléter mon profil » in the welcome. */
export const openProfileAction = defineAction({
  id: practitionerIds.openProfile,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await profileForm.open(context, {}) }),
});

const values = ({ fields }: Catalogue) =>
  z.object({
    profession: z.enum(profession.options, { error: fields.choice }),
    role: z.enum(role.options, { error: fields.choice }),
    zone: z
      .string()
      .refine((zone) => zone === likeTeam || isZone(zone), { error: fields.zone })
      .default(likeTeam),
    language: z.enum([...locale.options, likeTeam], { error: fields.choice }).default(likeTeam),
  });

/** Profession, role, zone and language of a member. */
export const profileForm = defineForm({
  id: practitionerIds.profileForm,
  roles: members,
  given: z.object({ person: practitionerId.optional() }),
  values,
  open: async (context, { person }) => {
    const { t, actor, careTeam } = context;
    const subject = await subjectOf(context, person);
    return {
      title: t.profile.title,
      intro: subject.id === actor.id ? t.profile.intro : t.profile.introOf(subject.displayName),
      submitLabel: t.profile.submit,
      fields: [
        {
          id: 'profession',
          kind: 'choice',
          label: t.profile.profession,
          required: true,
          options: profession.options.map((value) => ({ value, label: t.professions[value] })),
          ...(subject.profession && { initial: subject.profession }),
        },
        {
          id: 'role',
          kind: 'choice',
          label: t.profile.role,
          required: true,
          options: grantableRoles(actor).map((value) => ({ value, label: t.roles[value] })),
          initial: subject.role,
        },
        {
          id: 'zone',
          kind: 'choice',
          label: t.profile.zone,
          required: true,
          options: [
            { value: likeTeam, label: t.profile.sameZone(zoneLabel(t, careTeam.zone)) },
            ...zoneOptions(t, [subject.zone]),
          ],
          initial: subject.zone ?? likeTeam,
        },
        {
          id: 'language',
          kind: 'choice',
          label: t.profile.language,
          required: true,
          options: [
            { value: likeTeam, label: t.profile.sameLanguage },
            ...locale.options.map((value) => ({ value, label: t.languages[value] })),
          ],
          initial: subject.locale ?? likeTeam,
        },
      ],
    };
  },
  submit: async (context, { person }, typed) => {
    const { tx, careTeam, actor, now, t } = context;
    const subject = await subjectOf(context, person);
    if (!grantableRoles(actor).includes(typed.role)) return refuse('role', t.fields.role);
    if (await isLastCoordinator(context, subject, typed.role)) return refuse('role', t.fields.lastCoordinator);
    if (becomesCarer(subject, typed)) {
      if (!stewards.includes(actor.role)) return refuse('profession', t.fields.becomesCarer);
      const trace = {
        at: now,
        actorId: actor.id,
        act: 'profile.carer',
        outcome: 'done',
        subjects: [subject.id],
      } as const;
      await appendAudit(tx, careTeam.id, trace);
    }
    await confirmProfile(tx, careTeam.id, now, subject.id, {
      profession: typed.profession,
      role: typed.role,
      zone: typed.zone === likeTeam ? null : typed.zone,
      locale: typed.language === likeTeam ? null : typed.language,
    });
    await followMember(tx, now, { ...subject, profession: typed.profession, role: typed.role });
    const { savedFallback, savedOf } = t.profile;
    const say = subject.id === actor.id ? savedFallback : savedOf;
    return { kind: 'view', view: sentence(say(subject.displayName, t.professions[typed.profession])) };
  },
});

async function isLastCoordinator({ tx, careTeam }: Context, subject: Practitioner, wanted: Role): Promise<boolean> {
  if (subject.role !== 'coordinator' || wanted === 'coordinator') return false;
  return (await coordinators(tx, careTeam.id)).every((one) => one.id === subject.id);
}
