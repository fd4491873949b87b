import { weeklyDigestId } from '../../core/ids.ts';
import { defineTimer, type TimerKind } from '../define.ts';
import { checkKind, lookKind } from './actions.ts';
import { lookAtDigest } from './look.ts';
import { miss } from './publish.ts';
import { digestById, withdrawUnsent } from './store.ts';

export const weeklyDigestTimers: readonly TimerKind[] = [
  defineTimer({ kind: lookKind, run: ({ tx, careTeam, now }) => lookAtDigest(tx, careTeam, now) }),
  /** A day after it was published: what no channel got by then is no longer news, and the coordinators are told. */
  defineTimer({
    kind: checkKind,
    run: async ({ tx, careTeam, now, subjectId }) => {
      const digest = await digestById(tx, careTeam.id, weeklyDigestId.parse(subjectId));
      if (digest === undefined || !(await withdrawUnsent(tx, careTeam.id, now, digest))) return;
      await miss(tx, careTeam, now, digest);
    },
  }),
];
