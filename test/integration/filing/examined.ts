import type { ManualClock } from '../../../src/core/clock.ts';
import { careTeamId, meetingId, practitionerId } from '../../../src/core/ids.ts';
import type { CareTeam } from '../../../src/features/care-team/model.ts';
import { careTeamById } from '../../../src/features/care-team/store.ts';
import type { CaseReview } from '../../../src/features/case-review/model.ts';
import { caseById, changeCase, createCase, type NewCase } from '../../../src/features/case-review/store.ts';
import { settleCase } from '../../../src/features/filing/settle.ts';
import type { Db, Tx } from '../../../src/store/client.ts';

interface Running {
  readonly db: Db;
  readonly clock: ManualClock;
}

type Wanted = Partial<Omit<NewCase, 'requesterId'>> & {
  readonly requester: string;
  readonly reviewOn?: string;
  /** A flash consultation belongs to no RCP. */
  readonly outside?: boolean;
};

/** The one structure of a test. */
export async function teamOf(tx: Tx): Promise<CareTeam> {
  const { id } = await tx.careTeam.findFirstOrThrow();
  return careTeamById(tx, careTeamId.parse(id));
}

/** Has a case examined at the first RCP, as the end of its session does, with the clock where it stands. */
export async function examine({ db, clock }: Running, { requester, reviewOn, outside, ...rest }: Wanted) {
  return db.$transaction(async (tx): Promise<CaseReview> => {
    const now = clock.now();
    const team = await teamOf(tx);
    const person = await tx.practitioner.findFirstOrThrow({ where: { displayName: requester } });
    const meeting = outside === true ? null : await tx.meeting.findFirstOrThrow({ orderBy: { startsAt: 'asc' } });
    const created = await createCase(tx, team.id, now, {
      code: 'C-7QK4',
      followUpOfId: null,
      kind: 'complex-case',
      motive: 'chronic-wound',
      question: 'Quel pansement ?',
      attribute: 'over-75',
      consent: 'informed',
      severity: null,
      subject: '',
      wantedProfessions: ['nurse'],
      meetingId: meeting === null ? null : meetingId.parse(meeting.id),
      minutes: 15,
      ...rest,
      requesterId: practitionerId.parse(person.id),
    });
    const change = { status: 'examined' as const, endedAt: now, reviewOn: reviewOn ?? null };
    if (!(await changeCase(tx, team.id, now, created, change))) throw new Error('nobody else is there');
    await settleCase(tx, team, now, created.id);
    return current(tx, team, created);
  });
}

/** The case as it is now. */
export async function reread({ db }: Pick<Running, 'db'>, review: CaseReview): Promise<CaseReview> {
  return db.$transaction(async (tx) => current(tx, await teamOf(tx), review));
}

async function current(tx: Tx, team: CareTeam, { id }: CaseReview): Promise<CaseReview> {
  const found = await caseById(tx, team.id, id);
  if (found === undefined) throw new Error('the case is gone');
  return found;
}
