import { describe, expect, it } from 'vitest';
import { ruleNames } from '../../../src/privacy/finding.ts';
import { inspect } from '../../../src/privacy/guard.ts';
import { sentencesToFind, sentencesToPass, team } from './corpus.ts';

const toFind = sentencesToFind();
const toPass = sentencesToPass();

function found({ text, field }: { readonly text: string; readonly field: 'case' | 'directory' | 'free' }) {
  return inspect(text, { ...team, field }).map(({ rule, level }) => `${level} ${rule}`);
}

describe('the corpus of the guard', () => {
  it('is large, and has sentences for each rule', () => {
    expect(toFind.length).toBeGreaterThanOrEqual(200);
    expect(toPass.length).toBeGreaterThanOrEqual(400);
    expect(new Set([...toFind.map(({ text, field }) => `${field} ${text}`), ...toPass]).size).toBe(
      toFind.length + toPass.length,
    );
    expect(ruleNames.filter((rule) => !toFind.some((one) => one.rule === rule))).toEqual([]);
  });

  it('is found as it should be, but for the misses that are known', () => {
    const wrong = toFind.filter((one) => found(one).includes(`${one.level} ${one.rule}`) === one.missed);
    expect(wrong.map((one) => `${one.text}: ${found(one).join(', ')}`)).toEqual([]);
  });

  it.each(['case', 'free', 'directory'] as const)(
    'passes what a team writes every day, in a field of kind "%s"',
    (field) => {
      expect(toPass.filter((text) => found({ text, field }).length > 0)).toEqual([]);
    },
  );

  it('is measured', () => {
    const recall = (level: string) => {
      const expected = toFind.filter((one) => one.level === level);
      const right = expected.filter((one) => found(one).includes(`${level} ${one.rule}`)).length;
      console.info(`${level}: ${right} of ${expected.length} found, recall ${(right / expected.length).toFixed(3)}`);
      return right / expected.length;
    };
    const trueAlarms = toFind.filter((one) => found(one).length > 0).length;
    const falseAlarms = toPass.filter((text) => found({ text, field: 'case' }).length > 0).length;
    const precision = trueAlarms / (trueAlarms + falseAlarms);
    console.info(`${falseAlarms} of ${toPass.length} ordinary sentences found, precision ${precision.toFixed(3)}`);
    expect(recall('block')).toBeGreaterThanOrEqual(0.97);
    expect(recall('warn')).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });
});
