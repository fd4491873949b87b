import { expect } from 'vitest';
import { careTeamId, meetingId } from '../../src/core/ids.ts';
import { locale } from '../../src/core/locale.ts';
import { slotsOf } from '../../src/features/agenda/slots.ts';
import { type CaseStatus, caseMayBecome, caseStatus } from '../../src/features/case-review/status.ts';
import { casesOfMeeting } from '../../src/features/case-review/store.ts';
import { isOff, type MeetingStatus, mayBecome, meetingStatus } from '../../src/features/meeting/status.ts';
import { meetingById } from '../../src/features/meeting/store.ts';
import { catalogueOf } from '../../src/i18n/catalogue.ts';
import { type Structure, viewOf } from './structure.ts';

/** Whether a table leads from one status to another, in one step or several. */
function reachable<S extends string>(all: readonly S[], may: (from: S, to: S) => boolean, from: S, to: S): boolean {
  const seen = new Set<S>([from]);
  for (const one of seen) for (const next of all) if (may(one, next)) seen.add(next);
  return seen.has(to);
}

/** What must be true of the store whatever people do; looks at what has changed since the last look. */
export class Invariants {
  readonly #structure: Structure;
  readonly #meetings = new Map<string, MeetingStatus>();
  readonly #cases = new Map<string, CaseStatus>();
  /** What was ever written about each case. */
  readonly #texts = new Map<string, Set<string>>();

  constructor(structure: Structure) {
    this.#structure = structure;
  }

  async hold(): Promise<void> {
    await this.#statusesFollowTheTable();
    await this.#nothingIsSentForWhatIsOff();
    await this.#slotsDoNotOverlap();
    await this.#withdrawnCasesLeaveNoText();
    expect(this.#structure.errors).toEqual([]);
    expect(await this.#structure.db.delivery.count({ where: { state: 'dead' } })).toBe(0);
  }

  async #statusesFollowTheTable(): Promise<void> {
    const { db } = this.#structure;
    for (const { id, status } of await db.meeting.findMany()) {
      const now = meetingStatus.parse(status);
      const before = this.#meetings.get(id);
      const follows = before === undefined || reachable(meetingStatus.options, mayBecome, before, now);
      expect(follows, `RCP: ${before} → ${now}`).toBe(true);
      this.#meetings.set(id, now);
    }
    for (const { id, status } of await db.caseReview.findMany()) {
      const now = caseStatus.parse(status);
      const before = this.#cases.get(id);
      const follows = before === undefined || reachable(caseStatus.options, caseMayBecome, before, now);
      expect(follows, `case: ${before} → ${now}`).toBe(true);
      this.#cases.set(id, now);
    }
  }

  /** No reminder waits for an RCP that does not take place, nor for a case that stands on no agenda. */
  async #nothingIsSentForWhatIsOff(): Promise<void> {
    const { db } = this.#structure;
    const waiting = await db.delivery.findMany({
      where: { state: 'pending', kind: { startsWith: 'meeting.reminder' } },
    });
    for (const { subjectId } of waiting) {
      const { status } = await db.meeting.findUniqueOrThrow({ where: { id: subjectId } });
      expect(isOff({ status: meetingStatus.parse(status) }), `a reminder for an RCP that is ${status}`).toBe(false);
    }
    const own = await db.delivery.findMany({ where: { state: 'pending', kind: 'agenda.own-case' } });
    for (const { subjectId } of own) {
      const review = await db.caseReview.findUniqueOrThrow({ where: { id: subjectId }, include: { meeting: true } });
      expect(review.status, 'a reminder for a case').toBe('on-agenda');
      expect(['planned', 'convened', 'in-session']).toContain(review.meeting?.status);
    }
  }

