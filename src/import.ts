// npm run import -- --structure NAME-OR-ID --what TABLE [--apply] [--accept-warnings] FILE: takes a CSV file in.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { runOnDatabase } from './command-line.ts';
import { systemClock } from './core/clock.ts';
import { fileTrouble } from './core/file-trouble.ts';
import { importFile } from './features/transfer/import/run.ts';
import { TransferError } from './features/transfer/structure.ts';
import { what } from './features/transfer/what.ts';
import type { Db } from './store/client.ts';

const usage = `Usage: npm run import -- --structure NAME-OR-ID --what TABLE [--apply] [--accept-warnings] FILE
Takes a CSV file with the columns of an export into a structure: all of it, or nothing.
  --structure        its name, or its id
  --what             one of ${what.options.join(', ')}
  --apply            without it nothing is kept: it says what would be done
  --accept-warnings  somebody has read again what may tell who is meant
Exit code: 0 when it was done, or could be; 1 when nothing was imported; 2 for a wrong command.
`;

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        structure: { type: 'string' },
        what: { type: 'string' },
        apply: { type: 'boolean', default: false },
        'accept-warnings': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    const { structure, apply, 'accept-warnings': acceptWarnings } = values;
    const chosen = what.safeParse(values.what);
    if (file === undefined || others.length > 0 || structure === undefined || !chosen.success) return undefined;
    return { structure, what: chosen.data, apply, acceptWarnings, file };
  } catch {
    return undefined;
  }
}

type Asked = NonNullable<ReturnType<typeof readArguments>>;

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new TransferError(`${file} cannot be read: ${fileTrouble(error)}.`, { cause: error });
  }
}

async function take(db: Db, asked: Asked): Promise<void> {
  const file = { name: basename(asked.file), bytes: await bytesOf(asked.file) };
  const { kind, sentences } = await importFile({ db, now: systemClock.now() }, { ...asked, file });
  for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
  if (kind === 'refused' || kind === 'unread') process.exitCode = 1;
}

const asked = readArguments(process.argv.slice(2));
if (asked === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  runOnDatabase((db) =>
    take(db, asked).catch((error: unknown) => {
      throw error instanceof TransferError ? error : new TransferError(placeOf(error));
    }),
  );
}

/** Where an error came from; its message may quote what was to be stored. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The import failed.';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`The import failed: ${error.name}`, ...frames].join('\n');
}
