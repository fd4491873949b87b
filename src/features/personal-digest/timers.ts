import { defineTimer, type TimerKind } from '../define.ts';
import { lookKind } from './actions.ts';
import { lookAtPersonalDigests } from './look.ts';

export const personalDigestTimers: readonly TimerKind[] = [
  defineTimer({ kind: lookKind, run: ({ tx, careTeam, now }) => lookAtPersonalDigests(tx, careTeam, now) }),
];
