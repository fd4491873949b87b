import { caseReviewId, practitionerId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import { enqueue } from '../../store/outbox.ts';
import { setTimer } from '../../store/timer.ts';
import { caseById } from '../case-review/store.ts';
import { defineTimer, type TimerContext, type TimerKind } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { coordinators, practitionerById } from '../practitioner/store.ts';
import { workingTime } from '../practitioner/working-time.ts';
import { askForReview, kinds, planChase, planReview } from './notifications.ts';
import { nextRound } from './rounds.ts';
import { filings, plannedChase } from './store.ts';

/** What happens by itself after an RCP: people are chased until all is filed, and cases come back at their date. */
export const filingTimers: readonly TimerKind[] = [
  defineTimer({ kind: kinds.chase, run: chase }),
  defineTimer({ kind: kinds.review, run: comeBack }),
];

/** One round: one message about everything that one person has to file, and the next round a week later. */
async function chase(context: TimerContext): Promise<void> {
  const { tx, careTeam, now, subjectId } = context;
  const person = await practitionerById(tx, careTeam.id, practitionerId.parse(subjectId));
  if (person === undefined || (await filings(tx, careTeam.id, person, undefined)).length === 0) return;
  const time = workingTime(person, careTeam);
  if (person.active) await remind(context, person, localParts(now, time.zone).date);
  else await chaseStandIns(context);
  await setTimer(tx, careTeam.id, { kind: kinds.chase, subjectId, dueAt: nextRound(now, time) });
}

async function remind({ tx, careTeam, now }: TimerContext, { id }: Practitioner, date: string): Promise<void> {
  const round = `${id}:${date}`;
  await enqueue(tx, careTeam.id, now, [
    {
      kind: kinds.chase,
      subjectId: round,
      dedupeKey: `filing:chase:${round}`,
      dueAt: now,
      audience: 'person',
      practitionerId: id,
    },
  ]);
}

/** Somebody has left: the coordinators have their own rounds, which this one only starts. */
async function chaseStandIns({ tx, careTeam, now }: TimerContext): Promise<void> {
  for (const { id } of await coordinators(tx, careTeam.id)) {
    const planned = await plannedChase(tx, careTeam.id, kinds.chase, id);
    if (planned === undefined) await planChase(tx, careTeam, now, id);
  }
}

async function comeBack({ tx, careTeam, now, subjectId }: TimerContext): Promise<void> {
  const review = await caseById(tx, careTeam.id, caseReviewId.parse(subjectId));
  if (review === undefined || review.status !== 'to-review' || review.reviewOn === null) return;
  // The date was put off where nobody moved the timer.
  if (review.reviewOn > localParts(now, careTeam.zone).date) return planReview(tx, careTeam, review);
  await askForReview(tx, careTeam, now, review);
}
