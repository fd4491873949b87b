import { meetingId } from '../../core/ids.ts';
import { defineTimer, type TimerKind } from '../define.ts';
import { closeVote } from './approval.ts';
import { deadlineTimer } from './notifications.ts';

/** What happens to minutes by itself. */
export const minutesTimers: readonly TimerKind[] = [
  defineTimer({
    kind: deadlineTimer,
    run: ({ tx, careTeam, now, subjectId }) => closeVote(tx, careTeam, now, meetingId.parse(subjectId)),
  }),
];
