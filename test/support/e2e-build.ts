import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const main = fileURLToPath(new URL('dist/main.js', root));

let built = false;

/** The path of the built main.js, as `npm start` runs it; built at the first call unless it is newer than every source. */
export function builtMain(): string {
  if (!built) build();
  built = true;
  return main;
}

function build(): void {
  if (!existsSync(main) || statSync(main).mtimeMs < newest(fileURLToPath(new URL('src', root)))) {
    const { status, stdout } = spawnSync('npm', ['run', 'build'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`npm run build failed:\n${stdout}`);
  }
}

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(`${entry.parentPath}/${entry.name}`).mtimeMs), 0);
}
