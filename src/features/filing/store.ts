import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  caseReviewId,
  meetingId,
  type PractitionerId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { filing } from '../case-review/model.ts';
import { motive } from '../case-review/motive.ts';
import { caseStatus } from '../case-review/status.ts';
import { meetingStatus } from '../meeting/status.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Filing, FollowedBy } from './model.ts';

/** More than anybody files in a week: what is beyond comes up when these are done. */
const most = 200;

const filingRow = z
  .object({
    id: caseReviewId,
    code: z.string(),
    motive,
    filing,
    filedAt: z.date().nullable(),
    meetingId: meetingId.nullable(),
    createdAt: z.date(),
    requester: z.object({ id: practitionerId, displayName: z.string() }),
    meeting: z.object({ startsAt: z.date(), status: meetingStatus }).nullable(),
  })
  .transform(
    ({ meeting, createdAt, ...row }): Filing => ({
      ...row,
      examinedAt: meeting?.startsAt ?? createdAt,
      final: meeting?.status === 'archived',
    }),
  );

/**
 * The cases to file, and those filed since an instant, the oldest first: of the whole structure, or of one person; a
 * coordinator also stands in for whoever has left.
 */
export async function filings(
  tx: Tx,
  team: CareTeamId,
  whose: 'team' | Practitioner,
  filedSince: Date | undefined,
): Promise<Filing[]> {
  const rows = await tx.caseReview.findMany({
    where: {
      careTeamId: team,
      status: { not: 'withdrawn' },
      AND: [
        {
          OR: [
            { filing: 'to-file' },
            ...(filedSince === undefined ? [] : [{ filing: 'filed', filedAt: { gt: filedSince } }]),
          ],
        },
        whose === 'team' ? {} : { OR: [...ownersOf(whose)] },
      ],
    },
    include: {
      requester: { select: { id: true, displayName: true } },
      meeting: { select: { startsAt: true, status: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map((row) => filingRow.parse(row));
}

function ownersOf({ id, role, active }: Practitioner) {
  const standsIn = active && role === 'coordinator';
  return [{ requesterId: id }, ...(standsIn ? [{ requester: { active: false } }] : [])];
}

/** How many cases were examined and are not yet in the patient's record. */
export function countToFile(tx: Tx, team: CareTeamId): Promise<number> {
  return tx.caseReview.count({ where: { careTeamId: team, filing: 'to-file', status: { not: 'withdrawn' } } });
}

/** When somebody is chased next; undefined when nothing is planned. */
export async function plannedChase(
  tx: Tx,
  team: CareTeamId,
  kind: string,
  who: PractitionerId,
): Promise<Date | undefined> {
  const row = await tx.timer.findUnique({
    where: { kind_subjectId: { kind, subjectId: who }, careTeamId: team },
    select: { dueAt: true },
  });
  return row?.dueAt;
}

/** The subject of the newest message of a kind to somebody; undefined when there is none. */
export async function newestMessageTo(
  tx: Tx,
  team: CareTeamId,
  kind: string,
  who: PractitionerId,
): Promise<string | undefined> {
  const row = await tx.delivery.findFirst({
    where: { careTeamId: team, kind, practitionerId: who },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { subjectId: true },
  });
  return row?.subjectId;
}

const followedBy = z
  .object({ status: caseStatus, meeting: z.object({ startsAt: z.date() }).nullable() })
  .transform(({ status, meeting }): FollowedBy => ({ status, startsAt: meeting?.startsAt }));

/** The newest follow-up of a case. */
export async function followUpOf(tx: Tx, team: CareTeamId, id: CaseReviewId): Promise<FollowedBy | undefined> {
  const row = await tx.caseReview.findFirst({
    where: { careTeamId: team, followUpOfId: id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { meeting: { select: { startsAt: true } } },
  });
  return row === null ? undefined : followedBy.parse(row);
}
