import { describe, expect, it } from 'vitest';
import { practitionerId } from '../../../../src/core/ids.ts';
import { pagePayload, payloadOf } from '../../../../src/features/archive/query.ts';
import { readQuery } from '../../../../src/features/archive/read.ts';
import { motive, motives } from '../../../../src/features/case-review/motive.ts';
import { UserError } from '../../../../src/i18n/user-error.ts';

const person = (id: string, displayName: string) => ({ id: practitionerId.parse(id), displayName });
const team = [person('lea', 'Léa Martin'), person('paul', 'Paul Martin'), person('ines', 'Inès Faure')];

function read(line: string) {
  const query = readQuery(line, team, '2026-11-24');
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

function refusal(line: string): string {
  try {
    read(line);
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'understood';
}

describe('a line of words', () => {
  it.each([
    ['C-7QK4', { code: 'C-7QK4' }],
    ['c-7qk4', { code: 'C-7QK4' }],
    ['7qk4', { code: 'C-7QK4' }],
    ['dossier C 7QK4', { code: 'C-7QK4' }],
    ['plaie mars 2026', { motives: ['chronic-wound'], from: '2026-03-01', to: '2026-03-31' }],
    ['PLAIES chroniques', { motives: ['chronic-wound'] }],
    ['wound', { motives: ['chronic-wound'] }],
    ['iatrogenie', { motives: ['adverse-drug-effect'] }],
    ['suites d’AVC', { motives: ['after-stroke'] }],
    ['Événement indésirable', { motives: motives('adverse-event') }],
    ['Dr Martin', { people: ['lea', 'paul'] }],
    ['Léa Martin', { people: ['lea'] }],
    ['lea faure', { people: [] }],
    ['ines diabète 2026', { people: ['ines'], motives: ['diabetes'], from: '2026-01-01', to: '2026-12-31' }],
    ['2026', { from: '2026-01-01', to: '2026-12-31' }],
  ])('%s', (line, query) => {
    expect(read(line)).toEqual(query);
  });

  it.each([
    ['xyzzy', 'archive-unknown-word'],
    ['C-7QK5', 'case-mistyped'],
    ['31/02/2026', 'archive-no-such-date'],
  ])('%s is refused with what can be searched for', (line, code) => {
    expect(refusal(line)).toBe(code);
  });

  it('that begins the name of half the team asks for more', () => {
    const crowd = Array.from({ length: 16 }, (_, index) => person(`p${index}`, `Martin ${index}`));
    expect(() => readQuery('martin', crowd, '2026-11-24')).toThrow(UserError);
  });
});

describe('a page button', () => {
  it('carries a search there and back, short enough even when everything is searched', () => {
    const people = Array.from({ length: 15 }, (_, index) => practitionerId.parse(`${index}`.padStart(36, '0')));
    const query = {
      code: 'C-7QK4',
      from: '2026-01-01',
      to: '2026-12-31',
      motives: motive.options,
      people,
      kind: 'complex-case' as const,
    };
    const payload = payloadOf(query, 3);
    expect(JSON.stringify(payload).length).toBeLessThan(1_500);
    expect(pagePayload.parse(JSON.parse(JSON.stringify(payload)))).toEqual({ ...query, page: 3 });
    expect(pagePayload.parse({ ...payloadOf({ motives: [] }, 0) })).toEqual({ motives: [], page: 0 });
  });
});
