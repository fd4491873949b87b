import { z } from 'zod';
import type { CareTeamId, PractitionerId, WorkspaceId } from '../../core/ids.ts';
import { careTeamId, chatAccountId, newId, newSecret, practitionerId } from '../../core/ids.ts';
import { type Json, json } from '../../core/json.ts';
import { type Locale, locale } from '../../core/locale.ts';
import { type PlatformName, platformName } from '../../core/platform-name.ts';
import type { Tx } from '../../store/client.ts';
import type { Practitioner } from './model.ts';
import { type Profession, profession } from './profession.ts';
import { type Role, role } from './role.ts';

/** A row of the table, as the rest of the code knows a practitioner. */
export const practitionerRow = z
  .object({
    id: practitionerId,
    careTeamId,
    displayName: z.string(),
    profession: profession.nullable(),
    role,
    zone: z.string().nullable(),
    locale: locale.nullable(),
    calendarSecret: z.string(),
    taskReminders: z.boolean(),
    reminderTime: z.string(),
    active: z.boolean(),
    confirmedAt: z.date().nullable(),
  })
  .transform(({ confirmedAt, ...row }): Practitioner => ({ ...row, confirmed: confirmedAt !== null }));

/** How to write to somebody: the account that spoke last. */
export interface ChatAccount {
  readonly platform: PlatformName;
  readonly workspaceExternalId: string;
  readonly externalId: string;
  readonly reference?: Json;
}

export async function practitionerById(
  tx: Tx,
  team: CareTeamId,
  id: PractitionerId,
): Promise<Practitioner | undefined> {
  const row = await tx.practitioner.findUnique({ where: { id, careTeamId: team } });
  return row === null ? undefined : practitionerRow.parse(row);
}

/** The names of these people, of those who left too. */
export async function namesOf(
  tx: Tx,
  team: CareTeamId,
  ids: readonly PractitionerId[],
): Promise<ReadonlyMap<PractitionerId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.practitioner.findMany({
    where: { careTeamId: team, id: { in: [...new Set(ids)] } },
    select: { id: true, displayName: true },
  });
  return new Map(rows.map((row) => [practitionerId.parse(row.id), row.displayName]));
}

