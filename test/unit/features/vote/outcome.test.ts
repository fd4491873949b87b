import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionMayBecome } from '../../../../src/features/decision/status.ts';
import { type Choice, choicesOf, type Method, method, outcome } from '../../../../src/features/vote/model.ts';
import { outcomeOf, statusAfter, tallyOf } from '../../../../src/features/vote/outcome.ts';

const resultOf = (by: Method, choices: readonly Choice[], quorate = true) =>
  outcomeOf(by, tallyOf(choices.map((choice) => ({ choice }))), quorate);

const ballots = (by: Method) => fc.array(fc.constantFrom(...choicesOf[by]), { maxLength: 60 });
const count = (choices: readonly Choice[], wanted: Choice) => choices.filter((one) => one === wanted).length;

describe('a vote by majority', () => {
  it.each<[readonly Choice[], string]>([
    [['for', 'for', 'against'], 'adopted'],
    [['for', 'against'], 'rejected'],
    [['against', 'abstain', 'abstain'], 'rejected'],
    [['abstain', 'abstain'], 'rejected'],
    [['for', 'abstain', 'abstain', 'abstain'], 'adopted'],
    [[], 'rejected'],
  ])('%j is %s', (choices, expected) => {
    expect(resultOf('majority', choices)).toBe(expected);
  });

  it('adopts exactly when more are for than against, whatever the abstentions', () => {
    fc.assert(
      fc.property(ballots('majority'), (choices) => {
        const wanted = count(choices, 'for') > count(choices, 'against') ? 'adopted' : 'rejected';
        expect(resultOf('majority', choices)).toBe(wanted);
      }),
    );
  });
});

describe('a vote by consent', () => {
  it.each<[readonly Choice[], string]>([
    [['consent', 'consent'], 'adopted'],
    [['consent', 'abstain'], 'adopted'],
    [['consent', 'consent', 'objection'], 'objections'],
    [['objection', 'abstain'], 'objections'],
    [['abstain', 'abstain'], 'undecided'],
  ])('%j is %s', (choices, expected) => {
    expect(resultOf('consent', choices)).toBe(expected);
  });

  it('adopts nothing against an objection, nor without an agreement', () => {
    fc.assert(
      fc.property(ballots('consent'), (choices) => {
        const adopted = resultOf('consent', choices) === 'adopted';
        expect(adopted).toBe(count(choices, 'objection') === 0 && count(choices, 'consent') > 0);
      }),
    );
  });
});

describe('every vote', () => {
  const cast = fc.constantFrom(...method.options).chain((by) => ballots(by).map((choices) => ({ by, choices })));

  it('has no result below the quorum', () => {
    fc.assert(
      fc.property(cast, ({ by, choices }) => {
        expect(resultOf(by, choices, false)).toBe('no-quorum');
      }),
    );
  });

  it('ends the same in whatever order the ballots came', () => {
    fc.assert(
      fc.property(
        cast.chain(({ by, choices }) =>
          fc
            .shuffledSubarray([...choices], { minLength: choices.length })
            .map((shuffled) => ({ by, choices, shuffled })),
        ),
        ({ by, choices, shuffled }) => {
          expect(resultOf(by, shuffled)).toBe(resultOf(by, choices));
        },
      ),
    );
  });

  it('leaves the decision proposed, or makes of it what the table of statuses allows', () => {
    for (const result of outcome.options) {
      const status = statusAfter(result);
      if (status === undefined) expect(['objections', 'undecided', 'no-quorum']).toContain(result);
      else expect(decisionMayBecome('proposed', status)).toBe(true);
    }
  });
});
