import { z } from 'zod';
import { holidayRegion } from '../../core/calendar.ts';
import type { CareTeamId, WorkspaceId } from '../../core/ids.ts';
import { careTeamId, newId, workspaceId } from '../../core/ids.ts';
import { type Json, json } from '../../core/json.ts';
import { locale } from '../../core/locale.ts';
import { type PlatformName, platformName } from '../../core/platform-name.ts';
import { databaseNull, type Tx } from '../../store/client.ts';
import { rung } from '../reminder/rung.ts';
import type { CareTeam, Workspace } from './model.ts';
import { reminderOccasion } from './reminder-occasion.ts';

const careTeamRow = z.object({
  id: careTeamId,
  name: z.string(),
  zone: z.string(),
  locale,
  holidayRegion,
  defaultStartTime: z.string(),
  defaultDurationMinutes: z.number(),
  reminderOccasions: z.array(reminderOccasion),
  quorumPeople: z.number(),
  quorumProfessions: z.number(),
  slotMinutes: z.number(),
  approvalDays: z.number(),
  flashHours: z.number(),
  taskRungs: z.array(rung),
  overloadPercent: z.number(),
  digestOn: z.boolean(),
  digestWeekday: z.number(),
  digestTime: z.string(),
  digestWhenEmpty: z.boolean(),
  digestNames: z.boolean(),
  personalDigests: z.boolean(),
  digestSince: z.date(),
  contractStartsOn: z.string().nullable(),
  retentionDays: z.number(),
}) satisfies z.ZodType<CareTeam>;

const workspaceRow = z
  .object({
    id: workspaceId,
    careTeamId,
    platform: platformName,
    externalId: z.string(),
    channelExternalId: z.string().nullable(),
    channelName: z.string().nullable(),
    channelReference: json.nullable(),
  })
  .transform(
    ({ channelExternalId, channelName, channelReference, ...row }): Workspace => ({
      ...row,
      channel:
        channelExternalId === null
          ? null
          : {
              externalId: channelExternalId,
              name: channelName,
              ...(channelReference !== null && { reference: channelReference }),
            },
    }),
  );

export async function careTeamById(tx: Tx, id: CareTeamId): Promise<CareTeam> {
  return careTeamRow.parse(await tx.careTeam.findUniqueOrThrow({ where: { id } }));
}

/** All structures, for whoever runs the server and says which one they mean. */
export async function everyCareTeam(tx: Tx): Promise<CareTeam[]> {
  const rows = await tx.careTeam.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => careTeamRow.parse(row));
}

/** Lets no other transaction that does the same begin before this one ends; SQLite lets nobody else write. */
export async function holdCareTeam(tx: Tx, team: CareTeamId): Promise<void> {
  await tx.careTeam.updateMany({ where: { id: team }, data: { id: team } });
}

/** The workspaces of a structure. */
export async function workspacesOf(tx: Tx, team: CareTeamId): Promise<Workspace[]> {
  const rows = await tx.workspace.findMany({ where: { careTeamId: team }, orderBy: { id: 'asc' } });
  return rows.map((row) => workspaceRow.parse(row));
}

/**
 * The workspace that a platform names, with a new structure behind it when it is the first time. The one place where
 * a structure is found without its id: this is where the id comes from.
 */
export async function workspaceByExternalId(
  tx: Tx,
  now: Date,
  key: { readonly platform: PlatformName; readonly externalId: string; readonly name: string | undefined },
): Promise<Workspace> {
  const where = { platform_externalId: { platform: key.platform, externalId: key.externalId } };
  const found = await tx.workspace.findUnique({ where });
  if (found !== null) return workspaceRow.parse(found);
  const team = await createCareTeam(tx, now, key.name ?? key.externalId);
  return createWorkspace(tx, team, key);
}

export async function createCareTeam(tx: Tx, now: Date, name: string): Promise<CareTeamId> {
  const id = newId(careTeamId);
  await tx.careTeam.create({
    data: { id, name, reminderOccasions: [...reminderOccasion.options], digestSince: now, createdAt: now },
  });
  return id;
}

export async function createWorkspace(
  tx: Tx,
  team: CareTeamId,
  key: { readonly platform: PlatformName; readonly externalId: string },
): Promise<Workspace> {
  const row = await tx.workspace.create({
    data: { id: newId(workspaceId), careTeamId: team, platform: key.platform, externalId: key.externalId },
  });
  return workspaceRow.parse(row);
}

/** Gives a structure the name of its workspace, once it is known. */
export async function renameCareTeam(tx: Tx, team: CareTeamId, name: string): Promise<void> {
  await tx.careTeam.update({ where: { id: team }, data: { name } });
}

