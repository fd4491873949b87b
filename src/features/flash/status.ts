import { z } from 'zod';

/** How far a flash consultation is: each of the two or three has to confirm what was decided. */
export const flashState = z.enum(['pending', 'confirmed', 'disputed', 'expired', 'withdrawn']);
export type FlashState = z.infer<typeof flashState>;

/** What may follow what. */
const nextFlashStates: Readonly<Record<FlashState, readonly FlashState[]>> = {
  pending: ['confirmed', 'disputed', 'expired', 'withdrawn'],
  /** Somebody says that it is not what was decided: corrected, everyone is asked again. */
  disputed: ['pending', 'withdrawn'],
  /** Asked again, with another deadline. */
  expired: ['pending', 'withdrawn'],
  /** Only a patient's opposition takes it back. */
  confirmed: ['withdrawn'],
  withdrawn: [],
};

export function flashMayBecome(from: FlashState, to: FlashState): boolean {
  return nextFlashStates[from].includes(to);
}
