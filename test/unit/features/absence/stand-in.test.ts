import { describe, expect, it } from 'vitest';
import { practitionerId } from '../../../../src/core/ids.ts';
import { actsFor } from '../../../../src/features/absence/stand-in.ts';
import { member } from '../task-list/people.ts';

describe('for whom somebody acts', () => {
  const [lea, marc, ines, ravi] = ['lea', 'marc', 'ines', 'ravi'].map((id) => member(id));
  if (!lea || !marc || !ines || !ravi) throw new Error('four people');
  const away = (person: typeof lea, delegate: typeof lea | null) => ({
    practitionerId: person.id,
    firstDay: '2026-11-16',
    lastDay: '2026-11-20',
    delegateId: delegate === null ? null : delegate.id,
  });
  const everyone = [lea, marc, ines, ravi];

  it('is who is away that day and chose them, or chose somebody who is away too', () => {
    const absences = [away(lea, marc), away(marc, ines)];
    expect(actsFor(ines.id, everyone, absences, '2026-11-16')).toEqual([lea.id, marc.id]);
    expect(actsFor(marc.id, everyone, absences, '2026-11-16')).toEqual([]);
    expect(actsFor(ines.id, everyone, absences, '2026-11-21')).toEqual([]);
  });

  it('is nobody who left, and never oneself', () => {
    const left = { ...lea, active: false };
    expect(actsFor(marc.id, [left, marc, ines], [away(lea, marc)], '2026-11-17')).toEqual([]);
    expect(actsFor(marc.id, everyone, [away(marc, lea), away(lea, marc)], '2026-11-17')).toEqual([]);
    expect(actsFor(practitionerId.parse('unknown'), everyone, [], '2026-11-17')).toEqual([]);
  });
});
