import { parseArgs } from 'node:util';
import { systemClock } from '../core/clock.ts';
import { readLines } from './read-lines.ts';
import { reportOn } from './report.ts';

const usage = `Utilisation\u00a0: npm run guard -- [--annuaire] FICHIER
Cherche dans un fichier texte ou CSV, avant un import, ce qui permettrait de reconnaître un patient.
  --annuaire  accepte les noms, téléphones, adresses et e-mails de professionnels
Code de sortie\u00a0: 0 s’il n’y a rien à retirer, 1 s’il y a quelque chose à retirer, 2 si le fichier ne peut pas être lu.
`;

function readArguments(args: readonly string[]): { readonly file: string; readonly directory: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { annuaire: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 ? undefined : { file, directory: values.annuaire ?? false };
  } catch {
    return undefined;
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'il n’existe pas';
  if (code === 'EISDIR') return 'c’est un dossier';
  if (code === 'EACCES') return 'l’accès est refusé';
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked === undefined) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const { file, directory } = asked;
  const lines = await readLines(file).catch((error: unknown) => {
    process.stderr.write(`Le fichier «\u00a0${file}\u00a0» n’a pas pu être lu\u00a0: ${reason(error)}.\n`);
    return undefined;
  });
  if (lines === undefined) {
    process.exitCode = 2;
    return;
  }
  const today = systemClock.now().toISOString().slice(0, 10);
  const table = /\.(?:csv|tsv)$/i.test(file);
  const { sentences, blocks, warnings } = reportOn(lines, table, { field: directory ? 'directory' : 'case', today });
  for (const line of sentences) process.stdout.write(`${line}\n`);
  process.stdout.write(
    `Lignes lues\u00a0: ${lines.length}. À retirer\u00a0: ${blocks}. À relire\u00a0: ${warnings}.\n`,
  );
  process.exitCode = blocks > 0 ? 1 : 0;
}

await main();
