import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentText, readDay, readMoment } from '../../../../src/features/transfer/moment.ts';

const zones = ['Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea', 'America/Cayenne'];

it('a moment says the same after it was read, on the night of the clocks too', () => {
  const instant = fc
    .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })
    .map((at) => new Date(Math.floor(at.getTime() / 1000) * 1000));
  fc.assert(
    fc.property(
      fc.oneof(instant, fc.constant(new Date('2026-10-25T01:30:07Z'))),
      fc.constantFrom(...zones),
      (at, zone) => {
        const text = momentText(at, zone);
        const read = readMoment(text, zone);
        expect(momentText(read ?? null, zone)).toBe(text);
      },
    ),
  );
});

it('a day and a moment are read as a French spreadsheet rewrites them', () => {
  expect(readDay('24/11/2026')).toBe('2026-11-24');
  expect(readMoment('24/11/2026 13:30', 'Europe/Paris')).toEqual(new Date('2026-11-24T12:30:00Z'));
  expect(readMoment('2026-11-24 13:30:05', 'Europe/Paris')).toEqual(new Date('2026-11-24T12:30:05Z'));
  expect(readMoment('2026-11-24', 'Europe/Paris')).toEqual(new Date('2026-11-24T11:00:00Z'));
});

it('what is no moment is none', () => {
  const wrong = [
    '31/02/2026',
    '2026-13-01',
    'demain',
    '24.11.2026',
    '2026-11-24 25:00',
    '2026-11-24 13:30 h',
    '2026-03-29 02:30',
  ];
  for (const text of wrong) expect(readMoment(text, 'Europe/Paris')).toBeUndefined();
});
