import { defineTimer, type TimerKind } from '../define.ts';
import { homeRefreshKind } from './actions.ts';
import { refreshHomes } from './refresh.ts';

export const homeTimers: readonly TimerKind[] = [
  defineTimer({ kind: homeRefreshKind, run: ({ tx, careTeam, now }) => refreshHomes(tx, careTeam.id, now) }),
];
