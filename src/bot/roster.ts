import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import type { PlatformName } from '../core/platform-name.ts';
import { rosterRun } from '../features/care-team/model.ts';
import { type DueRoster, dueRosters, postponeRoster } from '../features/care-team/store.ts';
import type { Db } from '../store/client.ts';
import { retrying } from '../store/retrying.ts';
import { noteFailure, noteRun } from '../store/timer-run.ts';
import { admitOrFollow } from './identify.ts';
import type { People } from './people.ts';

export interface RosterOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly people: (platform: PlatformName) => People;
  /** Whether a platform runs in this process. */
  readonly runs: (platform: PlatformName) => boolean;
}

const daily = 24 * 3_600_000;
const soon = 10 * 60_000;

/** Reads who is in each structure's channel: soon after it was chosen, then daily; ten minutes after a failure. */
export async function readRosters(options: RosterOptions): Promise<void> {
  const { db, clock, logger, runs } = options;
  const due = await db.$transaction((tx) => dueRosters(tx, clock.now()));
  for (const roster of due.filter(({ workspace }) => runs(workspace.platform))) {
    const retry = { ...roster, dueAt: new Date(clock.now().getTime() + soon) };
    // Taken first, so that several instances do not ask the workspace together.
    if (!(await db.$transaction((tx) => postponeRoster(tx, roster, retry.dueAt)))) continue;
    try {
      await read(options, retry);
    } catch (error) {
      logger.warn({ err: error, workspace: roster.workspace.id }, 'the members of a channel could not be read');
      await retrying(() =>
        db.$transaction((tx) => noteFailure(tx, roster.workspace.careTeamId, rosterRun, clock.now())),
      );
    }
  }
}

async function read({ db, clock, people }: RosterOptions, roster: DueRoster): Promise<void> {
  const { workspace } = roster;
  if (workspace.channel === null) return;
  const profiles = await people(workspace.platform).members(workspace.externalId, workspace.channel);
  // A transaction each: two thousand people in one would hold up everybody who clicks meanwhile.
  for (const profile of profiles) {
    await retrying(() => db.$transaction((tx) => admitOrFollow(tx, clock.now(), workspace, profile)));
  }
  await retrying(() =>
    db.$transaction(async (tx) => {
      await postponeRoster(tx, roster, new Date(clock.now().getTime() + daily));
      await noteRun(tx, workspace.careTeamId, rosterRun, clock.now());
    }),
  );
}