/** Chooses where RCPs are announced in one workspace; its members are read soon. */
export async function chooseChannel(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  workspace: WorkspaceId,
  channel: { readonly externalId: string; readonly name?: string | undefined; readonly reference?: Json | undefined },
): Promise<void> {
  await tx.workspace.update({
    where: { id: workspace, careTeamId: team },
    data: {
      channelExternalId: channel.externalId,
      channelName: channel.name ?? null,
      rosterDueAt: now,
      ...(channel.reference !== undefined && channel.reference !== null && { channelReference: channel.reference }),
    },
  });
  await tx.careTeam.update({ where: { id: team }, data: { digestSince: now } });
}

/** A workspace whose channel's members are due to be read, and the moment that was due. */
export interface DueRoster {
  readonly workspace: Workspace;
  readonly dueAt: Date;
}

/** Across all structures: the scheduler serves them together. */
export async function dueRosters(tx: Tx, now: Date): Promise<DueRoster[]> {
  const rows = await tx.workspace.findMany({ where: { rosterDueAt: { lte: now } }, orderBy: { rosterDueAt: 'asc' } });
  return rows.flatMap((row) =>
    row.rosterDueAt === null ? [] : [{ workspace: workspaceRow.parse(row), dueAt: row.rosterDueAt }],
  );
}

/** Sets the next reading, unless somebody else did; true when it was us. */
export async function postponeRoster(tx: Tx, { workspace, dueAt }: DueRoster, next: Date): Promise<boolean> {
  const { count } = await tx.workspace.updateMany({
    where: { id: workspace.id, careTeamId: workspace.careTeamId, rosterDueAt: dueAt },
    data: { rosterDueAt: next },
  });
  return count === 1;
}

/** The members of the workspace's channel cannot be read any more. */
export async function restRoster(tx: Tx, { id, careTeamId: team }: Workspace): Promise<void> {
  await tx.workspace.update({ where: { id, careTeamId: team }, data: { rosterDueAt: null } });
}

/** They can again: soon, unless a reading is planned. */
export async function wakeRoster(tx: Tx, { id, careTeamId: team, channel }: Workspace, now: Date): Promise<void> {
  if (channel === null) return;
  await tx.workspace.updateMany({ where: { id, careTeamId: team, rosterDueAt: null }, data: { rosterDueAt: now } });
}

/** Soon, whatever was planned: the bot was added somewhere, perhaps where it had been put out. */
export async function hastenRoster(tx: Tx, { id, careTeamId: team }: Workspace, now: Date): Promise<void> {
  await tx.workspace.update({ where: { id, careTeamId: team }, data: { rosterDueAt: now } });
}

/** RCPs of this workspace are announced privately from now on. */
export async function forgetChannel(tx: Tx, team: CareTeamId, workspace: WorkspaceId): Promise<void> {
  await tx.workspace.update({
    where: { id: workspace, careTeamId: team },
    data: { channelExternalId: null, channelName: null, channelReference: databaseNull, rosterDueAt: null },
  });
}

/** Changes a structure's habits. */
export async function changeSettings(
  tx: Tx,
  team: CareTeamId,
  settings: Pick<
    CareTeam,
    'name' | 'zone' | 'locale' | 'holidayRegion' | 'defaultStartTime' | 'defaultDurationMinutes' | 'reminderOccasions'
  >,
): Promise<void> {
  const { reminderOccasions, ...rest } = settings;
  await tx.careTeam.update({
    where: { id: team },
    data: { ...rest, reminderOccasions: [...reminderOccasions] },
  });
}

/** Changes when the weekly digest is published, from now on, and what it says. */
export async function changeDigestHabits(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  habits: Pick<
    CareTeam,
    'digestOn' | 'digestWeekday' | 'digestTime' | 'digestWhenEmpty' | 'digestNames' | 'personalDigests'
  >,
): Promise<void> {
  await tx.careTeam.update({ where: { id: team }, data: { ...habits, digestSince: now } });
}

/** Changes since when ("yyyy-MM-dd") the contract runs whose years are reported on. */
export async function changeContract(tx: Tx, team: CareTeamId, startsOn: string | null): Promise<void> {
  await tx.careTeam.update({ where: { id: team }, data: { contractStartsOn: startsOn } });
}

/** Changes how RCPs are held and tasks are followed. */
export async function changeRules(
  tx: Tx,
  team: CareTeamId,
  rules: Pick<
    CareTeam,
    | 'quorumPeople'
    | 'quorumProfessions'
    | 'slotMinutes'
    | 'approvalDays'
    | 'flashHours'
    | 'taskRungs'
    | 'overloadPercent'
  >,
): Promise<void> {
  const { taskRungs, ...rest } = rules;
  await tx.careTeam.update({ where: { id: team }, data: { ...rest, taskRungs: [...taskRungs] } });
}
