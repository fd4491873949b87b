import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import { backoff } from '../delivery/backoff.ts';
import { careTeamById } from '../features/care-team/store.ts';
import type { TimerContext, TimerKind } from '../features/define.ts';
import { homeRefreshKind } from '../features/home/actions.ts';
import { homesMayChange } from '../features/home/refresh.ts';
import type { Db } from '../store/client.ts';
import { retrying } from '../store/retrying.ts';
import { dueTimers, postponeTimer, type Timer, takeTimer } from '../store/timer.ts';
import { noteFailure, noteRun } from '../store/timer-run.ts';

export interface TimerOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kinds: readonly TimerKind[];
}

const batch = 50;

interface LogLine {
  readonly facts: Readonly<Record<string, number>>;
  readonly message: string;
}

/** Lets everything happen whose instant has come, each once whatever number of processes run, the oldest first. */
export async function runTimers(options: TimerOptions): Promise<void> {
  const { db, clock } = options;
  for (;;) {
    const due = await dueTimers(db, clock.now(), batch);
    for (const timer of due) await runTimer(options, timer);
    if (due.length < batch) return;
  }
}

async function runTimer({ db, clock, logger, kinds }: TimerOptions, timer: Timer): Promise<void> {
  const kind = kinds.find((one) => one.kind === timer.kind);
  try {
    if (kind === undefined) throw new Error('no such kind of timer in this version');
    const said = await retrying(() =>
      db.$transaction(async (tx) => {
        const lines: LogLine[] = [];
        if (!(await takeTimer(tx, timer))) return lines;
        const careTeam = await careTeamById(tx, timer.careTeamId);
        const log: TimerContext['log'] = (facts, message) => lines.push({ facts, message });
        await kind.run({ tx, now: clock.now(), careTeam, subjectId: timer.subjectId, dueAt: timer.dueAt, log });
        await noteRun(tx, timer.careTeamId, timer.kind, clock.now());
        if (kind.kind !== homeRefreshKind) await homesMayChange(tx, careTeam.id, clock.now());
        return lines;
      }),
    );
    for (const { facts, message } of said) logger.info({ ...facts, team: timer.careTeamId }, message);
  } catch (error) {
    // Our own defect or a lost database: it stays, and is tried again ever more rarely.
    logger.error({ err: error, timer: timer.id, kind: timer.kind, team: timer.careTeamId }, 'a timer failed');
    const next = new Date(clock.now().getTime() + backoff(timer.attempts + 1, 0));
    await retrying(() =>
      db.$transaction(async (tx) => {
        if (await postponeTimer(tx, timer, next)) await noteFailure(tx, timer.careTeamId, timer.kind, clock.now());
      }),
    );
  }
}
