import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseReviewId } from '../../../../src/core/ids.ts';
import { answer, standingAnswer } from '../../../../src/features/meeting/model.ts';

const [wound, fall, diabetes] = ['wound', 'fall', 'diabetes'].map((id) => caseReviewId.parse(id));
const some = [wound, fall].filter((id) => id !== undefined);
const others = [diabetes].filter((id) => id !== undefined);

describe('an answer for some cases only', () => {
  it.each([
    ['all of them stand on the agenda', some, 'cases'],
    ['one of them does', [...others, ...some.slice(1)], 'cases'],
    ['others do', others, 'none'],
    ['the agenda is empty', [], 'none'],
  ] as const)('while %s counts as the person said, or as no answer', (_, agenda, counted) => {
    expect(standingAnswer({ answer: 'cases', caseIds: some }, agenda)).toBe(counted);
  });

  it('is the only one that the agenda has a say in', () => {
    const ids = fc.subarray([...some, ...others]);
    const whole = fc.constantFrom(...answer.options.filter((one) => one !== 'cases'));
    fc.assert(
      fc.property(whole, ids, ids, (given, caseIds, agenda) => {
        expect(standingAnswer({ answer: given, caseIds }, agenda)).toBe(given);
      }),
    );
  });
});
