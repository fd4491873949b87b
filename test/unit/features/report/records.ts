import fc from 'fast-check';
import { addDays } from '../../../../src/core/local-time.ts';
import { filing } from '../../../../src/features/case-review/model.ts';
import { caseStatus } from '../../../../src/features/case-review/status.ts';
import { decisionStatus } from '../../../../src/features/decision/status.ts';
import { meetingType } from '../../../../src/features/meeting/model.ts';
import type { Records } from '../../../../src/features/report/model.ts';

/** Nothing at all. */
export const noRecords: Records = { meetings: [], stays: [], cases: [], flashes: [], decisions: [], tasks: [] };

/** Days around the year 2026. */
const on = fc.integer({ min: 0, max: 500 }).map((number) => addDays('2025-11-01', number));
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 25 });
const of = <T extends string>(options: readonly T[]) => fc.constantFrom(...options);

const stay = fc.record({
  on,
  person: of(['p1', 'p2', 'p3', 'p4']),
  name: fc.constant('Léa Martin'),
  profession: fc.constantFrom('nurse', 'pharmacist', null),
  guest: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 240 }),
});

/** What a structure may have recorded. */
export const anyRecords: fc.Arbitrary<Records> = fc.record({
  meetings: some(fc.record({ on, type: of(meetingType.options) })),
  stays: some(stay),
  cases: some(
    fc.record({
      on,
      flash: fc.boolean(),
      kind: of(meetingType.options),
      consent: of(['informed', 'not-asked']),
      status: of(caseStatus.options),
      filing: of(filing.options),
    }),
  ),
  flashes: some(fc.record({ on })),
  decisions: some(fc.record({ on, status: of(decisionStatus.options) })),
  tasks: some(fc.record({ on, dueOn: fc.option(on) })),
});
