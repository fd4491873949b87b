import { voteId } from '../../core/ids.ts';
import { setTimer } from '../../store/timer.ts';
import { defineTimer, type TimerKind } from '../define.ts';
import { closeVote } from './close.ts';
import { closeTimer } from './kinds.ts';
import { isOpen } from './model.ts';
import { voteById } from './store.ts';

export const voteTimers: readonly TimerKind[] = [
  defineTimer({
    kind: closeTimer,
    run: async ({ tx, now, careTeam, subjectId }) => {
      const vote = await voteById(tx, careTeam.id, voteId.parse(subjectId));
      if (vote === undefined) return;
      // The clock of this process may have gone back since it looked.
      if (isOpen(vote, now)) await setTimer(tx, careTeam.id, { kind: closeTimer, subjectId, dueAt: vote.closesAt });
      else await closeVote(tx, careTeam, now, vote);
    },
  }),
];
