import { z } from 'zod';
import { type PractitionerId, practitionerId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { appendAudit } from '../../../store/audit.ts';
import type { Field } from '../../../ui/form.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { personOptions } from '../../meeting/fields.ts';
import { personValue } from '../../meeting/values.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { stewards } from '../../practitioner/role.ts';
import { activePractitioners, setRole } from '../../practitioner/store.ts';
import { setupActions, setupForms } from '../actions.ts';
import { settleStep } from '../follow.ts';

/** « Nommer quelqu’un »; while nobody else is known, why. */
export const rolesAction = defineAction({
  id: setupActions.roles,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => {
    const others = await appointable(context);
    if (others.length === 0) return { kind: 'view', view: sentence(context.t.setup.form.nobodyKnown) };
    return { kind: 'form', form: await rolesForm.open(context, {}) };
  },
});

const values = ({ fields }: Catalogue) => {
  const people = z.array(personValue(fields.unknownPerson).pipe(practitionerId)).default([]);
  return z.object({ coordinators: people, secretaries: people });
};

/** Who else coordinates, and who is the secretary. It only adds: a form that was open for long takes nothing away. */
export const rolesForm = defineForm({
  id: setupForms.roles,
  roles: stewards,
  given: z.object({}),
  values,
  open: async (context) => {
    const { form: words } = context.t.setup;
    const people = await appointable(context);
    return {
      title: words.title,
      intro: words.intro,
      submitLabel: words.submit,
      fields: [
        field('coordinators', words.coordinators, people),
        { ...field('secretaries', words.secretaries, people), hint: words.hint },
      ],
    };
  },
  submit: async (context, _, { coordinators, secretaries }) => {
    const { tx, careTeam, now, t } = context;
    const people = await activePractitioners(tx, careTeam.id);
    const unknown = (ids: readonly PractitionerId[]) => ids.some((id) => people.every((person) => person.id !== id));
    if (unknown(coordinators)) return refuse('coordinators', t.fields.unknownPerson);
    if (unknown(secretaries)) return refuse('secretaries', t.fields.unknownPerson);
    if (secretaries.some((id) => coordinators.includes(id))) return refuse('secretaries', t.setup.form.both);
    // Whoever came to steer while the form was open keeps that.
    const free = people.filter(isAppointable);
    await settleStep(tx, careTeam.id, now, 'roles');
    await appoint(context, 'coordinator', coordinators, free);
    await appoint(context, 'secretary', secretaries, free);
    return { kind: 'view', view: sentence(t.setup.form.saved) };
  },
});

/** Gives the chosen among these people a role. The trail names them: the form itself carries no ids. */
async function appoint(
  { tx, careTeam, now, actor }: Context,
  role: 'coordinator' | 'secretary',
  chosen: readonly PractitionerId[],
  among: readonly Practitioner[],
): Promise<void> {
  const appointed = among.filter((person) => person.role !== role && chosen.includes(person.id));
  const subjects = appointed.map(({ id }) => id);
  if (subjects.length === 0) return;
  for (const id of subjects) await setRole(tx, careTeam.id, id, role);
  await appendAudit(tx, careTeam.id, { at: now, actorId: actor.id, act: `setup.${role}`, outcome: 'done', subjects });
}

/** The members who do not steer the structure yet. */
async function appointable({ tx, careTeam }: Context): Promise<readonly Practitioner[]> {
  return (await activePractitioners(tx, careTeam.id)).filter(isAppointable);
}

function isAppointable({ role }: Practitioner): boolean {
  return !stewards.includes(role);
}

function field(id: string, label: string, people: readonly Practitioner[]): Field {
  return { id, kind: 'choices', label, required: false, options: personOptions(people) };
}
