import { z } from 'zod';
import { absenceId, practitionerId } from '../../../core/ids.ts';
import { type FormValues, filledIn } from '../../../ui/form.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import { absenceActions } from '../actions.ts';
import { readDelegate } from '../read-delegate.ts';
import { readPeriod } from '../read-period.ts';
import { understoodView } from '../views/understood.ts';
import { absenceForm, newAbsence } from './declare.ts';

/** `/diapason absence` opens the form; followed by words, it reads them and asks whether it understood. */
export const declareCommand = defineCommand({
  id: 'absence.declare',
  roles: members,
  rest: 'text',
  run: async (context, rest) => {
    if (rest !== '') return readLine(context, rest);
    return { kind: 'form', form: await absenceForm.open(context, newAbsence()) };
  },
});

const line = z.object({
  absence: absenceId,
  first: z.iso.date(),
  last: z.iso.date(),
  delegate: practitionerId.optional(),
});
type Line = z.infer<typeof line>;

/** « Valider » under "Ai-je bien compris ?": the same way as the form. */
export const confirmLine = defineAction({
  id: absenceActions.confirmLine,
  roles: members,
  payload: line,
  run: async (context, read) => {
    const { absence } = read;
    const reply = await absenceForm.submit(context, { absence }, typed(read));
    switch (reply.kind) {
      case 'view':
        return { kind: 'update', view: reply.view };
      case 'refused':
        return openForm(context, read, Object.values(reply.errors).join(' '));
      case 'reopened': {
        const form = filledIn(await absenceForm.open(context, reply.given), typed(read));
        return { kind: 'form', form: { ...form, intro: reply.notice } };
      }
      default:
        throw new Error(`noting an absence answers with a view or a refusal, not ${reply.kind}`);
    }
  },
});

/** « Modifier » under "Ai-je bien compris ?": the form, filled with what was understood. */
export const editLine = defineAction({
  id: absenceActions.editLine,
  roles: members,
  payload: line,
  run: (context, read) => openForm(context, read),
});

export const discardLine = defineAction({
  id: absenceActions.discardLine,
  roles: members,
  payload: z.object({}),
  run: async ({ t }) => ({ kind: 'update', view: sentence(t.absence.discarded) }),
});

/** Reads "du 3 au 10 décembre avec @Léa" on the actor's calendar; whatever is missing opens the form with the rest. */
async function readLine(context: Context, text: string): Promise<Reply> {
  const { t, tx, careTeam, now, zone } = context;
  const words = t.absence.line;
  const named = readDelegate(text, await allPractitioners(tx, careTeam.id));
  const period = readPeriod(named.rest, { now, zone, region: careTeam.holidayRegion });
  const days = period?.kind === 'period' ? { first: period.first, last: period.last } : {};
  const delegate = named.kind === 'member' ? { delegate: named.person } : {};
  const read = { ...newAbsence(), ...days, ...delegate };
  if (period === undefined) return openForm(context, read, words.unread);
  if (period.kind === 'impossible') return openForm(context, read, words.impossible);
  if (named.kind === 'unclear') return openForm(context, read, words.who[named.why](named.name));
  const { first, last } = period;
  const understood: Line = { ...read, first, last };
  return { kind: 'view', view: understoodView(understood, named.kind === 'member' ? named.name : undefined, context) };
}

/** The form, filled with what was understood, under a notice about the rest. */
async function openForm(
  context: Context,
  read: Partial<Line> & Pick<Line, 'absence'>,
  notice?: string,
): Promise<Reply> {
  const form = filledIn(await absenceForm.open(context, { absence: read.absence }), typed(read));
  return { kind: 'form', form: notice === undefined ? form : { ...form, intro: notice } };
}

/** As if it had been typed into the form. */
function typed({ first, last, delegate }: Partial<Line>): FormValues {
  return {
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    ...(delegate !== undefined && { delegate: `person:${delegate}` }),
  };
}
