import { flashId } from '../../core/ids.ts';
import { defineTimer, type TimerKind } from '../define.ts';
import { flashTimers } from './notifications.ts';
import { confirmWhenAgreed, endRound } from './outcome.ts';
import { flashById } from './store.ts';

export const flashTimerKinds: readonly TimerKind[] = [
  defineTimer({
    kind: flashTimers.expire,
    run: async ({ tx, now, careTeam, subjectId }) => {
      const flash = await flashById(tx, careTeam.id, flashId.parse(subjectId));
      if (flash === undefined || flash.state !== 'pending') return;
      // Whoever has not answered may have left the team meanwhile.
      const { state } = await confirmWhenAgreed(tx, careTeam, now, flash);
      if (state === 'pending') await endRound(tx, careTeam, now, flash, 'expired');
    },
  }),
];
