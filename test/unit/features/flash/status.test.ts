import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlashState, flashMayBecome, flashState } from '../../../../src/features/flash/status.ts';

describe('the states of a flash consultation', () => {
  it('end only in confirmed or withdrawn, and a withdrawn one stays so', () => {
    const state = fc.constantFrom(...flashState.options);
    fc.assert(
      fc.property(fc.array(state, { maxLength: 30 }), (wanted) => {
        let now: FlashState = 'pending';
        for (const next of wanted) {
          const before: FlashState = now;
          if (flashMayBecome(now, next)) now = next;
          if (before === 'withdrawn') expect(now).toBe('withdrawn');
          if (before === 'confirmed') expect(['confirmed', 'withdrawn']).toContain(now);
          if (now === 'confirmed' && before !== 'confirmed') expect(before).toBe('pending');
        }
      }),
    );
  });
});
