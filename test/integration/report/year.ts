import { randomUUID } from 'node:crypto';
import type { Db } from '../../../src/store/client.ts';

const minute = 60_000;

interface Rcp {
  readonly at: string;
  readonly type: string;
  readonly status: string;
  /** Names of members, and how many minutes they stayed; null: nobody noted when they left. */
  readonly members?: Readonly<Record<string, number | null>>;
  readonly guests?: readonly { readonly name: string; readonly profession: string; readonly minutes: number }[];
  readonly cases?: readonly Filed[];
}

interface Filed {
  readonly kind?: string;
  readonly status?: string;
  readonly filing: string;
}

/** Writes what a structure recorded, row by row: what people press to get there has its own tests. */
export class History {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async rcp({ at, type, status, members = {}, guests = [], cases = [] }: Rcp): Promise<void> {
    const { team, me } = await this.#base();
    const startsAt = new Date(at);
    const after = (minutes: number | null) =>
      minutes === null ? null : new Date(startsAt.getTime() + minutes * minute);
    const meetingId = randomUUID();
    const common = { careTeamId: team, createdAt: startsAt, updatedAt: startsAt };
    await this.#db.meeting.create({
      data: {
        ...{ ...common, id: meetingId, type, status, title: 'RCP', startsAt, durationMinutes: 60, place: '' },
        ...{ createdById: me, invitedProfessions: [], startedAt: startsAt, endedAt: after(20) },
      },
    });
    const stay = { careTeamId: team, meetingId, mode: 'present', recordedById: me, recordedAt: startsAt };
    for (const [displayName, minutes] of Object.entries(members)) {
      const { id: practitionerId } = await this.#db.practitioner.findFirstOrThrow({ where: { displayName } });
      const times = { arrivedAt: startsAt, leftAt: after(minutes) };
      await this.#db.attendance.create({ data: { ...stay, ...times, id: randomUUID(), practitionerId } });
    }
    for (const { minutes, ...guest } of guests) {
      const guestId = randomUUID();
      const about = { careTeamId: team, meetingId, organisation: '', addedById: me, createdAt: startsAt };
      await this.#db.guest.create({ data: { ...about, ...guest, id: guestId } });
      const times = { arrivedAt: startsAt, leftAt: after(minutes) };
      await this.#db.attendance.create({ data: { ...stay, ...times, id: randomUUID(), guestId } });
    }
    for (const one of cases) await this.#case(startsAt, { ...one, meetingId });
  }

  async flash(at: string, state: 'confirmed' | 'pending', filing = 'filed'): Promise<void> {
    const { team } = await this.#base();
    const createdAt = new Date(at);
    const status = state === 'confirmed' ? 'closed' : 'proposed';
    const caseReviewId = await this.#case(createdAt, { filing, status, meetingId: null });
    const confirmedAt = state === 'confirmed' ? createdAt : null;
    await this.#db.flashConsultation.create({
      data: { id: randomUUID(), careTeamId: team, caseReviewId, state, closesAt: createdAt, createdAt, confirmedAt },
    });
  }

  async decision(at: string, status: string): Promise<void> {
    const { team, me } = await this.#base();
    const when = { createdAt: new Date(at), updatedAt: new Date(at) };
    const text = { type: 'project', statement: 'Nous ferons ainsi', reference: '' };
    await this.#db.decision.create({
      data: { ...when, ...text, id: randomUUID(), careTeamId: team, status, createdById: me },
    });
  }

  async task(doneAt: string | null, dueOn: string | null): Promise<void> {
    const { team, me } = await this.#base();
    const at = new Date('2026-01-02T08:00:00Z');
    const state = doneAt === null ? { status: 'to-do' } : { status: 'done', doneAt: new Date(doneAt), doneById: me };
    await this.#db.task.create({
      data: {
        ...{ ...state, id: randomUUID(), careTeamId: team, title: 'Rappeler', dueOn, createdById: me },
        ...{ createdAt: at, updatedAt: at, scheduledAt: at },
      },
    });
  }

  async #case(
    at: Date,
    { kind = 'complex-case', status = 'closed', filing, ...rest }: Filed & { meetingId: string | null },
  ) {
    const { team, me } = await this.#base();
    const id = randomUUID();
    await this.#db.caseReview.create({
      data: {
        ...{ ...rest, id, careTeamId: team, code: `C-${id.slice(0, 4)}`, kind, status, filing, requesterId: me },
        ...{ motive: 'chronic-wound', question: '', attribute: 'none', consent: 'informed', wantedProfessions: [] },
        ...{ createdAt: at, updatedAt: at },
      },
    });
    return id;
  }

  async #base() {
    const { id: team } = await this.#db.careTeam.findFirstOrThrow();
    const { id: me } = await this.#db.practitioner.findFirstOrThrow({ where: { careTeamId: team } });
    return { team, me };
  }
}

/**
 * The year 2026 of a small team in Paris: three RCPs, of which one began half an hour after New Year, one that did not
 * take place, one flash consultation; and what belongs to the years around it.
 */
export async function writeYear(db: Db, [lea, marc]: readonly [string, string]): Promise<void> {
  const history = new History(db);
  await history.rcp({
    at: '2025-12-31T23:30:00Z',
    type: 'adverse-event',
    status: 'archived',
    members: { [marc]: null },
  });
  await history.rcp({
    ...{ at: '2026-01-13T12:30:00Z', type: 'complex-case', status: 'archived', members: { [lea]: 60, [marc]: 70 } },
    cases: [{ filing: 'filed' }, { filing: 'filed' }, { filing: 'to-file' }, { filing: 'none', status: 'withdrawn' }],
  });
  await history.rcp({
    ...{ at: '2026-03-10T12:30:00Z', type: 'protocol', status: 'ended', members: { [lea]: 45 } },
    guests: [{ name: 'Paul Roy', profession: 'psychologist', minutes: 30 }],
    cases: [{ kind: 'protocol', filing: 'none' }],
  });
  await history.rcp({ at: '2026-05-12T12:30:00Z', type: 'complex-case', status: 'cancelled', members: { [lea]: 60 } });
  await history.rcp({ at: '2026-12-31T23:30:00Z', type: 'complex-case', status: 'ended', members: { [lea]: 60 } });
  await history.flash('2026-03-11T10:00:00Z', 'confirmed');
  await history.flash('2026-03-12T10:00:00Z', 'pending');
  for (const status of ['adopted', 'adopted', 'applied']) await history.decision('2026-06-01T10:00:00Z', status);
  await history.decision('2025-06-01T10:00:00Z', 'adopted');
  // At 23:30 in Paris on the day it was due; half past midnight on the day after, the clocks having gone forward.
  await history.task('2026-03-20T22:30:00Z', '2026-03-20');
  await history.task('2026-03-29T22:30:00Z', '2026-03-29');
  await history.task('2026-07-01T10:00:00Z', null);
  await history.task(null, '2026-03-20');
}
