import type { Clock } from '../core/clock.ts';
import type { PlatformName } from '../core/platform-name.ts';
import type { Workspace } from '../features/care-team/model.ts';
import { careTeamById, chooseChannel, hastenRoster, restRoster, wakeRoster } from '../features/care-team/store.ts';
import { openHome } from '../features/home/refresh.ts';
import type { Practitioner } from '../features/practitioner/model.ts';
import { practitionerByAccount } from '../features/practitioner/store.ts';
import { followSetup } from '../features/setup/follow.ts';
import { lookAtDigest } from '../features/weekly-digest/look.ts';
import type { Db, Tx } from '../store/client.ts';
import { identify } from './actor.ts';
import { admitOrFollow, follow, greet, leave, nameAfterWorkspace, workspaceOf } from './identify.ts';
import type { Notice } from './inbound.ts';
import type { People } from './people.ts';

interface NoticeOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly people: (platform: PlatformName) => People;
}

/** What happens in a workspace without anybody asking the bot for something. Everything here may come twice. */
export async function heed(options: NoticeOptions, notice: Notice): Promise<void> {
  switch (notice.kind) {
    case 'installed':
      return installed(options, notice);
    case 'uninstalled':
      return uninstalled(options, notice);
    case 'added-to-channel':
      return addedToChannel(options, notice);
    case 'home-opened':
      return homeOpened(options, notice);
    case 'person-joined':
      await profileThenAdmit(options, notice, notice.user);
      return;
    case 'person-left':
      return personLeft(options, notice);
    case 'person-changed':
      return personChanged(options, notice);
    default:
      return notice satisfies never;
  }
}

async function installed(options: NoticeOptions, notice: Notice & { kind: 'installed' }): Promise<void> {
  await inWorkspace(options, notice, async (tx, workspace, now) => {
    const team = await careTeamById(tx, workspace.careTeamId);
    await nameAfterWorkspace(tx, workspace, team.name, notice.workspaceName);
    await wakeRoster(tx, workspace, now);
  });
  if (notice.by === undefined) return;
  // Whoever installed the bot coordinates it, and is told so at once.
  await profileThenAdmit(options, notice, notice.by, (tx, person, now) => greet(tx, now, person, true));
}

async function uninstalled(options: NoticeOptions, notice: Notice & { kind: 'uninstalled' }): Promise<void> {
  await inWorkspace(options, notice, async (tx, workspace) => {
    const { place } = notice;
    // Of another channel of the same team in Teams, the next reading finds out.
    if (place !== undefined && place.externalId !== workspace.channel?.externalId) return;
    await restRoster(tx, workspace);
  });
}

/** The first channel the bot is added to becomes the one for announcements. */
async function addedToChannel(options: NoticeOptions, notice: Notice & { kind: 'added-to-channel' }): Promise<void> {
  await inWorkspace(options, notice, async (tx, workspace, now) => {
    if (workspace.channel !== null) return hastenRoster(tx, workspace, now);
    await chooseChannel(tx, workspace.careTeamId, now, workspace.id, notice.place);
    await lookAtDigest(tx, await careTeamById(tx, workspace.careTeamId), now);
    await followSetup(tx, workspace.careTeamId, now);
  });
}

/** Whoever opens the home screen is met as if they had spoken. */
async function homeOpened({ db, clock, people }: NoticeOptions, notice: Notice & { kind: 'home-opened' }) {
  const actor = await identify(db, clock, people(notice.platform), { ...notice, place: { kind: 'home' } });
  const { id: workspaceId, careTeamId } = actor.workspace;
  await db.$transaction((tx) =>
    openHome(tx, careTeamId, clock.now(), { practitionerId: actor.id, workspaceId }, notice.stands),
  );
}

/**
 * Whoever is not in the structure's channel any more has left, in whichever team of the tenant that was said. Whoever
 * only ever wrote to the bot alone is back with the next word.
 */
async function personLeft(options: NoticeOptions, notice: Notice & { kind: 'person-left' }): Promise<void> {
  const known = await options.db.$transaction(async (tx) => {
    const workspace = await workspaceOf(tx, options.clock.now(), notice);
    const account = { workspaceId: workspace.id, externalId: notice.user };
    return { workspace, person: await practitionerByAccount(tx, workspace.careTeamId, account) };
  });
  const { channel } = known.workspace;
  if (channel === null || known.person === undefined) return;
  const people = options.people(notice.platform);
  if (!(await people.left?.(notice.workspace, channel, { externalId: notice.user }))) return;
  await inWorkspace(options, notice, async (tx, workspace, now) => {
    const account = { workspaceId: workspace.id, externalId: notice.user };
    const person = await practitionerByAccount(tx, workspace.careTeamId, account);
    if (person !== undefined) await leave(tx, now, person);
  });
}

async function personChanged(options: NoticeOptions, notice: Notice & { kind: 'person-changed' }): Promise<void> {
  await inWorkspace(options, notice, async (tx, workspace, now) => {
    const account = { workspaceId: workspace.id, externalId: notice.user };
    const person = await practitionerByAccount(tx, workspace.careTeamId, account);
    if (person !== undefined) await follow(tx, now, person, notice.profile);
  });
}

/** Makes a member of somebody whom the workspace knows; the network is asked outside of any transaction. */
async function profileThenAdmit(
  options: NoticeOptions,
  notice: Notice,
  user: string,
  then?: (tx: Tx, person: Practitioner, now: Date) => Promise<void>,
): Promise<void> {
  const profile = await options.people(notice.platform).profile(notice.workspace, user);
  if (profile === undefined) return;
  await inWorkspace(options, notice, async (tx, workspace, now) => {
    const person = await admitOrFollow(tx, now, workspace, profile);
    if (person !== undefined) await then?.(tx, person, now);
  });
}

function inWorkspace(
  { db, clock }: NoticeOptions,
  notice: Notice,
  work: (tx: Tx, workspace: Workspace, now: Date) => Promise<void>,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const now = clock.now();
    await work(tx, await workspaceOf(tx, now, notice), now);
  });
}
