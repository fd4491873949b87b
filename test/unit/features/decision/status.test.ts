import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewDue } from '../../../../src/features/decision/review.ts';
import { type DecisionStatus, decisionMayBecome, decisionStatus } from '../../../../src/features/decision/status.ts';
import { type Step, settledStatus, settling, stepsOf } from '../../../../src/features/decision/steps.ts';

const anyStatus = fc.constantFrom(...decisionStatus.options);
const anyAround = fc.record({ asking: fc.boolean(), correctable: fc.boolean(), readable: fc.boolean() });

/** What a step makes of a decision, as the commands do. */
function resultsOf(step: Step): readonly DecisionStatus[] {
  if (step === 'keep') return ['adopted', 'applied'];
  if (step === 'later') return ['to-review'];
  if (step === 'supersede') return ['obsolete'];
  return [settledStatus[step]];
}

describe('the statuses of a decision', () => {
  it('end with obsolete and not adopted, for good', () => {
    fc.assert(
      fc.property(anyStatus, (status) => {
        expect(decisionMayBecome('obsolete', status)).toBe(false);
        expect(decisionMayBecome('rejected', status)).toBe(false);
      }),
    );
  });

  it('never lead back to a proposal', () => {
    fc.assert(
      fc.property(anyStatus, (status) => {
        expect(decisionMayBecome(status, 'proposed')).toBe(false);
      }),
    );
  });

  it('allow whatever a button offers, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), anyAround, fc.boolean()), { maxLength: 20 }), (presses) => {
        let status: DecisionStatus = 'proposed';
        for (const [choice, around, reviewed] of presses) {
          const results: readonly DecisionStatus[] = stepsOf({ status, statement: 'Une décision' }, around).flatMap(
            resultsOf,
          );
          expect(results.filter((next) => next !== status && !decisionMayBecome(status, next))).toEqual([]);
          status = results[choice % Math.max(1, results.length)] ?? status;
          if (reviewed && decisionMayBecome(status, 'to-review')) status = 'to-review';
        }
      }),
    );
  });

  it('are each reached by some button', () => {
    const reached = settling.options.map((step) => settledStatus[step]);
    expect(new Set([...reached, 'proposed', 'to-review'])).toEqual(new Set(decisionStatus.options));
  });
});

describe('what may be done with a decision', () => {
  const free = { asking: false, correctable: false, readable: true };

  it('is nothing once its text is erased', () => {
    fc.assert(
      fc.property(anyStatus, anyAround, (status, around) => {
        expect(stepsOf({ status, statement: '' }, around)).toEqual([]);
      }),
    );
  });

  it('is not to replace it unread, nor before its RCP has said its last word', () => {
    fc.assert(
      fc.property(anyStatus, anyAround, (status, around) => {
        const steps = stepsOf({ status, statement: 'x' }, around);
        if (!around.readable || around.correctable) expect(steps).not.toContain('supersede');
        if (around.correctable) expect(steps).not.toContain('obsolete');
        if (around.asking) expect(steps).not.toContain('adopt');
      }),
    );
  });

  it('is to answer a review, whoever may read it', () => {
    const steps = stepsOf({ status: 'to-review', statement: 'x' }, { ...free, readable: false });
    expect(steps).toEqual(['keep', 'obsolete', 'later']);
  });
});

describe('the review date', () => {
  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);

  it('is asked for while the team goes by the decision, and once per date', () => {
    fc.assert(
      fc.property(anyStatus, fc.option(date), date, fc.constantFrom('', 'x'), (status, reviewOn, today, statement) => {
        const due = reviewDue({ status, reviewOn, statement }, today);
        const inForce = ['adopted', 'adopted-with-reservation', 'applied', 'to-review'].includes(status);
        const asked = status === 'to-review' && reviewOn !== null && reviewOn <= today;
        expect(due).toBe(inForce && !asked && statement !== '' ? (reviewOn ?? undefined) : undefined);
      }),
    );
  });
});
