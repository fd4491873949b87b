import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CsvDialect } from '../../core/csv.ts';
import { fileTrouble } from '../../core/file-trouble.ts';
import { localParts } from '../../core/local-time.ts';
import { catalogueOf } from '../../i18n/catalogue.ts';
import { appendAudit } from '../../store/audit.ts';
import type { Db } from '../../store/client.ts';
import { structureCalled, TransferError } from './structure.ts';
import { tableOf } from './table.ts';
import type { What } from './what.ts';

export interface Exported {
  readonly file: string;
  readonly rows: number;
}

/**
 * Writes tables of a structure with all their texts, in its language, as files that only their owner may read; nothing is
 * overwritten, and none is left when one cannot be written. The audit trail says that it was done. Throws TransferError
 * when there is no such structure, or a file cannot be written.
 */
export async function exportFiles(
  { db, now }: { readonly db: Db; readonly now: Date },
  asked: {
    readonly structure: string;
    readonly whats: readonly What[];
    readonly dialect: CsvDialect;
    readonly folder: string;
  },
): Promise<readonly Exported[]> {
  const { structure, whats, dialect, folder } = asked;
  const careTeam = await structureCalled(db, structure);
  const t = catalogueOf(careTeam.locale);
  await onDisk(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }));
  const written: Exported[] = [];
  try {
    await db.$transaction(async (tx) => {
      const act = `export ${whats.join(' ')}`;
      await appendAudit(tx, careTeam.id, { at: now, actorId: null, act, outcome: 'done', subjects: [] });
      for (const what of whats) {
        const { text, rows } = await tableOf(what, { tx, now, careTeam, t, reader: undefined }, dialect);
        const name = `${t.transfer.fileNames[what]}-${localParts(now, careTeam.zone).date}.csv`;
        const file = join(folder, name);
        await onDisk(file, () => writeFile(file, text, { flag: 'wx', mode: 0o600 }));
        written.push({ file, rows });
      }
    });
    return written;
  } catch (error) {
    // What the trail does not tell of is not there.
    for (const { file } of written) await rm(file, { force: true });
    throw error;
  }
}

async function onDisk(file: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new TransferError(`${file} cannot be written: ${fileTrouble(error)}.`, { cause: error });
  }
}
