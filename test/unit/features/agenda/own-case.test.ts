import { describe, expect, it } from 'vitest';
import { practitionerId } from '../../../../src/core/ids.ts';
import { convenesAt } from '../../../../src/features/agenda/convene.ts';
import { ownCaseReminders } from '../../../../src/features/agenda/own-case.ts';
import { meetingStatus, scheduled } from '../../../../src/features/meeting/status.ts';
import { aCase, aMeeting } from './cases.ts';

const paris = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;
const before = new Date('2026-11-20T08:00:00Z');
const marc = practitionerId.parse('marc');

function reminded(...[meeting, cases, now = before]: [ReturnType<typeof aMeeting>, ReturnType<typeof aCase>[], Date?]) {
  return ownCaseReminders(meeting, cases, paris, now).map(({ slot, practitioner, dueAt }) => [
    practitioner,
    slot.review.code,
    dueAt.toISOString().slice(11, 16),
  ]);
}

describe('the reminder of one’s own case', () => {
  it('comes ten minutes before each case, to its requester and to whoever comes for it', () => {
    const cases = [aCase(0), aCase(1, { requesterId: marc })];
    const meeting = aMeeting({
      lea: { answer: 'present' },
      marc: {},
      ines: { answer: 'cases', caseIds: [aCase(0).id] },
    });
    expect(reminded(meeting, cases)).toEqual([
      ['lea', 'C-0', '12:20'],
      ['ines', 'C-0', '12:20'],
      ['marc', 'C-1', '12:35'],
    ]);
  });

  it('goes to nobody who is excused, and to whoever comes instead', () => {
    expect(reminded(aMeeting({ lea: { answer: 'excused' } }), [aCase(0)])).toEqual([]);
    const replaced = aMeeting({ lea: { answer: 'substituted', substituteId: marc }, marc: {} });
    expect(reminded(replaced, [aCase(0)])).toEqual([['marc', 'C-0', '12:20']]);
  });

  it('never comes once the case was begun or examined', () => {
    const cases = [aCase(0, { status: 'examined' }), aCase(1, { startedAt: before })];
    expect(reminded(aMeeting({ lea: {} }, { status: 'in-session', startedAt: before }), cases)).toEqual([]);
  });

  it('is for an RCP whose date holds and for no other', () => {
    const statuses = meetingStatus.options.filter(
      (status) => reminded(aMeeting({ lea: {} }, { status }), [aCase(0)]).length > 0,
    );
    expect(statuses).toEqual([...scheduled]);
  });

  it('does not come at night', () => {
    const late = aMeeting({ lea: {} }, { startsAt: new Date('2026-11-24T19:20:00Z') });
    expect(reminded(late, [aCase(0)])).toEqual([['lea', 'C-0', '19:00']]);
  });
});

describe('the day on which the agenda goes out', () => {
  it.each([
    ['2026-11-24T12:30:00Z', '2026-11-20T08:00:00.000Z', 'over a week-end'],
    ['2026-11-26T12:30:00Z', '2026-11-24T08:00:00.000Z', 'in the middle of a week'],
    ['2026-05-11T11:30:00Z', '2026-05-06T07:00:00.000Z', 'over 8 May and a week-end'],
  ])('of an RCP at %s is %s: %s', (startsAt, sent) => {
    expect(convenesAt({ startsAt: new Date(startsAt) }, paris).toISOString()).toBe(sent);
  });
});
