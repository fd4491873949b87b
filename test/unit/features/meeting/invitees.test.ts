import { describe, expect, it } from 'vitest';
import { careTeamId, practitionerId } from '../../../../src/core/ids.ts';
import { inviteeOptions, readInvitees } from '../../../../src/features/meeting/invitees.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';
import type { Profession } from '../../../../src/features/practitioner/profession.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';

function person(id: string, profession: Profession | null): Practitioner {
  return {
    id: practitionerId.parse(id),
    careTeamId: careTeamId.parse('team'),
    displayName: id,
    profession,
    role: 'practitioner',
    zone: null,
    locale: null,
    calendarSecret: id,
    taskReminders: true,
    reminderTime: '09:00',
    active: true,
    confirmed: true,
  };
}

const team = [person('lea', 'nurse'), person('marc', 'pharmacist'), person('zoe', 'nurse'), person('ali', null)];

describe('whom to invite', () => {
  it('offers the whole team, the professions that somebody has, then everyone by name', () => {
    expect(inviteeOptions(team, catalogueOf('fr')).map(({ label }) => label)).toEqual([
      'Tout le monde',
      'Pharmacien',
      'Infirmier',
      'lea',
      'marc',
      'zoe',
      'ali',
    ]);
  });

  it.each([
    [['everyone'], ['lea', 'marc', 'zoe', 'ali']],
    [['profession:nurse'], ['lea', 'zoe']],
    [
      ['profession:nurse', 'person:lea', 'person:ali'],
      ['lea', 'zoe', 'ali'],
    ],
    [[], []],
  ])('reads %j as %j, each person once', (values, expected) => {
    expect(readInvitees(values, team).people).toEqual(expected);
  });

  it('tells professions that nobody has and people who are not there', () => {
    const read = readInvitees(['profession:midwife', 'person:eve', 'nonsense'], team);
    expect(read.unfilled).toEqual(['midwife']);
    expect(read.unknown).toEqual(['person:eve', 'nonsense']);
  });
});
