import { z } from 'zod';
import { type CareTeamId, decisionId } from '../../core/ids.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import { budget } from '../agenda/slots.ts';
import type { CareTeam } from '../care-team/model.ts';
import { inForce } from '../decision/status.ts';
import { countToFile } from '../filing/store.ts';
import { meetingsToCome } from '../meeting/store.ts';
import { daysLate } from '../task/model.ts';
import { openStatuses } from '../task/status.ts';
import { lateTasks } from '../task/store-counted.ts';
import { type ComingMeeting, type DigestContent, digestDays, type LateTask, type TeamDecision } from './content.ts';

/** As many late tasks, or decisions, as one digest could ever name. */
const most = 10;
const day = 24 * 3_600_000;

/** What there is to say of the week around `now`. */
export async function readContent(tx: Tx, careTeam: CareTeam, now: Date): Promise<DigestContent> {
  const today = localParts(now, careTeam.zone).date;
  const until = addDays(today, digestDays);
  const since = new Date(now.getTime() - digestDays * day);
  return {
    meetings: await comingMeetings(tx, careTeam, now),
    decisions: await newDecisions(tx, careTeam.id, since, now),
    tasks: await openTasks(tx, careTeam.id, today, until),
    toFile: await countToFile(tx, careTeam.id),
    reviews: {
      cases: await tx.caseReview.count({
        where: { careTeamId: careTeam.id, status: 'to-review', reviewOn: { lt: until } },
      }),
      decisions: await tx.decision.count({
        where: { careTeamId: careTeam.id, status: { in: [...inForce] }, reviewOn: { lt: until } },
      }),
    },
    newcomers: await newcomers(tx, careTeam.id, since, now),
  };
}

const minutesOf = z.object({ meetingId: z.string(), _sum: z.object({ minutes: z.number().nullable() }) });

async function comingMeetings(tx: Tx, { id: team, slotMinutes }: CareTeam, now: Date): Promise<ComingMeeting[]> {
  const until = new Date(now.getTime() + digestDays * day);
  const meetings = await meetingsToCome(tx, team, now, { until });
  const groups = await tx.caseReview.groupBy({
    by: ['meetingId'],
    where: { careTeamId: team, meetingId: { in: meetings.map(({ id }) => id) }, status: 'on-agenda' },
    _sum: { minutes: true },
  });
  const used = new Map(groups.map((row) => minutesOf.parse(row)).map((row) => [row.meetingId, row._sum.minutes ?? 0]));
  return meetings.map((meeting) => ({
    id: meeting.id,
    title: meeting.title,
    startsAt: meeting.startsAt,
    unanswered: meeting.invitations.filter(({ answer }) => answer === 'none').length,
    freeSlots: budget(meeting, [{ minutes: used.get(meeting.id) ?? 0 }], slotMinutes).freeSlots,
  }));
}

const teamDecision = z.object({ id: decisionId, statement: z.string() }) satisfies z.ZodType<TeamDecision>;

async function newDecisions(tx: Tx, team: CareTeamId, since: Date, now: Date): Promise<DigestContent['decisions']> {
  const taken = { careTeamId: team, status: { in: [...inForce] }, createdAt: { gte: since, lt: now } };
  const rows = await tx.decision.findMany({
    where: { ...taken, caseReviewId: null },
    select: { id: true, statement: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return {
    ofCases: await tx.decision.count({ where: { ...taken, caseReviewId: { not: null } } }),
    ofTeam: rows.map((row) => teamDecision.parse(row)),
  };
}

async function openTasks(tx: Tx, team: CareTeamId, today: string, until: string): Promise<DigestContent['tasks']> {
  const late = await lateTasks(tx, team, today, most);
  return {
    late: late.count,
    due: await tx.task.count({
      where: { careTeamId: team, status: { in: [...openStatuses] }, dueOn: { gte: today, lt: until } },
    }),
    worst: late.worst.map((task): LateTask => {
      const { id, caseReviewId, caseCode, owners } = task;
      const title = caseReviewId === null ? task.title : '';
      return { id, title, caseCode, owners, daysLate: daysLate(task, today) };
    }),
  };
}

/** Whoever was there when the structure began is none. */
async function newcomers(tx: Tx, team: CareTeamId, since: Date, now: Date): Promise<string[]> {
  const { createdAt: begun } = await tx.careTeam.findUniqueOrThrow({
    where: { id: team },
    select: { createdAt: true },
  });
  const from = new Date(Math.max(since.getTime(), begun.getTime() + day));
  const rows = await tx.practitioner.findMany({
    where: { careTeamId: team, active: true, role: { not: 'guest' }, createdAt: { gte: from, lt: now } },
    select: { displayName: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ displayName }) => displayName);
}
