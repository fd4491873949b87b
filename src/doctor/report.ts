import type { Diagnosis } from '../core/diagnosis.ts';

const signs = { fine: 'ok      ', warning: 'warning ', problem: 'PROBLEM ' } as const;

/** What the doctor says, one line for each thing and one for each remedy, then the sum. */
export function reportOf(found: readonly Diagnosis[]): string {
  const lines = found.flatMap(({ about, level, said, remedy }) => [
    `${signs[level]}${about}: ${said}`,
    ...(remedy === undefined ? [] : [`        -> ${remedy}`]),
  ]);
  return [...lines, '', sumOf(found), ''].join('\n');
}

/** 1 when something keeps Diapason from working. */
export function exitCodeOf(found: readonly Diagnosis[]): 0 | 1 {
  return found.some(({ level }) => level === 'problem') ? 1 : 0;
}

function sumOf(found: readonly Diagnosis[]): string {
  const count = (wanted: Diagnosis['level']) => found.filter(({ level }) => level === wanted).length;
  const problems = count('problem');
  if (problems === 0) return count('warning') === 0 ? 'All is well.' : 'Ready, with warnings.';
  return problems === 1 ? '1 problem to put right.' : `${problems} problems to put right.`;
}
