import { z } from 'zod';
import { fold } from '../../../core/fold.ts';
import { type PractitionerId, practitionerId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand, defineForm, refuse } from '../../define.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { role, stewards } from '../../practitioner/role.ts';
import { activePractitioners, coordinators, practitionerById } from '../../practitioner/store.ts';
import { myDataActions, myDataForms } from '../actions.ts';
import { eraseMember } from '../erase.ts';
import { countErasure, formerMembers, isErased } from '../store-erasure.ts';
import { forecastText, formerMembersView } from '../views.ts';

/** `/diapason effacer`: those who left; with a name, that one's data. Whoever is there erases their own. */
export const eraseMemberCommand = defineCommand({
  id: 'my-data.erase-member',
  roles: stewards,
  rest: 'text',
  run: async (context, rest) => {
    const { t, tx, careTeam } = context;
    const wanted = fold(rest.replace(/^@/, '').trim());
    const isMeant = ({ displayName }: Practitioner) => fold(displayName).includes(wanted);
    const left = (await formerMembers(tx, careTeam.id)).filter(isMeant);
    const [one, ...others] = left;
    if (one !== undefined && others.length === 0 && rest !== '') {
      return { kind: 'form', form: await eraseForm.open(context, { person: one.id }) };
    }
    if (one !== undefined) return { kind: 'view', view: formerMembersView(left, context) };
    if (rest === '') return { kind: 'view', view: sentence(t.myData.nobodyLeft) };
    const here = (await activePractitioners(tx, careTeam.id)).find(isMeant);
    if (here === undefined) throw new UserError('nobody-of-that-name', rest.slice(0, 60));
    throw new UserError('erasure-still-here', here.displayName);
  },
});

/** « Effacer mes données », or those of somebody who left: shows what that would do. */
export const eraseAction = defineAction({
  id: myDataActions.erase,
  roles: role.options,
  payload: z.object({ person: practitionerId.optional() }),
  run: async (context, { person = context.actor.id }) => ({
    kind: 'form',
    form: await eraseForm.open(context, { person }),
  }),
});

/** What an erasure takes and leaves; it is done once the word was typed. */
export const eraseForm = defineForm({
  id: myDataForms.erase,
  roles: role.options,
  given: z.object({ person: practitionerId }),
  values: () => z.object({ word: z.string().default('') }),
  open: async (context, { person }) => {
    const { t, tx, careTeam, actor } = context;
    const subject = await subjectOf(context, person);
    const words = t.myData;
    const isSelf = subject.id === actor.id;
    return {
      title: isSelf ? words.titleSelf : words.titleOf,
      intro: forecastText(
        isSelf ? undefined : subject.displayName,
        await countErasure(tx, careTeam.id, subject.id),
        context,
      ),
      submitLabel: words.submit,
      fields: [
        {
          id: 'word',
          kind: 'text',
          label: words.confirm(words.word),
          required: true,
          maxLength: 20,
          guard: 'free',
        },
      ],
    };
  },
  submit: async (context, { person }, { word }) => {
    const { t, tx, careTeam, now, actor } = context;
    if (fold(word.trim()) !== fold(t.myData.word)) return refuse('word', t.myData.notConfirmed(t.myData.word));
    const subject = await subjectOf(context, person);
    await eraseMember(tx, careTeam, now, subject);
    const { doneSelf, doneOf } = t.myData;
    return { kind: 'view', view: sentence(subject.id === actor.id ? doneSelf : doneOf) };
  },
});

/** Whose data a form is about: one's own, or, for whoever steers the structure, those of somebody who left. */
async function subjectOf(context: Context, person: PractitionerId): Promise<Practitioner> {
  const { tx, careTeam, actor } = context;
  if (person === actor.id) {
    if (await isLastCoordinator(context)) throw new UserError('erasure-last-coordinator');
    return actor;
  }
  if (await isErased(tx, careTeam.id, person)) throw new UserError('erasure-done');
  const subject = await practitionerById(tx, careTeam.id, person);
  if (subject === undefined || !stewards.includes(actor.role)) throw new UserError('form-outdated');
  const left = await formerMembers(tx, careTeam.id);
  if (!left.some(({ id }) => id === person)) throw new UserError('erasure-still-here', subject.displayName);
  return subject;
}

async function isLastCoordinator({ tx, careTeam, actor }: Context): Promise<boolean> {
  return actor.role === 'coordinator' && (await coordinators(tx, careTeam.id)).every(({ id }) => id === actor.id);
}