  async #slotsDoNotOverlap(): Promise<void> {
    const { db, clock } = this.#structure;
    for (const { id, careTeamId: team } of await db.meeting.findMany({ where: { cases: { some: {} } } })) {
      await db.$transaction(async (tx) => {
        const meeting = await meetingById(tx, careTeamId.parse(team), meetingId.parse(id));
        if (meeting === undefined) throw new Error('the RCP is gone');
        const slots = slotsOf(meeting, await casesOfMeeting(tx, meeting.careTeamId, meeting.id), clock.now());
        slots.forEach((slot, index) => {
          const before = slots[index - 1];
          expect(slot.endsAt.getTime()).toBeGreaterThanOrEqual(slot.startsAt.getTime());
          if (before !== undefined) expect(slot.startsAt.getTime()).toBeGreaterThanOrEqual(before.endsAt.getTime());
        });
      });
    }
  }

  async #withdrawnCasesLeaveNoText(): Promise<void> {
    const { db } = this.#structure;
    const cases = await db.caseReview.findMany({
      include: { decisions: true, tasks: true, flash: { include: { participants: true } } },
    });
    for (const one of cases) {
      const said = [
        one.question,
        one.subject,
        ...one.decisions.flatMap(({ statement, reason, reference }) => [statement, reason, reference]),
      ];
      const more = [
        ...one.tasks.map(({ title }) => title),
        ...(one.flash?.participants ?? []).map(({ remark }) => remark),
      ];
      const texts = this.#texts.get(one.id) ?? new Set<string>();
      for (const text of [...said, ...more]) if (text.startsWith('mot ')) texts.add(text);
      this.#texts.set(one.id, texts);
    }
    const withdrawn = cases.filter(({ status }) => status === 'withdrawn');
    if (withdrawn.length === 0) return;
    const everything = await dump(this.#structure);
    for (const { id, code } of withdrawn) {
      // A follow-up repeats the question of what it follows: that one may still be open.
      const siblings = cases
        .filter((one) => one.code === code && one.status !== 'withdrawn')
        .map((one) => one.question);
      for (const text of this.#texts.get(id) ?? []) {
        if (!siblings.includes(text)) expect(everything, `a text of the withdrawn ${code}`).not.toContain(text);
      }
    }
  }

  /** What the archive counts is what the table holds. */
  async countersEqualTheArchive(): Promise<void> {
    const { db } = this.#structure;
    const rows = await db.caseReview.findMany({ where: { status: { in: ['examined', 'to-review', 'closed'] } } });
    const patients = rows.filter(({ kind, consent }) => kind === 'complex-case' && consent !== 'not-asked');
    const filed = patients.filter(({ filing }) => filing === 'filed').length;
    const anonymous = rows.length - patients.length;
    const view = JSON.stringify(viewOf(await this.#structure.says('claire', 'rcp chercher 2020 2030')));
    if (rows.length > 0) {
      // Somebody may have chosen another language meanwhile.
      const claire = await db.practitioner.findFirstOrThrow({ where: { displayName: 'Claire Dubois' } });
      const team = await db.careTeam.findFirstOrThrow();
      const { archive } = catalogueOf(locale.parse(claire.locale ?? team.locale));
      expect(view).toContain(archive.counted(rows.length, filed, patients.length - filed, anonymous));
    }
  }
}

/** Every row of every table, as one text. */
async function dump({ db }: Structure): Promise<string> {
  const tables = [
    db.careTeam,
    db.practitioner,
    db.meeting,
    db.invitation,
    db.caseReview,
    db.carryOver,
    db.guest,
    db.attendance,
    db.decision,
    db.task,
    db.minutes,
    db.minutesApproval,
    db.minutesAmendment,
    db.flashConsultation,
    db.flashParticipant,
    db.pollSlot,
    db.pollVote,
    db.delivery,
    db.timer,
    db.documentLink,
    db.inboundEvent,
  ] as const;
  const rows: unknown[] = [];
  for (const table of tables) rows.push(await readAll(table));
  return JSON.stringify(rows);
}

function readAll(table: { findMany(): Promise<unknown[]> }): Promise<unknown[]> {
  return table.findMany();
}
