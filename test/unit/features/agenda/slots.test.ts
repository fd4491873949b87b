import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budget, slotsOf } from '../../../../src/features/agenda/slots.ts';
import type { CaseReview } from '../../../../src/features/case-review/model.ts';
import { aCase, aMeeting } from './cases.ts';

const begin = new Date('2026-11-24T12:30:00Z');
const at = (minutes: number) => new Date(begin.getTime() + minutes * 60_000);
const times = (...given: Parameters<typeof slotsOf>) =>
  slotsOf(...given).map(({ review, startsAt, endsAt }) => [
    review.code,
    startsAt.toISOString().slice(11, 16),
    endsAt.toISOString().slice(11, 16),
  ]);

describe('the slots of an agenda', () => {
  it('follow each other from the start, each as long as its case says', () => {
    const cases = [aCase(0), aCase(1, { minutes: 30 }), aCase(2)];
    expect(times(aMeeting(), cases)).toEqual([
      ['C-0', '12:30', '12:45'],
      ['C-1', '12:45', '13:15'],
      ['C-2', '13:15', '13:30'],
    ]);
  });

  it('start when the session really did', () => {
    expect(times(aMeeting({}, { startedAt: at(8) }), [aCase(0), aCase(1)])).toEqual([
      ['C-0', '12:38', '12:53'],
      ['C-1', '12:53', '13:08'],
    ]);
  });

  it('keep the real times of what was discussed, in the order in which it came; the rest follows', () => {
    const cases = [
      aCase(0),
      aCase(1, { status: 'examined', startedAt: at(0), endedAt: at(6) }),
      aCase(2, { startedAt: at(6) }),
      aCase(3),
    ];
    expect(times(aMeeting({}, { status: 'in-session', startedAt: begin }), cases, at(10))).toEqual([
      ['C-1', '12:30', '12:36'],
      ['C-2', '12:36', '12:51'],
      ['C-0', '12:51', '13:06'],
      ['C-3', '13:06', '13:21'],
    ]);
  });

  it('are pushed by a case that overruns', () => {
    const cases = [aCase(0, { startedAt: at(0) }), aCase(1)];
    expect(times(aMeeting({}, { status: 'in-session', startedAt: begin }), cases, at(25))).toEqual([
      ['C-0', '12:30', '12:55'],
      ['C-1', '12:55', '13:10'],
    ]);
  });

  it('forget the times of an earlier RCP that put the case off', () => {
    const cases = [
      aCase(0, { startedAt: new Date('2026-10-20T11:30:00Z'), endedAt: new Date('2026-10-20T11:40:00Z') }),
    ];
    expect(times(aMeeting({}, { startedAt: begin }), cases)).toEqual([['C-0', '12:30', '12:45']]);
  });

  const step = fc.record({
    minutes: fc.integer({ min: 5, max: 60 }),
    begun: fc.boolean(),
    late: fc.integer({ min: 0, max: 90 }),
    took: fc.option(fc.integer({ min: 0, max: 90 })),
  });

  it('never overlap, and those to come keep their order, whatever the session did', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 600 }),
        (steps, runs, now) => {
          const cases = steps.map(({ minutes, begun, late, took }, index) =>
            aCase(index, {
              minutes,
              ...(begun && { startedAt: at(late), endedAt: took === null ? null : at(late + took) }),
            }),
          );
          const meeting = aMeeting({}, { startedAt: runs ? begin : null });
          const slots = slotsOf(meeting, cases, at(now));
          expect(slots.map(({ review }) => review.id).toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
          slots.forEach((slot, index) => {
            expect(slot.endsAt >= slot.startsAt).toBe(true);
            const next = slots[index + 1];
            if (next !== undefined) expect(next.startsAt >= slot.endsAt).toBe(true);
          });
          const ahead = (review: CaseReview) => !runs || review.startedAt === null;
          const positions = slots.filter(({ review }) => ahead(review)).map(({ review }) => review.position);
          expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the time budget', () => {
  it('counts what is used and how many cases still fit', () => {
    expect(budget({ durationMinutes: 60 }, [aCase(0), aCase(1, { minutes: 10 })], 15)).toEqual({
      used: 25,
      free: 35,
      over: 0,
      freeSlots: 2,
    });
  });

  it('says by how much the agenda is too long', () => {
    const cases = Array.from({ length: 6 }, (_, index) => aCase(index));
    expect(budget({ durationMinutes: 60 }, cases, 15)).toEqual({ used: 90, free: 0, over: 30, freeSlots: 0 });
  });
});
