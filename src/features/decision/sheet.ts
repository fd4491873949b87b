import type { CaseReview } from '../case-review/model.ts';
import { caseById } from '../case-review/store.ts';
import type { Context } from '../context.ts';
import { canManage, type MeetingWithInvitations } from '../meeting/model.ts';
import { isCorrectable } from '../meeting/status.ts';
import { meetingById } from '../meeting/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import type { Task } from '../task/model.ts';
import type { Decision } from './model.ts';
import { readersOf } from './readers.ts';
import { mayHandle } from './rights.ts';
import { type Step, stepsOf } from './steps.ts';
import { decisionById } from './store.ts';
import { awaitsConfirmation, isAsking, tasksOfDecision } from './store-around.ts';

/** One decision with everything around it, as one person may see it. */
export interface DecisionSheet {
  readonly decision: Decision;
  /** Those who may not read it see the code and the logistics. */
  readonly readable: boolean;
  readonly review: CaseReview | undefined;
  /** The RCP that took it. */
  readonly meeting: MeetingWithInvitations | undefined;
  readonly predecessor: Decision | undefined;
  readonly successor: Decision | undefined;
  readonly tasks: readonly Task[];
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  readonly asking: boolean;
  /** It is adopted once everyone has confirmed the flash consultation that took it. */
  readonly unconfirmed: boolean;
  /** The actor may correct it in its RCP. */
  readonly corrects: boolean;
  /** What the actor may do with it. */
  readonly steps: readonly Step[];
}

/** Reads it for the actor. */
export async function decisionSheet(context: Context, decision: Decision): Promise<DecisionSheet> {
  const { tx, careTeam, actor } = context;
  const { caseReviewId, meetingId, supersedesId, supersededById } = decision;
  const review = caseReviewId === null ? undefined : await caseById(tx, careTeam.id, caseReviewId);
  const meeting = meetingId === null ? undefined : await meetingById(tx, careTeam.id, meetingId);
  const readable = (await readersOf(tx, careTeam.id, decision))(actor);
  const unconfirmed = caseReviewId !== null && (await awaitsConfirmation(tx, careTeam.id, caseReviewId));
  const asking = await isAsking(tx, careTeam.id, decision.id);
  const correctable = review !== undefined && meeting !== undefined && isCorrectable(meeting);
  return {
    decision,
    readable,
    review,
    meeting,
    predecessor: supersedesId === null ? undefined : await decisionById(tx, careTeam.id, supersedesId),
    successor: supersededById === null ? undefined : await decisionById(tx, careTeam.id, supersededById),
    tasks: await tasksOfDecision(tx, careTeam.id, decision.id),
    people: await allPractitioners(tx, careTeam.id),
    asking,
    unconfirmed,
    corrects: correctable && readable && canManage(actor, meeting),
    steps: mayHandle(actor, decision) && !unconfirmed ? stepsOf(decision, { asking, correctable, readable }) : [],
  };
}
