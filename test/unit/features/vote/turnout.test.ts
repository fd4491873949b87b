import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId, practitionerId } from '../../../../src/core/ids.ts';
import { turnoutOf, usualQuorum } from '../../../../src/features/vote/model.ts';

const elector = (voted: boolean, here: boolean) => ({ id: newId(practitionerId), voted, here });
const electorate = fc.array(fc.record({ voted: fc.boolean(), here: fc.boolean() }), { minLength: 1, maxLength: 70 });

describe('the turnout of a vote', () => {
  it('counts whoever voted, and waits for whoever is still there', () => {
    const [voter, gone, former, waiting] = [
      elector(true, true),
      elector(false, false),
      elector(true, false),
      elector(false, true),
    ];
    const turnout = turnoutOf({ electors: [voter, gone, former, waiting], quorum: 2, secret: false });
    expect(turnout).toEqual({ voted: 2, base: 3, quorum: 2, quorate: true, waiting: [waiting.id] });
  });

  it('keeps a quorum of half at half of those who remain', () => {
    fc.assert(
      fc.property(electorate, (states) => {
        const electors = states.map(({ voted, here }) => elector(voted, here));
        const { base, quorum } = turnoutOf({ electors, quorum: usualQuorum(electors.length), secret: false });
        expect(quorum).toBe(Math.max(1, Math.ceil(base / 2)));
      }),
    );
  });

  it('never asks for more votes than there can be, nor for none, and for what was agreed as long as nobody leaves', () => {
    fc.assert(
      fc.property(electorate, fc.double({ min: 0, max: 1, noNaN: true }), (states, share) => {
        const agreed = Math.max(1, Math.round(share * states.length));
        const some = turnoutOf({
          electors: states.map(({ voted, here }) => elector(voted, here)),
          quorum: agreed,
          secret: false,
        });
        expect(some.quorum).toBeGreaterThanOrEqual(1);
        expect(some.quorum).toBeLessThanOrEqual(Math.max(1, some.base));
        expect(some.voted + some.waiting.length).toBe(some.base);
        const all = turnoutOf({
          electors: states.map(({ voted }) => elector(voted, true)),
          quorum: agreed,
          secret: false,
        });
        expect(all.quorum).toBe(agreed);
      }),
    );
  });

  it('is never enough when everyone has left', () => {
    const nobody = turnoutOf({ electors: [elector(false, false)], quorum: 1, secret: false });
    expect(nobody).toMatchObject({ quorate: false, waiting: [] });
  });

  it('of a secret vote takes three votes, whatever was agreed and whoever left', () => {
    fc.assert(
      fc.property(electorate, fc.integer({ min: 1, max: 70 }), (states, quorum) => {
        const electors = states.map(({ voted, here }) => elector(voted, here));
        const { voted, quorate } = turnoutOf({ electors, quorum, secret: true });
        expect(quorate && voted < 3).toBe(false);
      }),
    );
  });
});
