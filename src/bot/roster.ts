import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import type { PlatformName } from '../core/platform-name.ts';
import { rosterRun, type Workspace } from '../features/care-team/model.ts';
import { type DueRoster, dueRosters, postponeRoster } from '../features/care-team/store.ts';
import { accountsOfActive, practitionerByAccount } from '../features/practitioner/store.ts';
import type { Db } from '../store/client.ts';
import { retrying } from '../store/retrying.ts';
import { noteFailure, noteRun } from '../store/timer-run.ts';
import { admitOrFollow, leave } from './identify.ts';
import { MembersRefused, type People, type Profile } from './people.ts';

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

/** Reads who is in each structure's channel: soon after it was chosen, then daily, also when it is refused; ten minutes after another failure. */
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
        db.$transaction(async (tx) => {
          const now = clock.now();
          if (error instanceof MembersRefused) await postponeRoster(tx, retry, new Date(now.getTime() + daily));
          await noteFailure(tx, roster.workspace.careTeamId, rosterRun, now);
        }),
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
  await findMissing({ db, clock, people }, workspace, profiles);
  await retrying(() =>
    db.$transaction(async (tx) => {
      await postponeRoster(tx, roster, new Date(clock.now().getTime() + daily));
      await noteRun(tx, workspace.careTeamId, rosterRun, clock.now());
    }),
  );
}

/** Who is not in the channel any more may have left; the platform is asked about each, for many only ever wrote in private. */
async function findMissing(
  { db, clock, people }: Pick<RosterOptions, 'db' | 'clock' | 'people'>,
  workspace: Workspace,
  profiles: readonly Profile[],
): Promise<void> {
  const directory = people(workspace.platform);
  const { channel } = workspace;
  if (directory.left === undefined || channel === null || profiles.length === 0) return;
  const there = new Set(profiles.map(({ externalId }) => externalId));
  const accounts = await db.$transaction((tx) => accountsOfActive(tx, workspace.careTeamId, workspace.id));
  for (const account of accounts.filter(({ externalId }) => !there.has(externalId))) {
    if (!(await directory.left(workspace.externalId, channel, account))) continue;
    await retrying(() =>
      db.$transaction(async (tx) => {
        const where = { workspaceId: workspace.id, externalId: account.externalId };
        const person = await practitionerByAccount(tx, workspace.careTeamId, where);
        if (person !== undefined) await leave(tx, clock.now(), person);
      }),
    );
  }
}
