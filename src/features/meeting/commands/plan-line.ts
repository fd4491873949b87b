import { z } from 'zod';
import { cleanLine, visibleLength } from '../../../core/clean-line.ts';
import { meetingId } from '../../../core/ids.ts';
import { parseWhen, type When } from '../../../core/when.ts';
import { parseEnglishWhen } from '../../../core/when-english.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { actions } from '../actions.ts';
import { everyone } from '../invitees.ts';
import { limits } from '../model.ts';
import { scheduleAt } from '../schedule.ts';
import { understoodView } from '../views/understood.ts';
import { newPlan, type PlanFormGiven, plan, planForm } from './plan.ts';

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
});

/** « Valider » under "Ai-je bien compris ?". */
export const confirmLine = defineAction({
  id: actions.confirmLine,
  roles: members,
  payload: line,
  run: async (context, { meeting, title, date, time, duration }): Promise<Reply> => {
    const form = {
      type: 'complex-case' as const,
      title,
      date,
      time,
      duration,
      place: '',
      facilitator: context.actor.id,
      invited: [everyone],
    };
    const reply = await plan(context, { meeting }, form);
    if (reply.kind === 'view') return { kind: 'update', view: reply.view };
    if (reply.kind !== 'refused') return reply;
    return openForm(context, { title, date, time, duration, notice: Object.values(reply.errors).join(' ') });
  },
});

/** « Modifier » under "Ai-je bien compris ?": the form, filled with what was understood. */
export const editLine = defineAction({
  id: actions.editLine,
  roles: members,
  payload: line,
  run: async (context, given): Promise<Reply> => ({
    kind: 'form',
    form: await planForm.open(context, given),
  }),
});

export const discardLine = defineAction({
  id: actions.discardLine,
  roles: members,
  payload: z.object({}),
  run: async ({ t }): Promise<Reply> => ({ kind: 'update', view: sentence(t.meeting.understood.discarded) }),
});

async function openForm(context: Context, first: Omit<PlanFormGiven, 'meeting'>): Promise<Reply> {
  return { kind: 'form', form: await planForm.open(context, newPlan(first)) };
}

/** The minutes between "13h" and "14h30"; undefined when no sensible end was written. */
function lengthOf(read: When | undefined): number | undefined {
  if (read?.time === undefined || read.until === undefined) return undefined;
  const [from, until] = [read.time, read.until].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const minutes = (until ?? 0) - (from ?? 0);
  return minutes >= limits.minMinutes && minutes <= limits.maxMinutes ? minutes : undefined;
}

/** Whoever reads English may type either language; "5/12" is 5 December in both. */
function readWhen({ now, careTeam, locale }: Context, text: string): When | undefined {
  const english = locale === 'en' ? parseEnglishWhen(text, now, careTeam.zone) : undefined;
  return english ?? parseWhen(text, now, careTeam.zone);
}

/** Reads "mardi 13h30 Suivi diabète" in the team's zone; whatever is missing or wrong opens the form with the rest. */
async function readLine(context: Context, text: string): Promise<Reply> {
  const { t, now, careTeam } = context;
  const words = t.meeting.understood;
  const read = readWhen(context, text);
  const title = cleanLine(read?.rest ?? text);
  const duration = lengthOf(read) ?? careTeam.defaultDurationMinutes;
  const first = { title, duration, ...(read?.date && { date: read.date }), ...(read?.time && { time: read.time }) };
  if (read?.invalid) return openForm(context, { ...first, notice: words.impossible });
  if (read?.date === undefined) return openForm(context, { ...first, notice: words.missingDate });
  if (title === '') return openForm(context, { ...first, notice: t.fields.title });
  if (visibleLength(title) > limits.titleLength) {
    return openForm(context, { ...first, notice: t.fields.titleTooLong(visibleLength(title), limits.titleLength) });
  }
  const wall = { date: read.date, time: read.time ?? careTeam.defaultStartTime };
  const schedule = scheduleAt(wall, careTeam.zone, now, t);
  if (schedule.kind === 'refused') {
    return openForm(context, { ...first, notice: Object.values(schedule.errors).join(' ') });
  }
  return { kind: 'view', view: understoodView({ ...newPlan(), title, duration, ...wall }, schedule.instant, context) };
}
