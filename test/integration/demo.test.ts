import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readArguments } from '../../src/demo/arguments.ts';

it('plays the week in less than 15 seconds as a story that can be read, and ends with exit code 0', () => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/demo/main.ts', '--once'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
    timeout: 60_000,
  });
  const stdout = run.stdout.replaceAll('\u00a0', ' ');
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const story = [
    '── Lundi 20 avril 2026 ─',
    'Claire ❯ /rcp planifier jeudi 13h30 Suivi diabète',
    'Ai-je bien compris ?',
    'Claire ❯ [Valider]',
    '→ dans #coordination\n',
    'RCP : Suivi diabète',
    'Présents (5)',
    'est un numéro de téléphone',
    '── Mardi 21 avril 2026 ─',
    'Rappel : RCP dans deux jours',
    '15 h 30, La Réunion',
    '── Mercredi 22 avril 2026 ─',
    'Excusés (1)   Nadia Haddad',
    'RCP déplacée',
    'Au lieu de vendredi 24 avril 2026 à 12 h 30.',
    '── Jeudi 23 avril 2026 ─',
    'RCP aujourd’hui',
    'RCP dans une heure',
    'RCP annulée : Chutes à domicile',
    'Salle prise par la vaccination',
    '── Vendredi 24 avril 2026 ─',
    'Rappel : RCP mardi 28 avril 2026',
    'SUMMARY:RCP : Suivi diabète',
    '"ready":true',
    'messages envoyés',
  ];
  let from = 0;
  for (const sentence of story) {
    const at = stdout.indexOf(sentence, from);
    expect(at, `« ${sentence} » after ${stdout.slice(Math.max(0, from - 200), from)}`).toBeGreaterThanOrEqual(from);
    from = at;
  }
  for (const slip of ['undefined', '[object', '\u001b']) expect(stdout).not.toContain(slip);
  expect(Number(/la semaine a duré (\d+) s/.exec(stdout)?.[1])).toBeLessThan(15);
}, 60_000);

it('takes its options in any order and refuses those that it does not know', () => {
  expect(readArguments([])).toEqual({ once: false, slack: false });
  expect(readArguments(['--slack', '--once'])).toEqual({ once: true, slack: true });
  expect(readArguments(['--help'])).toBe('help');
  expect(readArguments(['--bogus'])).toBe('unknown');
  expect(readArguments(['once'])).toBe('unknown');
});
