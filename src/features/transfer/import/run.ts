import type { CareTeamId } from '../../../core/ids.ts';
import { type Catalogue, catalogueOf } from '../../../i18n/catalogue.ts';
import { appendAudit } from '../../../store/audit.ts';
import { type Db, isCollision, isTaken, type Tx } from '../../../store/client.ts';
import { careTeamById, holdCareTeam } from '../../care-team/store.ts';
import { structureCalled, TransferError } from '../structure.ts';
import type { What } from '../what.ts';
import { aroundOf } from './around.ts';
import { importCases } from './cases.ts';
import { importDecisions } from './decisions.ts';
import { readFileLines } from './file.ts';
import { type Importer, type Outcome, type StartImport, somebodyWasFaster } from './importer.ts';
import type { Line } from './line.ts';
import { importMembers } from './members.ts';
import { importPartners } from './partners.ts';
import { importTasks } from './tasks.ts';

const importers = {
  members: importMembers,
  partners: importPartners,
  tasks: importTasks,
  decisions: importDecisions,
  cases: importCases,
} as const satisfies Readonly<Record<What, StartImport>>;

export interface Asked {
  readonly structure: string;
  readonly what: What;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** Without it everything is tried, and undone. */
  readonly apply: boolean;
  readonly acceptWarnings: boolean;
}

/** What an import did, or would do, in the words of the structure's language; none of a text of the file. */
export interface ImportReport {
  readonly kind: 'applied' | 'dry-run' | 'refused' | 'unread';
  readonly sentences: readonly string[];
}

type Words = Catalogue['transfer']['import'];

interface Taken {
  readonly line: Line;
  readonly outcome: Outcome;
}

/** Undoes a transaction that has said what it would do. */
class Undone extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('nothing was imported');
    this.report = report;
  }
}

// A large file takes longer than a click; everything of it or nothing.
const patience = { maxWait: 30_000, timeout: 600_000 };

/**
 * Takes a table into a structure, all of it or nothing: a refused line, or a passage that nobody has read again, refuses
 * the file. A dry run does the same and undoes it. Throws TransferError when there is no such structure, or
 * somebody changed it at the same moment.
 */
export async function importFile(
  { db, now }: { readonly db: Db; readonly now: Date },
  asked: Asked,
): Promise<ImportReport> {
  const { id, locale } = await structureCalled(db, asked.structure);
  try {
    return await db.$transaction(async (tx) => {
      const report = await attempt(tx, id, now, asked);
      if (report.kind !== 'applied') throw new Undone(report);
      return report;
    }, patience);
  } catch (error) {
    if (error instanceof Undone) return error.report;
    // Ids are looked for in this structure only: one of another structure shows itself when it is written.
    if (isTaken(error)) return { kind: 'refused', sentences: [catalogueOf(locale).transfer.import.file.collision] };
    if (isCollision(error)) throw new TransferError(somebodyWasFaster, { cause: error });
    throw error;
  }
}

async function attempt(tx: Tx, team: CareTeamId, now: Date, asked: Asked): Promise<ImportReport> {
  // Writing comes first: what is read after it stays true.
  await holdCareTeam(tx, team);
  const careTeam = await careTeamById(tx, team);
  const around = await aroundOf(tx, careTeam, now);
  const words = around.t.transfer.import;
  const file = readFileLines(asked.what, asked.file, around);
  if (file.kind === 'refused') return { kind: 'refused', sentences: [file.sentence] };
  const importer = await importers[asked.what](around);
  const taken = await takeAll(importer, file.lines);
  const subjects = await importer.finish();
  const count = (outcome: Outcome) => taken.filter((one) => one.outcome === outcome).length;
  const warnings = taken.reduce((sum, { line }) => sum + line.warnings.length, 0);
  const kind = kindOf(asked, count('refuse'), warnings);
  if (kind === 'applied') {
    await appendAudit(tx, careTeam.id, {
      at: now,
      actorId: null,
      act: `import ${asked.what}`,
      outcome: 'done',
      subjects,
    });
  }
  return {
    kind,
    sentences: [
      ...file.notes,
      ...taken.flatMap((one) => sentencesOf(one, words)),
      words.summary(count('create'), count('change'), count('same'), count('skip'), count('refuse')),
      ...(warnings === 0 ? [] : [words.warned(warnings)]),
      { applied: words.done, 'dry-run': words.dryRun, refused: words.refused, unread: words.unread }[kind],
    ],
  };
}

/** By number; a line that names another one of the file is taken after it. */
async function takeAll({ after, take }: Importer, lines: readonly Line[]): Promise<readonly Taken[]> {
  const waiting = new Map(lines.map((line) => [line.number, line]));
  const byId = new Map(lines.flatMap((line) => (line.text('id') === '' ? [] : [[line.text('id'), line] as const])));
  const taken: Taken[] = [];
  const next = async (line: Line): Promise<void> => {
    if (!waiting.delete(line.number)) return;
    const before = after && byId.get(line.text(after));
    if (before !== undefined) await next(before);
    taken.push({ line, outcome: line.isWrong ? 'refuse' : await take(line) });
  };
  for (const line of lines) await next(line);
  return taken.sort((a, b) => a.line.number - b.line.number);
}

function kindOf({ apply, acceptWarnings }: Asked, refused: number, warnings: number): ImportReport['kind'] {
  if (refused > 0) return 'refused';
  if (warnings > 0 && !acceptWarnings) return 'unread';
  return apply ? 'applied' : 'dry-run';
}

/** What becomes of a line, and why; nothing about one that changes nothing. */
function sentencesOf({ line, outcome }: Taken, words: Words): readonly string[] {
  const remarks = [...line.problems, ...line.notes, ...line.warnings];
  if (outcome === 'same' && remarks.length === 0) return [];
  const said = remarks.reduce((before, more) => words.and(before, more), words.outcomes[outcome]);
  return [words.became(line.number, said)];
}
