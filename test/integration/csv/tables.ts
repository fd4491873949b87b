import { careTeamId } from '../../../src/core/ids.ts';
import { careTeamById } from '../../../src/features/care-team/store.ts';
import type { ImportReport } from '../../../src/features/transfer/import/run.ts';
import { importFile } from '../../../src/features/transfer/import/run.ts';
import { tableOf } from '../../../src/features/transfer/table.ts';
import type { What } from '../../../src/features/transfer/what.ts';
import { catalogueOf } from '../../../src/i18n/catalogue.ts';
import type { Structure } from '../../support/structure.ts';

/** A table of a structure as whoever administers the server exports it. */
export async function table(team: Structure, what: What, dialect: 'excel' | 'plain' = 'plain'): Promise<string> {
  return team.db.$transaction(async (tx) => {
    const { id } = await tx.careTeam.findFirstOrThrow();
    const careTeam = await careTeamById(tx, careTeamId.parse(id));
    const source = { tx, now: team.clock.now(), careTeam, t: catalogueOf('fr'), reader: undefined };
    return (await tableOf(what, source, dialect)).text;
  });
}

/** Takes a file in, for good. */
export function imports(
  team: Structure,
  what: What,
  file: string | Uint8Array,
  rest: { readonly apply?: boolean; readonly acceptWarnings?: boolean; readonly name?: string } = {},
): Promise<ImportReport> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { apply = true, acceptWarnings = false, name = 'export.csv' } = rest;
  const asked = { structure: 'MSP des Tilleuls', what, file: { name, bytes }, apply, acceptWarnings };
  return importFile({ db: team.db, now: team.clock.now() }, asked);
}

/** What a report says of lines, in ordinary spaces. */
export function said({ sentences }: ImportReport): readonly string[] {
  return sentences.map((sentence) => sentence.replace(/[\u00a0\u202f]/g, ' '));
}
