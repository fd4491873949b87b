import { opinionRequestId } from '../../core/ids.ts';
import { setTimer } from '../../store/timer.ts';
import { defineTimer, type TimerKind } from '../define.ts';
import { closeRequest } from './close.ts';
import { closeTimer } from './kinds.ts';
import { isOpen } from './model.ts';
import { requestById } from './store.ts';

/** What happens by itself: the deadline. */
export const opinionTimers: readonly TimerKind[] = [
  defineTimer({
    kind: closeTimer,
    run: async ({ tx, now, careTeam, subjectId }) => {
      const request = await requestById(tx, careTeam.id, opinionRequestId.parse(subjectId));
      if (request === undefined) return;
      // The clock of this process may have gone back since it looked.
      if (isOpen(request, now)) {
        await setTimer(tx, careTeam.id, { kind: closeTimer, subjectId, dueAt: request.closesAt });
      } else await closeRequest(tx, careTeam, now, request);
    },
  }),
];
