import { setTimer } from '../../store/timer.ts';
import { defineTimer, type TimerKind } from '../define.ts';
import { eraseKind } from './actions.ts';
import { batch, eraseDue } from './erase.ts';
import { nextLook } from './model.ts';

export const retentionTimers: readonly TimerKind[] = [
  /** Every night, and again at once while there is more than one batch: after an outage nothing is left. */
  defineTimer({
    kind: eraseKind,
    run: async ({ tx, careTeam, now, log }) => {
      const erased = await eraseDue(tx, careTeam, now);
      if (erased.length > 0) log({ cases: erased.length }, 'texts of filed cases erased');
      const dueAt = erased.length === batch ? now : nextLook(now, careTeam);
      await setTimer(tx, careTeam.id, { kind: eraseKind, subjectId: careTeam.id, dueAt });
    },
  }),
];
