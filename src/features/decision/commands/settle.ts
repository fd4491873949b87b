import { z } from 'zod';
import { decisionId } from '../../../core/ids.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { decisionActions } from '../actions.ts';
import { findHandled } from '../find.ts';
import { followDecision } from '../follow.ts';
import { inPlace } from '../in-place.ts';
import { decisionSheet } from '../sheet.ts';
import { settledStatus, settling } from '../steps.ts';
import { changeDecision, holdDecision } from '../store.ts';

/** « Adopter », « Ne pas adopter », « Appliquée », « Caduque »: one click, that counts for the state that it shows. */
export const settleAction = defineAction({
  id: decisionActions.settle,
  roles: members,
  payload: z.object({
    decision: decisionId,
    revision: z.number().int(),
    step: settling,
    at: z.enum(['card', 'review']),
  }),
  run: async (context, { decision: id, revision, step, at }) => {
    const { tx, careTeam, now, t } = context;
    // A vote that is opened at this instant finds what it has become, or is found.
    await holdDecision(tx, careTeam.id, id);
    const { decision, steps, asking } = await decisionSheet(context, await findHandled(context, id));
    const done =
      decision.revision === revision &&
      steps.includes(step) &&
      (await changeDecision(tx, careTeam.id, now, decision, { status: settledStatus[step] }));
    if (done) await followDecision(tx, careTeam, now, id);
    const { settled, asking: waits, nothingChanged, statuses } = t.decision;
    const refusal = asking && decision.status === 'proposed' ? waits : nothingChanged(statuses[decision.status]);
    return { kind: 'update', view: await inPlace(context, id, at, done ? settled[step] : refusal) };
  },
});
