// npm run export -- --structure NAME-OR-ID [--what LIST] [--excel] FOLDER: writes the tables of a structure as CSV.
import { parseArgs } from 'node:util';
import { runOnDatabase } from './command-line.ts';
import { systemClock } from './core/clock.ts';
import { exportFiles } from './features/transfer/export-files.ts';
import { what } from './features/transfer/what.ts';

const usage = `Usage: npm run export -- --structure NAME-OR-ID [--what LIST] [--excel] FOLDER
Writes what a structure has as CSV files, with every text: keep them as you keep the database.
  --structure  its name, or its id
  --what       some of ${what.options.join(',')}; all of them without it
  --excel      semicolons and a byte order mark, as a French Excel opens them; otherwise commas
`;

function readArguments(args: readonly string[]) {
  try {
    const options = { structure: { type: 'string' }, what: { type: 'string' }, excel: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...others] = positionals;
    const whats = what.array().safeParse(values.what?.split(',') ?? what.options);
    if (folder === undefined || others.length > 0 || values.structure === undefined || !whats.success) return undefined;
    const dialect = values.excel === true ? ('excel' as const) : ('plain' as const);
    return { structure: values.structure, whats: [...new Set(whats.data)], dialect, folder };
  } catch {
    return undefined;
  }
}

const asked = readArguments(process.argv.slice(2));
if (asked === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  runOnDatabase(async (db) => {
    for (const { file, rows } of await exportFiles({ db, now: systemClock.now() }, asked)) {
      process.stdout.write(`${file}: lines: ${rows}\n`);
    }
  });
}
