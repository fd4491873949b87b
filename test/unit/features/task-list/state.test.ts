import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profession } from '../../../../src/features/practitioner/profession.ts';
import { priority } from '../../../../src/features/task/model.ts';
import { standing } from '../../../../src/features/task/standing.ts';
import { taskStatus } from '../../../../src/features/task/status.ts';
import { decode, encode, type ListState, shortened, type Whose } from '../../../../src/features/task-list/state.ts';

const mine: ListState = { whose: { kind: 'mine' }, page: 0 };

const whose: fc.Arbitrary<Whose> = fc.oneof(
  fc.constantFrom('mine' as const, 'team' as const, 'nobody' as const, 'pools' as const).map((kind) => ({ kind })),
  fc.constantFrom(...profession.options).map((one) => ({ kind: 'profession' as const, profession: one })),
  fc.uuid().map((id) => ({ kind: 'person' as const, id: shortened(id) })),
);

const state: fc.Arbitrary<ListState> = fc.record(
  {
    whose,
    status: fc.constantFrom(...taskStatus.options),
    late: fc.constant(true),
    priority: fc.constantFrom(...priority.options),
    project: fc.stringMatching(/^[0-9a-f]{8}$/),
    code: fc.stringMatching(/^C-[2-9A-HJ-NP-Z]{4}$/),
    meeting: fc.uuid().map(shortened),
    page: fc.nat({ max: 9_999 }),
  },
  { requiredKeys: ['whose', 'page'] },
);

describe('a list as its buttons carry it', () => {
  it('comes back as it was, and fits where a button of a task carries it', () => {
    fc.assert(
      fc.property(state, (list) => {
        const code = encode(list);
        expect(decode(code)).toEqual(list);
        expect(standing.safeParse(`list ${code}`).success).toBe(true);
        expect(code.length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is short when nothing is left out', () => {
    expect(encode(mine)).toBe('mine');
    expect(encode({ whose: { kind: 'team' }, late: true, page: 2 })).toBe('team;late;2');
    expect(decode('mine')).toEqual(mine);
  });

  it.each([
    '',
    'everyone',
    'person:',
    'person',
    'profession:astronaut',
    'mine:nurse',
    'team;lost',
    'team;',
    'team;late=yes',
    'team;-1',
    'team;1.5',
    'team;99999',
    'team;#projet',
    'team;mine',
    'team;__proto__',
    'team;@',
  ])('is what the reader has to do when "%s" cannot be read', (code) => {
    expect(decode(code)).toEqual(mine);
  });

  it('never throws, whatever comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (code) => {
        expect(decode(encode(decode(code)))).toEqual(decode(code));
      }),
    );
  });
});
