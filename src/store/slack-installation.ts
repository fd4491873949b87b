import { z } from 'zod';
import type { Db, Tx } from './client.ts';
import type { Seal } from './seal.ts';

const row = z.object({ id: z.string(), orgWide: z.boolean(), sealed: z.string() });

/** One installation of the Slack app. These rows belong to the deployment, not to a structure. */
export type InstallationRow = z.infer<typeof row>;

/** Keeps an installation, in the place of an earlier one of the same workspace or organisation. */
export async function saveInstallation(db: Db, now: Date, { id, orgWide, sealed }: InstallationRow): Promise<void> {
  const data = { orgWide, sealed, installedAt: now };
  await db.slackInstallation.upsert({ where: { id }, create: { id, ...data }, update: data });
}

/** Puts what is sealed anew in the place of what was read; false when it is not there any more. */
export async function replaceSealed(tx: Tx, { id, sealed }: InstallationRow, anew: string): Promise<boolean> {
  const { count } = await tx.slackInstallation.updateMany({ where: { id, sealed }, data: { sealed: anew } });
  return count === 1;
}

/** `id`: of a workspace or of an organisation. */
export async function installationById(db: Db, id: string): Promise<InstallationRow | undefined> {
  const found = await db.slackInstallation.findUnique({ where: { id } });
  return found === null ? undefined : row.parse(found);
}

/** The installation that may act in a workspace: its own, or that of its organisation. */
export async function installationFor(db: Db, workspace: string): Promise<InstallationRow | undefined> {
  const own = await installationById(db, workspace);
  if (own !== undefined) return own;
  const covered = await db.slackOrgWorkspace.findUnique({ where: { id: workspace }, include: { installation: true } });
  return covered === null ? undefined : row.parse(covered.installation);
}

export async function everyInstallation(tx: Tx): Promise<InstallationRow[]> {
  const rows = await tx.slackInstallation.findMany({ orderBy: { id: 'asc' } });
  return rows.map((one) => row.parse(one));
}

/** Seals what another key than the first one sealed, all or nothing. Throws SealError. */
export async function resealAll(db: Db, seal: Seal): Promise<{ readonly anew: number; readonly already: number }> {
  return db.$transaction(async (tx) => {
    const rows = await everyInstallation(tx);
    const old = rows.filter(({ sealed }) => !seal.isCurrent(sealed));
    // A token that was replaced meanwhile is sealed already.
    for (const one of old) await replaceSealed(tx, one, seal.seal(seal.open(one.sealed, one.id), one.id));
    return { anew: old.length, already: rows.length - old.length };
  });
}

/** Notes that an organisation's installation may act in a workspace. */
export async function coverWorkspace(db: Db, installationId: string, workspace: string): Promise<void> {
  const data = { installationId };
  await db.slackOrgWorkspace.upsert({ where: { id: workspace }, create: { id: workspace, ...data }, update: data });
}

/** It may not any more; other installations' workspaces stay as they are. */
export async function uncoverWorkspace(db: Db, installationId: string, workspace: string): Promise<void> {
  await db.slackOrgWorkspace.deleteMany({ where: { id: workspace, installationId } });
}

/** Forgets an installation with its tokens; returns the workspaces in which it could act. Undefined when it changed meanwhile. */
export async function removeInstallation(
  db: Db,
  { id, orgWide, sealed }: InstallationRow,
): Promise<readonly string[] | undefined> {
  return db.$transaction(async (tx) => {
    const covered = await tx.slackOrgWorkspace.findMany({ where: { installationId: id }, orderBy: { id: 'asc' } });
    const { count } = await tx.slackInstallation.deleteMany({ where: { id, sealed } });
    if (count === 0) return undefined;
    return orgWide ? covered.map((workspace) => workspace.id) : [id];
  });
}