/** The members who are there, by name; outside guests of the workspace are none. */
export async function activePractitioners(tx: Tx, team: CareTeamId): Promise<Practitioner[]> {
  const rows = await tx.practitioner.findMany({
    where: { careTeamId: team, active: true, role: { not: 'guest' } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => practitionerRow.parse(row));
}

/** Everyone who ever was a member: for naming people in what happened. */
export async function allPractitioners(tx: Tx, team: CareTeamId): Promise<Practitioner[]> {
  const rows = await tx.practitioner.findMany({ where: { careTeamId: team } });
  return rows.map((row) => practitionerRow.parse(row));
}

/** The names of all of them, and nothing else. */
export async function everyName(tx: Tx, team: CareTeamId): Promise<readonly string[]> {
  const rows = await tx.practitioner.findMany({
    where: { careTeamId: team, erasedAt: null },
    select: { displayName: true },
  });
  return rows.map(({ displayName }) => displayName);
}

/** Who owns a private calendar feed; the secret is the only key, so no structure is asked. */
export async function practitionerByCalendarSecret(tx: Tx, secret: string): Promise<Practitioner | undefined> {
  const row = await tx.practitioner.findUnique({ where: { calendarSecret: secret, active: true } });
  return row === null ? undefined : practitionerRow.parse(row);
}

/** Gives the feed of a person another address, unless it has another one already; returns it. */
export async function replaceCalendarSecret(
  tx: Tx,
  { id, careTeamId: team, calendarSecret }: Practitioner,
): Promise<string | undefined> {
  const anew = newSecret();
  const where = { id, careTeamId: team, calendarSecret };
  const { count } = await tx.practitioner.updateMany({ where, data: { calendarSecret: anew } });
  return count === 1 ? anew : undefined;
}

/** Who stands behind a chat account. */
export async function practitionerByAccount(
  tx: Tx,
  team: CareTeamId,
  account: { readonly workspaceId: WorkspaceId; readonly externalId: string },
): Promise<Practitioner | undefined> {
  const row = await tx.chatAccount.findUnique({
    where: { workspaceId_externalId: account, careTeamId: team },
    include: { practitioner: true },
  });
  return row === null ? undefined : practitionerRow.parse(row.practitioner);
}

/** The chat accounts of everybody who is there, in one workspace. */
export async function accountsOfActive(
  tx: Tx,
  team: CareTeamId,
  workspaceId: WorkspaceId,
): Promise<{ readonly externalId: string; readonly reference?: Json }[]> {
  const rows = await tx.chatAccount.findMany({
    where: { careTeamId: team, workspaceId, practitioner: { active: true } },
    orderBy: { externalId: 'asc' },
  });
  return rows.map(({ externalId, directReference }) => ({
    externalId,
    ...(directReference !== null && { reference: json.parse(directReference) }),
  }));
}

export interface NewPractitioner {
  readonly displayName: string;
  readonly role: Role;
  readonly profession?: Profession;
  readonly zone?: string;
  readonly locale?: Locale;
  readonly confirmedAt?: Date;
}

export async function createPractitioner(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  person: NewPractitioner,
): Promise<Practitioner> {
  const row = await tx.practitioner.create({
    data: {
      id: newId(practitionerId),
      careTeamId: team,
      displayName: person.displayName,
      role: person.role,
      profession: person.profession ?? null,
      zone: person.zone ?? null,
      locale: person.locale ?? null,
      confirmedAt: person.confirmedAt ?? null,
      calendarSecret: newSecret(),
      createdAt: now,
    },
  });
  return practitionerRow.parse(row);
}

export async function linkAccount(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  link: {
    readonly practitionerId: PractitionerId;
    readonly workspaceId: WorkspaceId;
    readonly externalId: string;
    readonly reference?: Json | undefined;
  },
): Promise<void> {
  await tx.chatAccount.create({
    data: {
      id: newId(chatAccountId),
      careTeamId: team,
      practitionerId: link.practitionerId,
      workspaceId: link.workspaceId,
      externalId: link.externalId,
      lastSeenAt: now,
      ...(link.reference !== undefined && link.reference !== null && { directReference: link.reference }),
    },
  });
}

/** Notes that somebody spoke: private messages go where they spoke last. */
export async function touchAccount(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  account: { readonly workspaceId: WorkspaceId; readonly externalId: string },
  reference: Json | undefined,
): Promise<void> {
  await tx.chatAccount.update({
    where: { workspaceId_externalId: account, careTeamId: team },
    data: {
      lastSeenAt: now,
      ...(reference !== undefined && reference !== null && { directReference: reference }),
    },
  });
}

/** The chat account where somebody spoke last; undefined when they have none. */
export async function preferredAccount(
  tx: Tx,
  team: CareTeamId,
  id: PractitionerId,
  workspaceId: WorkspaceId | null,
): Promise<ChatAccount | undefined> {
  const row = await tx.chatAccount.findFirst({
    where: { careTeamId: team, practitionerId: id, ...(workspaceId !== null && { workspaceId }) },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    include: { workspace: true },
  });
  if (row === null) return undefined;
  const reference = json.nullable().parse(row.directReference);
  return {
    platform: platformName.parse(row.workspace.platform),
    workspaceExternalId: row.workspace.externalId,
    externalId: row.externalId,
    ...(reference !== null && { reference }),
  };
}

/** What the workspace says about somebody has changed. */
export async function updateFromWorkspace(
  tx: Tx,
  team: CareTeamId,
  id: PractitionerId,
  change: Pick<Practitioner, 'displayName' | 'zone' | 'active' | 'role'>,
): Promise<void> {
  await tx.practitioner.update({ where: { id, careTeamId: team }, data: change });
}

/** What somebody says about themselves, or a coordinator about them. */
export async function confirmProfile(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: PractitionerId,
  profile: {
    readonly profession: Profession;
    readonly role: Role;
    readonly zone: string | null;
    readonly locale: Locale | null;
  },
): Promise<void> {
  await tx.practitioner.update({ where: { id, careTeamId: team }, data: { ...profile, confirmedAt: now } });
}

export async function setRole(tx: Tx, team: CareTeamId, id: PractitionerId, given: Role): Promise<void> {
  await tx.practitioner.update({ where: { id, careTeamId: team }, data: { role: given } });
}

/** The coordinators of a structure: those who hear about problems. */
export async function coordinators(tx: Tx, team: CareTeamId): Promise<Practitioner[]> {
  const rows = await tx.practitioner.findMany({
    where: { careTeamId: team, active: true, role: 'coordinator' },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map((row) => practitionerRow.parse(row));
}
