import { z } from 'zod';
import { cleanLine } from '../../../core/clean-line.ts';
import { decisionId } from '../../../core/ids.ts';
import { filledIn } from '../../../ui/form.ts';
import { defineAction, defineCommand, defineMessageAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { decisionActions } from '../actions.ts';
import { decisionCard } from '../card.ts';
import { decisionLimits } from '../model.ts';
import { findOriginal } from '../supersede.ts';
import { newRecord, recordForm } from './record.ts';

/** `/decision` opens the form; the words that follow are what was decided. */
export const recordCommand = defineCommand({
  id: 'decision.record',
  roles: members,
  rest: 'text',
  run: async (context, rest) => {
    const form = await recordForm.open(context, newRecord());
    return { kind: 'form', form: rest === '' ? form : filledIn(form, { statement: statementFrom(rest) }) };
  },
});

/** « Nouvelle décision » below the register. */
export const recordAction = defineAction({
  id: decisionActions.record,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await recordForm.open(context, newRecord()) }),
});

/** « Enregistrer comme décision » in the menu of a message: its text is the statement, unless the guard objects. */
export const recordMessage = defineMessageAction({
  id: 'decision-record',
  roles: members,
  run: async (context, { text, objection, link }) => {
    const form = await recordForm.open(context, newRecord(link === undefined ? {} : { link }));
    if (objection !== undefined) return { kind: 'form', form: { ...form, intro: objection } };
    return { kind: 'form', form: filledIn(form, { statement: statementFrom(text) }) };
  },
});

/** « Remplacer »: the form, with the old texts. */
export const supersedeAction = defineAction({
  id: decisionActions.supersede,
  roles: members,
  payload: z.object({ decision: decisionId }),
  run: async (context, { decision: id }) => {
    const { decision, steps } = await findOriginal(context, id);
    if (!steps.includes('supersede')) {
      const { nothingChanged, statuses } = context.t.decision;
      return { kind: 'view', view: await decisionCard(context, decision, nothingChanged(statuses[decision.status])) };
    }
    return { kind: 'form', form: await recordForm.open(context, newRecord({ supersedes: id })) };
  },
});

/** As much of a text as a statement holds. */
function statementFrom(text: string): string {
  return [...cleanLine(text)].slice(0, decisionLimits.statementLength).join('').trim();
}
