import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseStatus,
  caseMayBecome,
  caseStatus,
  isOpen,
  isSettled,
  nextCaseStatuses,
} from '../../../../src/features/case-review/status.ts';

const anyStatus = fc.constantFrom(...caseStatus.options);

describe('the statuses of a case', () => {
  it('allow a patient to object at any time, once and for all', () => {
    fc.assert(
      fc.property(anyStatus, (status) => {
        expect(caseMayBecome(status, 'withdrawn')).toBe(status !== 'withdrawn');
        expect(caseMayBecome('withdrawn', status)).toBe(false);
      }),
    );
  });

  it('never lead back from what an RCP has examined to what may still be changed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (choices) => {
        let status: CaseStatus = 'examined';
        for (const choice of choices) {
          const next: readonly CaseStatus[] = nextCaseStatuses[status];
          status = next[choice % next.length] ?? status;
          expect(isOpen({ status })).toBe(false);
        }
        expect(isSettled({ status }) || status === 'withdrawn').toBe(true);
      }),
    );
  });
});
