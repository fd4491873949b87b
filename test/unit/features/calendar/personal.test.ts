import { describe, expect, it } from 'vitest';
import { practitionerId } from '../../../../src/core/ids.ts';
import { calendarOf } from '../../../../src/features/calendar/ics.ts';
import { entriesFor } from '../../../../src/features/calendar/personal.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';
import { aCase, aMeeting } from '../agenda/cases.ts';

const reader = { t: catalogueOf('fr'), locale: 'fr', zone: 'Europe/Paris' } as const;
const lea = practitionerId.parse('lea');
const cases = [aCase(0, { requesterId: practitionerId.parse('marc') }), aCase(1, { revision: 7 }), aCase(2)];

function lines(...given: Parameters<typeof entriesFor>): string[] {
  const text = calendarOf(entriesFor(...given), 'RCP')
    .replaceAll('\r\n\t', '')
    .replaceAll('\r\n ', '');
  return text.replaceAll('\u00a0', ' ').split('\r\n');
}

describe('a person’s calendar', () => {
  it('holds the whole RCP and the times of the cases that the person asked for', () => {
    const whole = lines(aMeeting({ lea: { answer: 'present' } }), cases, lea, reader);
    expect(whole).toEqual(
      expect.arrayContaining([
        'UID:meeting@diapason',
        'DTSTART:20261124T123000Z',
        'DURATION:PT60M',
        'DESCRIPTION:13 h 45 : C-1\\n14 h : C-2',
        'SEQUENCE:7',
      ]),
    );
  });

  it('holds only the slots of the cases for which the person comes', () => {
    const answer = { answer: 'cases', caseIds: [aCase(1).id] } as const;
    const slots = lines(aMeeting({ lea: answer }), cases, lea, reader);
    expect(slots.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(slots).toEqual(
      expect.arrayContaining([
        'UID:meeting.case-1@diapason',
        'DTSTART:20261124T124500Z',
        'DURATION:PT15M',
        'SEQUENCE:7',
      ]),
    );
    expect(slots.join()).not.toContain('week-end');
  });

  it('says that an RCP is off even to those who came for one case', () => {
    const answer = { answer: 'cases', caseIds: [aCase(1).id] } as const;
    const off = lines(aMeeting({ lea: answer }, { status: 'cancelled' }), [], lea, reader);
    expect(off).toEqual(expect.arrayContaining(['UID:meeting@diapason', 'STATUS:CANCELLED']));
  });

  it.each(['draft', 'polling'] as const)('holds nothing of an RCP whose status is %s', (status) => {
    expect(entriesFor(aMeeting({ lea: {} }, { status }), cases, lea, reader)).toEqual([]);
  });
});
