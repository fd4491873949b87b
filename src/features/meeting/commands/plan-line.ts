import { z } from 'zod';
import { cleanLine, countedLength } from '../../../core/clean-line.ts';
import { meetingId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import { readRecurrence } from '../../../core/recurrence-words.ts';
import type { When } from '../../../core/when.ts';
import { type FormValues, filledIn, initialValues } from '../../../ui/form.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { caution, objectionView } from '../../objection.ts';
import { members } from '../../practitioner/role.ts';
import { repeatPlanned } from '../../series/commands/repeat.ts';
import { ruleCode } from '../../series/model.ts';
import { readSeries } from '../../series/read-line.ts';
import { actions } from '../actions.ts';
import { limits } from '../model.ts';
import { readWhen } from '../read-when.ts';
import { scheduleAt } from '../schedule.ts';
import { understoodView } from '../views/understood.ts';
import { newPlan, planForm } from './plan.ts';

/** `/rcp planifier` opens the form; followed by words, it reads them and asks whether it understood. */
export const planCommand = defineCommand({
  id: 'meeting.plan',
  roles: members,
  rest: 'text',
  run: async (context, rest) => (rest === '' ? openForm(context, {}) : readLine(context, rest)),
});

/** « Planifier une RCP » below the list. */
export const planAction = defineAction({
  id: actions.plan,
  roles: members,
  payload: z.object({}),
  run: (context) => openForm(context, {}),
});

const line = z.object({
  meeting: meetingId,
  title: z.string(),
  date: z.string(),
  time: z.string(),
  duration: z.number(),
  /** Of a series. */
  rule: ruleCode.optional(),
});

/** « Valider » under "Ai-je bien compris ?": the same way as the form, with its defaults. */
export const confirmLine = defineAction({
  id: actions.confirmLine,
  roles: members,
  payload: line,
  run: async (context, { meeting, rule, ...read }): Promise<Reply> => {
    const objected = await objectionView(context, read.title);
    if (objected !== undefined) return { kind: 'view', view: objected };
    const form = await planForm.open(context, { meeting });
    const reply = await planForm.submit(context, { meeting }, { ...initialValues(form), ...typed(read) });
    if (reply.kind === 'view') {
      const series = rule === undefined ? undefined : await repeatPlanned(context, meeting, rule, read.date);
      return { kind: 'update', view: series ?? reply.view };
    }
    if (reply.kind === 'refused') return openForm(context, read, Object.values(reply.errors).join(' '));
    throw new Error(`planning answers with a view or a refusal, not ${reply.kind}`);
  },
});

/** « Modifier » under "Ai-je bien compris ?": the form, filled with what was understood. */
export const editLine = defineAction({
  id: actions.editLine,
  roles: members,
  payload: line,
  // The same RCP to be: « Valider » after the form was sent plans nothing twice.
  run: (context, { meeting, rule, ...read }) =>
    openForm(context, read, rule === undefined ? undefined : context.t.series.formPlansFirst, { meeting }),
});

export const discardLine = defineAction({
  id: actions.discardLine,
  roles: members,
  payload: z.object({}),
  run: async ({ t }): Promise<Reply> => ({ kind: 'update', view: sentence(t.meeting.understood.discarded) }),
});

/** What a line says, as far as it says it. */
type Read = Partial<Omit<z.infer<typeof line>, 'meeting' | 'rule'>>;

/** The planning form, filled with what was understood, under a notice about the rest. */
async function openForm(context: Context, read: Read, notice?: string, plan = newPlan()): Promise<Reply> {
  const form = filledIn(await planForm.open(context, plan), typed(read));
  return { kind: 'form', form: notice === undefined ? form : { ...form, intro: notice } };
}

/** As if it had been typed into the form. */
function typed({ duration, ...texts }: Read): FormValues {
  return { ...texts, ...(duration !== undefined && { duration: String(duration) }) };
}

/** Reads "mardi 13h30 Suivi diabète" in the team's zone; whatever is missing or wrong opens the form with the rest. */
async function readLine(context: Context, text: string): Promise<Reply> {
  const { t, now, careTeam } = context;
  const words = t.meeting.understood;
  const recurring = readRecurrence(text);
  const said = recurring?.rest ?? text;
  const found = readWhen(context, said);
  const title = cleanLine(found?.rest ?? said);
  // Without the date in between, its words may say what the whole line did not.
  const objected = await objectionView(context, title);
  if (objected !== undefined) return { kind: 'view', view: objected };
  const duration = lengthOf(found) ?? careTeam.defaultDurationMinutes;
  const time = found?.time ?? careTeam.defaultStartTime;
  // A time alone is read as today's: it names no first day of a series.
  const named = found?.date === localParts(now, careTeam.zone).date ? undefined : found?.date;
  const series = recurring && readSeries(recurring, named, time, careTeam, now);
  const date = recurring === undefined ? found?.date : series?.dates[0];
  const read = { title, duration, ...(date && { date }), ...(found?.time && { time }) };
  const form = (notice: string) =>
    openForm(context, read, recurring === undefined ? notice : `${notice} ${t.series.formPlansFirst}`);
  if (found?.invalid) return form(words.impossible);
  if (date === undefined) {
    if (recurring === undefined) return form(words.missingDate);
    return form(series === undefined ? t.series.whichDay : t.series.noDate);
  }
  if (title === '') return form(t.fields.title);
  const length = countedLength(title);
  if (length > limits.titleLength) return form(t.fields.titleTooLong(length, limits.titleLength));
  const schedule = scheduleAt({ date, time }, careTeam.zone, now, t);
  if (schedule.kind === 'refused') return form(Object.values(schedule.errors).join(' '));
  const line = { ...newPlan(), title, duration, date, time, caution: await caution(context, title) };
  return { kind: 'view', view: understoodView(line, schedule.instant, context, series) };
}

/** The minutes between "13h" and "14h30"; undefined when no sensible end was written. */
function lengthOf(read: When | undefined): number | undefined {
  if (read?.time === undefined || read.until === undefined) return undefined;
  const [from, until] = [read.time, read.until].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const minutes = (until ?? 0) - (from ?? 0);
  return minutes >= limits.minMinutes && minutes <= limits.maxMinutes ? minutes : undefined;
}
