import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceId } from '../../../../src/core/ids.ts';
import { addDays } from '../../../../src/core/local-time.ts';
import { coverOf, isTooLong, mayChangeAbsence, overlaps } from '../../../../src/features/absence/model.ts';
import { readDelegate } from '../../../../src/features/absence/read-delegate.ts';
import { standInFor } from '../../../../src/features/absence/stand-in.ts';
import { away, id, member } from '../reminder/people.ts';

const isActive = (person: string) => person !== 'gone';

/** Who stands in for Léa, as "first last name". */
function cover(...others: ReturnType<typeof away>[]): string[] {
  const absence = away('lea', '2026-12-03', '2026-12-10', 'marc');
  return coverOf(absence, [absence, ...others], isActive).map(
    ({ first, last, standIn }) => `${first} ${last} ${standIn}`,
  );
}

describe('who stands in during an absence', () => {
  it('is whoever was chosen, on all its days', () => {
    expect(cover()).toEqual(['2026-12-03 2026-12-10 marc']);
  });

  it('is whoever stands in for that person, on the days on which they are away too', () => {
    expect(cover(away('marc', '2026-12-05', '2026-12-06', 'ines'))).toEqual([
      '2026-12-03 2026-12-04 marc',
      '2026-12-05 2026-12-06 ines',
      '2026-12-07 2026-12-10 marc',
    ]);
  });

  it('is nobody where the chain comes back, or ends with nobody', () => {
    expect(cover(away('marc', '2026-12-09', '2026-12-20', 'lea'))).toEqual([
      '2026-12-03 2026-12-08 marc',
      '2026-12-09 2026-12-10 undefined',
    ]);
    expect(cover(away('marc', '2026-12-01', '2026-12-04'))[0]).toBe('2026-12-03 2026-12-04 undefined');
    expect(cover(away('marc', '2026-12-01', '2026-12-31', 'gone'))).toEqual(['2026-12-03 2026-12-10 undefined']);
  });

  it('is never somebody who is away that day, and always somebody whom a chain of choices leads to', () => {
    const names = ['a', 'b', 'c', 'd'] as const;
    const absence = fc
      .tuple(fc.constantFrom(...names), fc.nat(10), fc.nat(6), fc.option(fc.constantFrom(...names)))
      .map(([who, begin, length, delegate]) => {
        const first = addDays('2026-12-01', begin);
        return away(who, first, addDays(first, length), delegate ?? undefined);
      });
    const unlike = (one: { practitionerId: string }, other: { practitionerId: string }) =>
      one.practitionerId === other.practitionerId;
    fc.assert(
      fc.property(fc.uniqueArray(absence, { comparator: unlike }), fc.nat(18), (absences, ahead) => {
        const day = addDays('2026-12-01', ahead);
        const isAway = (who: string) =>
          absences.find((one) => one.practitionerId === who && one.firstDay <= day && day <= one.lastDay);
        for (const name of names) {
          const found = standInFor(id(name), day, absences, () => true);
          if (isAway(name) === undefined) expect(found).toBe(name);
          if (found === undefined) continue;
          expect(isAway(found)).toBeUndefined();
          let here: string | null = name;
          for (let step = 0; step < names.length && here !== found; step += 1)
            here = isAway(here ?? '')?.delegateId ?? null;
          expect(here).toBe(found);
        }
      }),
    );
  });
});

it('two absences overlap when they share a day', () => {
  const noted = { firstDay: '2026-12-03', lastDay: '2026-12-10' };
  const with_ = (first: string, last: string) => overlaps(noted, { first, last });
  expect(with_('2026-12-10', '2026-12-12')).toBe(true);
  expect(with_('2026-12-01', '2026-12-03')).toBe(true);
  expect(with_('2026-12-05', '2026-12-06')).toBe(true);
  expect(with_('2026-12-11', '2026-12-12')).toBe(false);
  expect(with_('2026-11-01', '2026-12-02')).toBe(false);
});

it('an absence lasts 366 days at most', () => {
  expect(isTooLong({ first: '2027-01-01', last: '2028-01-01' })).toBe(false);
  expect(isTooLong({ first: '2027-01-01', last: '2028-01-02' })).toBe(true);
});

it('the person and those who steer the structure may change an absence', () => {
  const absence = { ...away('lea', '2026-12-03', '2026-12-10'), id: absenceId.parse('one'), createdById: id('claire') };
  const may = (name: string, role: 'practitioner' | 'coordinator' | 'secretary') =>
    mayChangeAbsence(member(name, { role }), absence);
  expect([may('lea', 'practitioner'), may('claire', 'coordinator')]).toEqual([true, true]);
  expect([may('marc', 'practitioner'), may('sam', 'secretary')]).toEqual([false, false]);
});

describe('whom a line names to stand in', () => {
  const people = [
    member('1', { displayName: 'Léa Martin' }),
    member('2', { displayName: 'Marc Petit' }),
    member('3', { displayName: 'Marc Roux' }),
    member('4', { displayName: 'Inès Faure', active: false }),
  ];

  it.each([
    ['du 3 au 10 avec @Léa', 'Léa Martin', 'du 3 au 10'],
    ['du 3 au 10 avec @Léa Martin', 'Léa Martin', 'du 3 au 10'],
    ['du 3 au 10 avec lea martin', 'Léa Martin', 'du 3 au 10'],
    ['du 3 au 10 @lea.martin', 'Léa Martin', 'du 3 au 10'],
    ['avec @Marc Petit du 3 au 10', 'Marc Petit', 'du 3 au 10'],
    ['du 3 au 10 remplacée par @Marc Roux', 'Marc Roux', 'du 3 au 10'],
    ['from 3 to 10 December with @Léa', 'Léa Martin', 'from 3 to 10 December'],
  ])('« %s »', (line, name, rest) => {
    expect(readDelegate(line, people)).toMatchObject({ kind: 'member', name, rest });
  });

  it.each([
    ['du 3 au 10 avec @Marc', 'several', 'Marc'],
    ['du 3 au 10 avec @Zoé', 'nobody', 'Zoé'],
    ['du 3 au 10 avec @Inès Faure', 'left', 'Inès Faure'],
  ])('« %s » is unclear', (line, why, name) => {
    expect(readDelegate(line, people)).toMatchObject({ kind: 'unclear', why, name, rest: 'du 3 au 10' });
  });

  it('nobody unless it says so', () => {
    expect(readDelegate('du 3 au 10', people)).toEqual({ kind: 'none', rest: 'du 3 au 10' });
  });
});
