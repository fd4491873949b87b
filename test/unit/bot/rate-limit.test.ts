import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RateLimit, typingPace, usualPace } from '../../../src/bot/rate-limit.ts';

const start = Date.UTC(2026, 10, 23, 8);
const at = (milliseconds: number) => new Date(start + milliseconds);

const paces = fc.record({ burst: fc.integer({ min: 1, max: 80 }), perSecond: fc.integer({ min: 1, max: 5 }) });
/** Pauses between gestures, most of them short. */
const pauses = fc.array(fc.oneof(fc.constant(0), fc.nat(200), fc.nat(20_000)), { maxLength: 300 });

function instantsOf(between: readonly number[]): readonly number[] {
  let now = 0;
  return between.map((pause) => {
    now += pause;
    return now;
  });
}

it('never lets through more than the burst and what time has filled, in any stretch of time', () => {
  fc.assert(
    fc.property(paces, pauses, (pace, between) => {
      const limit = new RateLimit(pace);
      const through = instantsOf(between).filter((now) => limit.take('lea', at(now)));
      for (const [first, from] of through.entries()) {
        for (const [last, to] of through.entries()) {
          if (last < first) continue;
          expect(last - first + 1).toBeLessThanOrEqual(pace.burst + ((to - from) / 1000) * pace.perSecond);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('never refuses somebody who keeps to it, whatever others do', () => {
  fc.assert(
    fc.property(paces, pauses, (pace, between) => {
      const limit = new RateLimit(pace);
      const every = Math.ceil(1000 / pace.perSecond);
      for (const [index, pause] of between.entries()) {
        const now = index * every;
        expect(limit.take('lea', at(now))).toBe(true);
        for (let count = 0; count < pause % 7; count += 1) limit.take('marc', at(now));
      }
    }),
    { numRuns: 60 },
  );
});

it('lets a facilitator through who presses sixty buttons in a breath and goes on for half an hour', () => {
  const limit = new RateLimit(usualPace);
  for (let count = 0; count < 60; count += 1) expect(limit.take('lea', at(0))).toBe(true);
  expect(limit.take('lea', at(0))).toBe(false);
  for (let second = 1; second < 1800; second += 1) expect(limit.take('lea', at(second * 1000))).toBe(true);
});

it('lets the fastest typist fill a form of ten long names, and stops a script within a quarter of a minute', () => {
  const person = new RateLimit(typingPace);
  // 120 words a minute are ten letters a second; a name has twenty, and choosing it takes two seconds.
  const letters = Array.from({ length: 200 }, (_, index) => index * 100 + Math.floor(index / 20) * 2000);
  for (const now of letters) expect(person.take('lea', at(now))).toBe(true);
  const script = new RateLimit(typingPace);
  const through = Array.from({ length: 1500 }, (_, index) => script.take('marc', at(index * 10))).filter(Boolean);
  expect(through).toHaveLength(120 + 8 * 15 - 1);
});

it('gives nothing twice when the clock goes back', () => {
  const limit = new RateLimit({ burst: 1, perSecond: 1 });
  expect(limit.take('lea', at(10_000))).toBe(true);
  expect(limit.take('lea', at(0))).toBe(false);
  expect(limit.take('lea', at(10_000))).toBe(false);
  expect(limit.take('lea', at(11_000))).toBe(true);
});

it('forgets who is idle', () => {
  const limit = new RateLimit(usualPace);
  for (let person = 0; person < 5000; person += 1) limit.take(`person-${person}`, at(person));
  expect(limit.size).toBeLessThanOrEqual(501);
  limit.take('lea', at(100_000));
  expect(limit.size).toBe(1);
});
