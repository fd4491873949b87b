import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'guard-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As `npm run guard -- …`. */
function guard(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/guard-file/main.ts', ...args], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    encoding: 'utf8',
  });
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  return { status: run.status, stdout: plain(run.stdout), stderr: plain(run.stderr) };
}

function written(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('npm run guard', () => {
  it('names line, kind and span, and fails when something is to be taken out', () => {
    const file = written(
      'notes.txt',
      'Ordre du jour\r\nSuivi de 2 95 10 99 126 111 93\r\nAvis du Dr Kaufmann\r\nMme Durand, IPP 20 mg\r\n',
    );
    expect(guard(file)).toEqual({
      status: 1,
      stderr: '',
      stdout: [
        'ligne 2 : un numéro de sécurité sociale : « 2 95 10 99 126 111 93 »',
        'ligne 3 : un nom : « Dr Kaufmann » (à relire)',
        'ligne 4 : le nom d’un patient : « Mme Durand »',
        'Lignes lues : 4. À retirer : 2. À relire : 1.\n',
      ].join('\n'),
    });
  });

  it('reads the cells of a table side by side, also as a spreadsheet of windows wrote it', () => {
    const file = written('cas.CSV', Buffer.from('nom;pr\xe9nom;motif\n"DUPONT";"Jos\xe9";diab\xe8te\n', 'latin1'));
    const { status, stdout } = guard(file);
    expect(stdout).toContain('ligne 2 : le nom d’un patient : « DUPONT";"José »');
    expect(status).toBe(1);
  });

  it('lets an import of professionals pass', () => {
    const file = written('annuaire.csv', 'Dr Jean Weber;06 12 34 56 78;j.weber@exemple.fr;RPPS 10003879623\n');
    expect(guard('--annuaire', file)).toEqual({
      status: 0,
      stderr: '',
      stdout: 'Lignes lues : 1. À retirer : 0. À relire : 0.\n',
    });
    expect(guard(file).status).toBe(1);
  });

  it('says why a file cannot be read', () => {
    expect(guard(join(folder, 'absent.txt'))).toMatchObject({
      status: 2,
      stderr: `Le fichier « ${join(folder, 'absent.txt')} » n’a pas pu être lu : il n’existe pas.\n`,
    });
    expect(guard(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('c’est un dossier') });
    expect(guard(written('image.png', Buffer.from([137, 0, 1])))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ce n’est pas un fichier texte'),
    });
    expect(guard()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run guard -- ') });
  });
});
