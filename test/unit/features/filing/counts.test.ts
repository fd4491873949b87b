import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consent, filing } from '../../../../src/features/case-review/model.ts';
import { caseStatus } from '../../../../src/features/case-review/status.ts';
import { type Countable, type Counts, counts, standingOf } from '../../../../src/features/filing/counts.ts';
import { meetingType } from '../../../../src/features/meeting/model.ts';

const countable: fc.Arbitrary<Countable> = fc.record({
  kind: fc.constantFrom(...meetingType.options),
  consent: fc.constantFrom(...consent.options),
  status: fc.constantFrom(...caseStatus.options),
  filing: fc.constantFrom(...filing.options),
  flash: fc.boolean(),
});

const filed: Countable = { kind: 'complex-case', consent: 'informed', status: 'closed', filing: 'filed', flash: false };

describe('the counters', () => {
  it('tell what counts from what does not yet and what never will', () => {
    const found = counts([
      filed,
      { ...filed, status: 'examined', filing: 'to-file' },
      { ...filed, consent: 'not-asked', filing: 'none' },
      { ...filed, kind: 'protocol', filing: 'none' },
      { ...filed, status: 'withdrawn' },
      { ...filed, status: 'on-agenda', filing: 'none' },
      { ...filed, flash: true },
    ]);
    expect(found).toEqual({
      meeting: { examined: 4, filed: 1, 'to-file': 1, anonymous: 2 },
      flash: { examined: 1, filed: 1, 'to-file': 0, anonymous: 0 },
      together: { examined: 5, filed: 2, 'to-file': 1, anonymous: 2 },
    } satisfies Counts);
  });

  it('add up, apart and together, whatever the cases', () => {
    fc.assert(
      fc.property(fc.array(countable), (cases) => {
        const { meeting, flash, together } = counts(cases);
        for (const one of [meeting, flash, together]) {
          expect(one.examined).toBe(one.filed + one['to-file'] + one.anonymous);
        }
        for (const key of ['examined', 'filed', 'to-file', 'anonymous'] as const) {
          expect(together[key]).toBe(meeting[key] + flash[key]);
        }
        expect(together.examined).toBe(cases.filter((one) => standingOf(one) !== undefined).length);
      }),
    );
  });
});
