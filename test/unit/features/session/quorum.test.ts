import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quorumOf, quorumOfMeeting } from '../../../../src/features/attendance/quorum.ts';
import { profession } from '../../../../src/features/practitioner/profession.ts';

const rule = fc.record({
  quorumPeople: fc.integer({ min: 1, max: 5 }),
  quorumProfessions: fc.integer({ min: 1, max: 5 }),
});
const minute = (at: number) => new Date(Date.UTC(2026, 10, 24, 12, 30) + at * 60_000);
const stay = fc
  .record({
    profession: fc.option(fc.constantFrom(...profession.options), { nil: null }),
    from: fc.integer({ min: 0, max: 60 }),
    minutes: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
  })
  .map(({ from, minutes, ...rest }) => ({
    ...rest,
    arrivedAt: minute(from),
    leftAt: minutes === null ? null : minute(from + minutes),
  }));
const stays = fc.array(stay, { maxLength: 12 });

describe('the quorum', () => {
  const two = { quorumPeople: 2, quorumProfessions: 2 };
  const from = { arrivedAt: minute(0), leftAt: null };

  it.each([
    ['a nurse and a doctor', ['nurse', 'general-practitioner'], 'met'],
    ['two nurses', ['nurse', 'nurse'], 'below'],
    ['a doctor and the coordinator, who is no carer', ['general-practitioner', 'care-coordinator'], 'below'],
    ['somebody who said no profession', ['nurse', null], 'below'],
    ['nobody', [], 'below'],
  ] as const)('of %s is judged', (_, professions, verdict) => {
    const people = professions.map((one) => ({ profession: one }));
    expect(quorumOf(people, two).verdict).toBe(verdict);
  });

  it('wants them together: who left before the other came does not count', () => {
    const nurse = { profession: 'nurse', arrivedAt: minute(0), leftAt: minute(10) } as const;
    const doctor = { profession: 'general-practitioner', arrivedAt: minute(11), leftAt: null } as const;
    expect(quorumOfMeeting([nurse, doctor], two)).toBe('below');
    expect(quorumOfMeeting([{ ...nurse, leftAt: minute(20) }, doctor], two)).toBe('met');
    expect(
      quorumOfMeeting(
        [
          { ...nurse, ...from },
          { ...doctor, ...from },
        ],
        two,
      ),
    ).toBe('met');
  });

  it('is never lost by one more person, nor by somebody who stays longer', () => {
    fc.assert(
      fc.property(stays, stay, rule, (people, one, by) => {
        fc.pre(quorumOfMeeting(people, by) === 'met');
        expect(quorumOfMeeting([...people, one], by)).toBe('met');
        expect(
          quorumOfMeeting(
            people.map((each) => ({ ...each, leftAt: null })),
            by,
          ),
        ).toBe('met');
      }),
    );
  });

  it('is met exactly when it is at some minute, whatever the order of the list', () => {
    fc.assert(
      fc.property(stays, rule, (people, by) => {
        const minutes = Array.from({ length: 121 }, (_, at) => minute(at));
        const some = minutes.some((at) => {
          const there = people.filter((one) => one.arrivedAt <= at && (one.leftAt === null || one.leftAt >= at));
          return quorumOf(there, by).verdict === 'met';
        });
        expect(quorumOfMeeting(people, by)).toBe(some ? 'met' : 'below');
        expect(quorumOfMeeting([...people].reverse(), by)).toBe(some ? 'met' : 'below');
      }),
    );
  });
});
