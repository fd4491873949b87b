import { z } from 'zod';
import { type TaskRoundId, taskRoundId } from '../../../core/ids.ts';
import { addDays, localParts } from '../../../core/local-time.ts';
import { refresh } from '../../../store/outbox.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { dateValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { reminderActions, reminderForms } from '../actions.ts';
import { contentOf, type RoundContent } from '../content.ts';
import { roundKind } from '../kinds.ts';
import { planSweep } from '../plan.ts';
import { roundNow } from '../round.ts';
import { firstThere, snoozeChoice, snoozedUntil } from '../snooze.ts';
import { roundById } from '../store.ts';
import { setSnoozes } from '../store-snoozes.ts';

/** Nobody means a later day than this. */
const mostDays = 366;

/** « Ce soir », « Demain », « Lundi » under a reminder. */
export const snoozeAction = defineAction({
  id: reminderActions.snooze,
  roles: members,
  payload: z.object({ round: taskRoundId, choice: snoozeChoice }),
  run: async (context, { round, choice }) => {
    const content = await currentContent(context, round);
    if (content === undefined) return inPlace(context, round);
    const until = snoozedUntil(choice, context.now, content.presence);
    if (until === undefined) return inPlace(context, round, context.t.reminder.snooze.tooLate);
    return putOff(context, round, content, until);
  },
});

/** « Autre date ». */
export const snoozeUntilAction = defineAction({
  id: reminderActions.snoozeUntil,
  roles: members,
  payload: z.object({ round: taskRoundId }),
  run: async (context, { round }) => {
    const content = await currentContent(context, round);
    if (content === undefined || content.open.length === 0) return inPlace(context, round);
    return { kind: 'form', form: await snoozeForm.open(context, { round }) };
  },
});

export const snoozeForm = defineForm({
  id: reminderForms.snoozeUntil,
  roles: members,
  given: z.object({ round: taskRoundId }),
  values: (t) => z.object({ date: dateValue(t) }),
  open: async ({ t, now, zone }) => {
    const words = t.reminder.snooze;
    const initial = addDays(localParts(now, zone).date, 7);
    return {
      title: words.title,
      submitLabel: words.submit,
      fields: [{ id: 'date', kind: 'date', label: words.date, hint: words.dateHint, required: true, initial }],
    };
  },
  submit: async (context, { round }, { date }) => {
    const { now, zone, t } = context;
    const today = localParts(now, zone).date;
    if (date <= today) return refuse('date', t.reminder.snooze.past);
    if (date > addDays(today, mostDays)) return refuse('date', t.reminder.snooze.far);
    const content = await currentContent(context, round);
    if (content === undefined) return inPlace(context, round);
    return putOff(context, round, content, firstThere(date, content.presence));
  },
});

type Current = Extract<RoundContent, { kind: 'current' }>;

/** What the actor's reminder says now; undefined when a newer one replaces it, or it is not theirs. */
async function currentContent(context: Context, id: TaskRoundId): Promise<Current | undefined> {
  const { tx, careTeam, actor } = context;
  const round = await roundById(tx, careTeam.id, id);
  if (round?.practitionerId !== actor.id) return undefined;
  const content = await contentOf(context, actor, round);
  return content.kind === 'current' ? content : undefined;
}

/** The message itself says afterwards when all of it comes back. */
async function putOff(context: Context, round: TaskRoundId, { open }: Current, until: Date): Promise<Reply> {
  const { tx, careTeam, actor, now } = context;
  await setSnoozes(tx, careTeam.id, actor.id, open, until);
  await planSweep(tx, careTeam, now);
  await refresh(tx, careTeam.id, now, { subjectId: round, kinds: [roundKind] });
  return inPlace(context, round);
}

async function inPlace(context: Context, round: TaskRoundId, note?: string): Promise<Reply> {
  return { kind: 'refreshed', view: await roundNow(context, round, note) };
}
