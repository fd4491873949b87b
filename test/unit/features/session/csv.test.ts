import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceId, careTeamId, guestId, meetingId, newId, practitionerId } from '../../../../src/core/ids.ts';
import { attendanceCsv } from '../../../../src/features/attendance/csv.ts';
import type { Attendee } from '../../../../src/features/attendance/model.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';

const reader = { t: catalogueOf('fr'), zone: 'Europe/Paris', locale: 'fr' as const };

function attendee(rest: Partial<Attendee>): Attendee {
  return {
    id: newId(attendanceId),
    careTeamId: newId(careTeamId),
    meetingId: newId(meetingId),
    who: { kind: 'guest', guestId: newId(guestId) },
    name: 'Anne Roy',
    profession: 'other-physician',
    organisation: 'CHU',
    mode: 'remote',
    arrivedAt: new Date('2026-11-24T12:31:00Z'),
    leftAt: new Date('2026-11-24T13:01:00Z'),
    recordedById: newId(practitionerId),
    ...rest,
  };
}

const linesOf = (attendees: readonly Attendee[]) => attendanceCsv(attendees, reader).split('\r\n').slice(1, -1);

describe('the attendance as a table', () => {
  it('writes times of the structure and whole minutes', () => {
    expect(linesOf([attendee({})])).toEqual([
      'Anne Roy;Médecin d’une autre spécialité;CHU;2026-11-24 13:31;2026-11-24 14:01;30;en visio',
    ]);
  });

  it('leaves out what is not known yet', () => {
    expect(linesOf([attendee({ leftAt: null, profession: null, organisation: '' })])).toEqual([
      'Anne Roy;;;2026-11-24 13:31;;;en visio',
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['a;b', '"a;b"'],
    ['dit "Dr"', '"dit ""Dr"""'],
    ['=HYPERLINK("x;y")', '"\'=HYPERLINK(""x;y"")"'],
  ])('makes %j harmless', (name, cell) => {
    expect(linesOf([attendee({ name, organisation: '' })])[0]).toMatch(
      new RegExp(`^${cell.replace(/[()+"=@]/g, '\\$&')};`),
    );
  });

  it('never has a cell that a spreadsheet would run, nor more columns than its header', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@";\r\n\t a') }), (name) => {
        const csv = attendanceCsv([attendee({ name })], reader);
        const [first] = /(?<=\r\n)(?:"(?:[^"]|"")*"|[^";\r\n]*)(?=;)/.exec(csv) ?? [''];
        const shown = first.startsWith('"') ? first.slice(1, -1).replaceAll('""', '"') : first;
        expect(shown).not.toMatch(/^\s*[=+\-@]/);
        expect([name, `'${name}`]).toContain(shown);
      }),
    );
  });
});
