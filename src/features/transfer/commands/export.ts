import { z } from 'zod';
import { enqueue } from '../../../store/outbox.ts';
import { choice } from '../../../ui/form.ts';
import { sentence } from '../../../ui/view.ts';
import { defineCommand, defineForm } from '../../define.ts';
import { sameClick } from '../../document/same-click.ts';
import { stewards } from '../../practitioner/role.ts';
import { exportFormId, tableKind } from '../kinds.ts';
import { subjectOf } from '../subject.ts';
import { what } from '../what.ts';

const everything = 'all';

/** `/diapason exporter`: what is to go out, and for what program. */
export const exportCommand = defineCommand({
  id: 'transfer.export',
  roles: stewards,
  rest: 'none',
  run: async (context) => ({ kind: 'form', form: await exportForm.open(context, {}) }),
});

/** One file for each table that was chosen, in private messages. */
export const exportForm = defineForm({
  id: exportFormId,
  roles: stewards,
  given: z.object({}),
  values: ({ fields }) =>
    z.object({
      what: z.enum([everything, ...what.options], { error: fields.choice }),
      dialect: z.enum(['excel', 'plain'], { error: fields.choice }),
    }),
  open: async ({ t: { transfer: words } }) => ({
    title: words.form.title,
    intro: words.form.intro,
    submitLabel: words.form.submit,
    fields: [
      choice('what', words.form.what, { [everything]: words.form.everything, ...words.whats }, everything),
      choice('dialect', words.form.dialect, words.form.dialects, 'excel'),
    ],
  }),
  submit: async ({ t, tx, careTeam, now, actor }, _, { what: chosen, dialect }) => {
    const subjects = (chosen === everything ? what.options : [chosen]).map((one) => subjectOf(one, dialect));
    await enqueue(
      tx,
      careTeam.id,
      now,
      subjects.map((subjectId) => ({
        kind: tableKind,
        subjectId,
        dedupeKey: `${tableKind}:${actor.id}:${subjectId}:${sameClick(now)}`,
        dueAt: now,
        audience: 'person',
        practitionerId: actor.id,
      })),
    );
    return { kind: 'view', view: sentence(t.transfer.onItsWay(subjects.length)) };
  },
});
