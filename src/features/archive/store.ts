import { z } from 'zod';
import { beginning } from '../../core/calendar.ts';
import { type CareTeamId, caseReviewId, meetingId, practitionerId } from '../../core/ids.ts';
import { addDays } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { consent, filing } from '../case-review/model.ts';
import { motive } from '../case-review/motive.ts';
import { caseStatus } from '../case-review/status.ts';
import { meetingType } from '../meeting/model.ts';
import { meetingStatus, wasHeld } from '../meeting/status.ts';
import { type Archived, mostCases } from './model.ts';
import type { ArchiveQuery } from './query.ts';

const archivedRow = z
  .object({
    id: caseReviewId,
    code: z.string(),
    kind: meetingType,
    motive,
    consent,
    status: caseStatus,
    filing,
    createdAt: z.date(),
    meetingId: meetingId.nullable(),
    meeting: z.object({ startsAt: z.date(), status: meetingStatus }).nullable(),
    requesterId: practitionerId,
  })
  .transform(
    ({ meeting, createdAt, ...row }): Omit<Archived, 'flash'> => ({
      ...row,
      date: meeting?.startsAt ?? createdAt,
      held: meeting !== null && wasHeld(meeting),
    }),
  );

const columns = {
  id: true,
  code: true,
  kind: true,
  motive: true,
  consent: true,
  status: true,
  filing: true,
  createdAt: true,
  meetingId: true,
  meeting: { select: { startsAt: true, status: true } },
  requesterId: true,
} as const;

/** What a search finds, the newest first, texts left out; withdrawn cases are none. */
export async function searchCases(tx: Tx, team: CareTeam, query: ArchiveQuery): Promise<Archived[]> {
  const { code, motives, kind } = query;
  const rows = await tx.caseReview.findMany({
    where: {
      careTeamId: team.id,
      status: { not: 'withdrawn' },
      ...(code !== undefined && { code }),
      ...(motives !== undefined && { motive: { in: [...motives] } }),
      ...(kind !== undefined && { kind }),
      AND: [...inPeriod(query, team.zone), ...withPeople(query)],
    },
    select: columns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostCases,
  });
  const flashes = await flashCases(tx, team.id);
  return rows
    .map((row) => ({ ...archivedRow.parse(row), flash: flashes.has(row.id) }))
    .sort((a, b) => b.date.getTime() - a.date.getTime());
}

/** The cases that were settled without an RCP: read in one go, which is much faster than row by row for thousands. */
async function flashCases(tx: Tx, team: CareTeamId): Promise<ReadonlySet<string>> {
  const rows = await tx.flashConsultation.findMany({
    where: { careTeamId: team },
    select: { caseReviewId: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostCases,
  });
  return new Set(rows.map((row) => row.caseReviewId));
}

/** By the date that is shown: in the structure's zone. */
function inPeriod({ from, to }: ArchiveQuery, zone: string) {
  if (from === undefined && to === undefined) return [];
  const during = {
    ...(from !== undefined && { gte: beginning(from, '00:00', zone) }),
    ...(to !== undefined && { lt: beginning(addDays(to, 1), '00:00', zone) }),
  };
  return [{ OR: [{ meeting: { startsAt: during } }, { meetingId: null, createdAt: during }] }];
}

/** Those who asked for it, were at its RCP, or settled it between two patients. */
function withPeople({ people }: ArchiveQuery) {
  if (people === undefined) return [];
  const practitionerId = { in: [...people] };
  return [
    {
      OR: [
        { requesterId: practitionerId },
        { meeting: { attendance: { some: { practitionerId } } } },
        { flash: { participants: { some: { practitionerId } } } },
      ],
    },
  ];
}
