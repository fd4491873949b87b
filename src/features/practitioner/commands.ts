import { z } from 'zod';
import { isZone } from '../../core/local-time.ts';
import { locale } from '../../core/locale.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { sentence } from '../../ui/view.ts';
import { zoneLabel, zoneOptions } from '../care-team/zones.ts';
import type { Context } from '../context.ts';
import { defineAction, defineCommand, defineForm, refuse } from '../define.ts';
import { replanReminders } from '../meeting/replan.ts';
import { practitionerIds } from './kinds.ts';
import { grantableRoles } from './model.ts';
import { profession } from './profession.ts';
import { members, role } from './role.ts';
import { confirmProfile, coordinators } from './store.ts';

/** The choice that leaves zone or language to the structure. */
const likeTeam = 'team';

export const profileCommand = defineCommand({
  id: 'profile',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'form', form: await profileForm.open(context, {}) }),
});

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

/** Profession, role, zone and language of the actor. */
export const profileForm = defineForm({
  id: practitionerIds.profileForm,
  roles: members,
  given: z.object({}),
  values,
  open: async ({ t, actor, careTeam }) => ({
    title: t.profile.title,
    intro: t.profile.intro,
    submitLabel: t.profile.submit,
    fields: [
      {
        id: 'profession',
        kind: 'choice',
        label: t.profile.profession,
        required: true,
        options: profession.options.map((value) => ({ value, label: t.professions[value] })),
        ...(actor.profession && { initial: actor.profession }),
      },
      {
        id: 'role',
        kind: 'choice',
        label: t.profile.role,
        required: true,
        options: grantableRoles(actor).map((value) => ({ value, label: t.roles[value] })),
        initial: actor.role,
      },
      {
        id: 'zone',
        kind: 'choice',
        label: t.profile.zone,
        required: true,
        options: [
          { value: likeTeam, label: t.profile.sameZone(zoneLabel(t, careTeam.zone)) },
          ...zoneOptions(t, [actor.zone]),
        ],
        initial: actor.zone ?? likeTeam,
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
        initial: actor.locale ?? likeTeam,
      },
    ],
  }),
  submit: async (context, _, typed) => {
    const { tx, careTeam, actor, now, t } = context;
    if (!grantableRoles(actor).includes(typed.role)) return refuse('role', t.fields.role);
    if (await isLastCoordinator(context, typed.role)) return refuse('role', t.fields.lastCoordinator);
    await confirmProfile(tx, careTeam.id, now, actor.id, {
      profession: typed.profession,
      role: typed.role,
      zone: typed.zone === likeTeam ? null : typed.zone,
      locale: typed.language === likeTeam ? null : typed.language,
    });
    await replanReminders(tx, careTeam, now, actor.id);
    const saved = t.profile.savedFallback(actor.displayName, t.professions[typed.profession]);
    return { kind: 'view', view: sentence(saved) };
  },
});

async function isLastCoordinator({ tx, careTeam, actor }: Context, wanted: string): Promise<boolean> {
  if (actor.role !== 'coordinator' || wanted === 'coordinator') return false;
  return (await coordinators(tx, careTeam.id)).every((one) => one.id === actor.id);
}
