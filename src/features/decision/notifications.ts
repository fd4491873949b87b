import { morningOf } from '../../core/at-work.ts';
import type { PractitionerId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue } from '../../store/outbox.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import { type CareTeam, workspaceChannels } from '../care-team/model.ts';
import { workspacesOf } from '../care-team/store.ts';
import { sameClick } from '../document/same-click.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { coordinators, practitionerById } from '../practitioner/store.ts';
import { decisionKinds } from './kinds.ts';
import type { Decision } from './model.ts';
import { type DecisionQuery, subjectOf } from './query.ts';
import { reviewDue } from './review.ts';

/** Posts what the team has adopted in its channels, once; never what an RCP decided, nor anything about a case. */
export async function announceDecision(tx: Tx, team: CareTeam, now: Date, decision: Decision): Promise<void> {
  const { id, status, meetingId, caseReviewId } = decision;
  if (meetingId !== null || caseReviewId !== null) return;
  if (status !== 'adopted' && status !== 'adopted-with-reservation') return;
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  await enqueue(
    tx,
    team.id,
    now,
    channels.map((workspaceId) => ({
      kind: decisionKinds.announced,
      subjectId: id,
      dedupeKey: `decision:announced:${id}:${workspaceId}`,
      dueAt: now,
      audience: 'channel',
      workspaceId,
    })),
  );
}

/** Makes the timer of its review date be what the decision needs as it is now. */
export async function planReview(tx: Tx, team: CareTeam, now: Date, decision: Decision): Promise<void> {
  const due = reviewDue(decision, localParts(now, team.zone).date);
  const about = { subjectId: decision.id, kind: decisionKinds.review };
  if (due === undefined) await clearTimers(tx, team.id, { subjectId: decision.id, kinds: [decisionKinds.review] });
  else await setTimer(tx, team.id, { ...about, dueAt: morningOf(due, team) });
}

/** Asks, once for this review date, whether a decision still stands. */
export async function askForReview(tx: Tx, team: CareTeam, now: Date, decision: Decision): Promise<void> {
  await enqueue(
    tx,
    team.id,
    now,
    (await answeringFor(tx, team, decision)).map(({ id }) => ({
      kind: decisionKinds.review,
      subjectId: decision.id,
      dedupeKey: `decision:review:${decision.id}:${decision.reviewOn}:${id}`,
      dueAt: now,
      audience: 'person',
      practitionerId: id,
    })),
  );
}

/** Its owner, else who recorded it, else the coordinators: the first who are still there. */
async function answeringFor(
  tx: Tx,
  team: CareTeam,
  { ownerId, createdById }: Pick<Decision, 'ownerId' | 'createdById'>,
): Promise<readonly Practitioner[]> {
  for (const id of [ownerId, createdById]) {
    const person = id === null ? undefined : await practitionerById(tx, team.id, id);
    if (person?.active) return [person];
  }
  return coordinators(tx, team.id);
}

/** Sends the register to whoever asked for it. */
export async function sendRegister(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { query, to }: { readonly query: Omit<DecisionQuery, 'words'>; readonly to: PractitionerId },
): Promise<void> {
  const subjectId = subjectOf(query);
  await enqueue(tx, team.id, now, [
    {
      kind: decisionKinds.register,
      subjectId,
      dedupeKey: `decision:register:${to}:${subjectId}:${sameClick(now)}`,
      dueAt: now,
      audience: 'person',
      practitionerId: to,
    },
  ]);
}
