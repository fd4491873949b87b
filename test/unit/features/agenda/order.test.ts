import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, withCaseAt } from '../../../../src/features/agenda/order.ts';
import { aCase } from './cases.ts';

const five = [0, 1, 2, 3, 4].map((index) => aCase(index));
const codes = (cases: readonly { readonly code: string }[]) => cases.map(({ code }) => code);

describe('another place on an agenda', () => {
  it('moves one case and shifts the others', () => {
    expect(codes(withCaseAt(five, aCase(3).id, 1))).toEqual(['C-0', 'C-3', 'C-1', 'C-2', 'C-4']);
  });

  it('leaves what was begun where it stands', () => {
    const cases = [aCase(0, { status: 'examined' }), aCase(1, { startedAt: new Date(0) }), ...five.slice(2)];
    expect(codes(withCaseAt(cases, aCase(4).id, 0))).toEqual(['C-0', 'C-1', 'C-4', 'C-2', 'C-3']);
    expect(withCaseAt(cases, aCase(1).id, 2)).toBe(cases);
  });

  it('keeps every case exactly once, and the others in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        fc.nat(29),
        fc.integer({ min: -2, max: 40 }),
        (begun, which, place) => {
          const cases = begun.map((is, index) => aCase(index, is ? { status: 'examined' } : {}));
          const moved = withCaseAt(cases, aCase(which).id, place);
          expect(codes(moved).toSorted()).toEqual(codes(cases).toSorted());
          const others = (list: typeof cases) => codes(list).filter((code) => code !== `C-${which}`);
          const still = moved.filter(({ status }) => status === 'on-agenda');
          expect(others([...still])).toEqual(others(cases.filter(({ status }) => status === 'on-agenda')));
          moved.forEach((review, index) => {
            if (review.status === 'examined') expect(review).toBe(cases[index]);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the fingerprint of an order', () => {
  it('differs when a case moves, changes its length, comes or goes', () => {
    const seen = fingerprint(five);
    expect(fingerprint(five.map((one) => ({ ...one, revision: 9 })))).toBe(seen);
    const others = [
      withCaseAt(five, aCase(0).id, 1),
      five.slice(1),
      [...five, aCase(5)],
      [aCase(0, { minutes: 20 }), ...five.slice(1)],
    ];
    for (const other of others) expect(fingerprint(other)).not.toBe(seen);
  });
});
