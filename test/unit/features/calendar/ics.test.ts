import { describe, expect, it } from 'vitest';
import { meetingId } from '../../../../src/core/ids.ts';
import { calendarFile, icsOf } from '../../../../src/features/calendar/ics.ts';

const meeting = {
  id: meetingId.parse('m-1'),
  title: 'Suivi diabète ; plaies, escarres',
  startsAt: new Date('2026-11-24T12:30:00Z'),
  durationMinutes: 75,
  place: 'Salle 1',
  status: 'planned',
  revision: 3,
  updatedAt: new Date('2026-11-16T08:00:00Z'),
} as const;

const lines = (text: string) => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');

describe('a calendar entry', () => {
  it('holds instants in UTC, the length, the place and the escaped title', () => {
    expect(lines(icsOf([meeting], 'RCP'))).toEqual(
      expect.arrayContaining([
        'DTSTART:20261124T123000Z',
        'DURATION:PT75M',
        'LOCATION:Salle 1',
        'SUMMARY:RCP : Suivi diabète \\; plaies\\, escarres',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('keeps its UID and grows its SEQUENCE, so that a calendar moves what it holds', () => {
    const later = { ...meeting, startsAt: new Date('2026-11-26T12:30:00Z'), revision: 4 };
    const identity = (text: string) => lines(text).filter((line) => /^(UID|SEQUENCE):/.test(line));
    expect(identity(icsOf([meeting], 'RCP'))).toEqual(['UID:m-1@diapason', 'SEQUENCE:3']);
    expect(identity(icsOf([later], 'RCP'))).toEqual(['UID:m-1@diapason', 'SEQUENCE:4']);
  });

  it('says that it is cancelled', () => {
    expect(lines(icsOf([{ ...meeting, status: 'cancelled' }], 'RCP'))).toContain('STATUS:CANCELLED');
  });

  it('does not depend on the moment at which it is written', () => {
    expect(lines(icsOf([meeting], 'RCP'))).toContain('DTSTAMP:20261116T080000Z');
  });

  it.each([
    'https://visio.example/rcp',
    'https://Visio.Example.fr/salle',
    'https://visio_equipe.fr/x',
    'http://[::1]:8/x',
    `https://${'aa.'.repeat(90)}!`,
  ])('holds a video link as its place: %s', (place) => {
    expect(lines(icsOf([{ ...meeting, place }], 'RCP'))).toContain(`LOCATION:${place}`);
  });
});

describe('a feed', () => {
  it('is a calendar even without any RCP', () => {
    const text = icsOf([], 'RCP, MSP des Tilleuls');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toContain('END:VCALENDAR');
  });
});

describe('the file under an announcement', () => {
  it('is named after the day on the team’s wall and the delivery', () => {
    const late = { ...meeting, startsAt: new Date('2026-11-24T23:30:00Z') };
    expect(calendarFile(late, 'd-1', 'Europe/Paris').name).toBe('rcp-2026-11-25-d-1.ics');
  });
});
