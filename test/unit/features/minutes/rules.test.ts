import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../../src/core/calendar.ts';
import { localParts } from '../../../../src/core/local-time.ts';
import type { MinutesRows } from '../../../../src/features/minutes/content.ts';
import { allApproved, deadlineOf, participantsOf, reminderAt } from '../../../../src/features/minutes/model.ts';
import { sealOf } from '../../../../src/features/minutes/seal.ts';
import { lea, marc, rows } from './rows.ts';

const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Cayenne', 'Pacific/Noumea', 'America/Miquelon'];
const instants = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

describe('the deadline', () => {
  it('is 18:00 on the structure’s clocks, as many days later as it chose', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), fc.integer({ min: 1, max: 60 }), (now, zone, approvalDays) => {
        const closesAt = deadlineOf(now, { approvalDays, zone });
        expect(localParts(closesAt, zone).time).toBe('18:00');
        const days = (date: Date) => Date.parse(localParts(date, zone).date) / 86_400_000;
        expect(days(closesAt) - days(now)).toBe(approvalDays);
      }),
    );
  });

  it('is preceded by a reminder at 9:00 of a working day, on the reader’s clocks', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (closesAt, zone) => {
        const at = reminderAt({ closesAt }, zone, { holidayRegion: 'FR' });
        const { date, time } = localParts(at, zone);
        expect(time).toBe('09:00');
        expect(isWorkingDay(date, 'FR')).toBe(true);
        expect(at < closesAt).toBe(true);
      }),
    );
  });
});

describe('the participants', () => {
  it('are the members who were there and are still members', () => {
    expect(participantsOf(rows).map(({ id }) => id)).toEqual([lea.id, marc.id]);
    const people = rows.people.map((person) => (person.id === marc.id ? { ...person, active: false } : person));
    expect(participantsOf({ ...rows, people }).map(({ id }) => id)).toEqual([lea.id]);
  });

  it('are those who said that they would come where nobody called the roll', () => {
    expect(participantsOf({ ...rows, attendees: [] }).map(({ id }) => id)).toEqual([lea.id, marc.id]);
  });

  it('have all approved only when each of them did', () => {
    const approval = { practitionerId: lea.id, verdict: 'approved', reason: '' } as const;
    const all = { approvals: [approval, { ...approval, practitionerId: marc.id }] };
    expect(allApproved([lea, marc], { approvals: [approval] })).toBe(false);
    expect(allApproved([lea, marc], all)).toBe(true);
    expect(allApproved([], all)).toBe(false);
  });
});

describe('the seal', () => {
  const seal = sealOf(rows);
  const [first, ...others] = rows.cases;
  const [decision, ...decisions] = rows.decisions;
  if (first === undefined || decision === undefined) throw new Error('there are cases');

  it.each<[string, Partial<MinutesRows>]>([
    ['a decision', { decisions: [{ ...decision, statement: 'autre' }, ...decisions] }],
    ['a question', { cases: [{ ...first, question: 'autre' }, ...others] }],
    ['a case', { cases: others }],
    ['the order of the cases', { cases: [...others, first] }],
    ['a task', { tasks: [] }],
    ['an attendance', { attendees: rows.attendees.slice(1) }],
    ['the place', { meeting: { ...rows.meeting, place: 'ailleurs' } }],
    ['a case that was put off', { putOff: [] }],
  ])('breaks when somebody changes %s', (_, change) => {
    expect(sealOf({ ...rows, ...change })).not.toBe(seal);
  });

  it.each<[string, Partial<MinutesRows>]>([
    [
      'people are renamed',
      { people: rows.people.map((person) => ({ ...person, displayName: 'X', profession: null })) },
    ],
    ['the structure is renamed', { team: { name: 'ESP du Lac' } }],
    ['a case is filed', { cases: [{ ...first, filing: 'filed', filedAt: new Date(0) }, ...others] }],
    ['a case is reviewed and closed', { cases: [{ ...first, status: 'closed', revision: 9 }, ...others] }],
    ['a case that was put off is withdrawn', { putOff: rows.putOff.map((one) => ({ ...one, motive: 'fall' })) }],
  ])('holds when %s', (_, change) => {
    expect(sealOf({ ...rows, ...change })).toBe(seal);
  });
});
