import { describe, expect, it } from 'vitest';
import { openTeam } from '../../support/structure.ts';
import { idOf, isAway, messages, proposed, type Team, words } from '../vote/votes.ts';
import { ask, asked, leaves, practises, says, told } from './opinions.ts';

const reminded = (team: Team) => told(team, 'opinion.reminder');

describe('the reminder of opinions', () => {
  it('comes once, on the working day before the deadline at 9:00 on each clock, to the silent professions', async () => {
    await using team = await openTeam();
    await practises(team, 'ines', 'nurse');
    await asked(team, ['nurse', 'pharmacist', 'general-practitioner']);
    await says(team, 'lea', 'Sans avis');
    // The deadline is a Monday. 9:00 in La Réunion, then in Paris.
    await team.at('2026-11-20T04:59:00Z');
    expect(await reminded(team)).toEqual({});
    await team.at('2026-11-20T05:00:00Z');
    expect(await reminded(team)).toEqual({ ravi: 1 });
    await team.at('2026-11-20T08:00:00Z');
    expect(await reminded(team)).toEqual({ ravi: 1, marc: 1 });
    await team.at('2026-11-21T08:00:00Z');
    await team.at('2026-11-23T08:00:00Z');
    expect(await reminded(team)).toEqual({ ravi: 1, marc: 1 });
    const [message] = await messages(team, 'ravi', 'opinion.reminder');
    if (message === undefined) throw new Error('no reminder');
    expect(words(message)).toContain('Rappel : votre avis est attendu');
    // It is answered in place, as the first message is.
    expect((await team.clicks('ravi', message, 'Favorable')).kind).toBe('refreshed');
    const [after] = await messages(team, 'ravi', 'opinion.reminder');
    expect(after && words(after)).toContain('Vous avez donné votre avis');
  });

  it('is not sent after the profession has answered, nor to who left, nor once it is over', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'pharmacist', 'physiotherapist', 'general-practitioner']);
    await says(team, 'lea', 'Favorable');
    await practises(team, 'ines', 'midwife');
    await team.at('2026-11-20T04:59:00Z');
    await leaves(team, 'ravi');
    await team.at('2026-11-20T08:00:00Z');
    expect(await reminded(team)).toEqual({ marc: 1 });

    await using over = await openTeam();
    const { card } = await asked(over, ['nurse']);
    await over.clicks('marc', card, 'Clore les avis');
    await over.at('2026-11-20T08:00:00Z');
    expect(await reminded(over)).toEqual({});
  });

  it('comes late rather than never after an outage, by day and on a working day, and never after the deadline', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'pharmacist']);
    // Friday night, then Saturday.
    await team.at('2026-11-20T21:00:00Z');
    await team.at('2026-11-21T09:00:00Z');
    expect(await reminded(team)).toEqual({});
    await team.at('2026-11-23T05:00:00Z');
    expect(await reminded(team)).toEqual({ ravi: 1 });
    await team.at('2026-11-23T08:00:00Z');
    expect(await reminded(team)).toEqual({ lea: 1, ravi: 1 });

    await using late = await openTeam();
    await asked(late, ['nurse']);
    await late.at('2026-11-23T17:00:00Z');
    await late.at('2026-11-24T08:00:00Z');
    expect(await reminded(late)).toEqual({});
  });

  it('is not sent when there is no such day left', async () => {
    await using team = await openTeam();
    await ask(team, 'marc', await proposed(team), { professions: ['nurse'], deadline: '2026-11-17' });
    await team.at('2026-11-17T08:00:00Z');
    await team.at('2026-11-17T16:00:00Z');
    expect(await reminded(team)).toEqual({});
  });

  it('is not for who is away: their colleagues are reminded, and they are on their first day back', async () => {
    await using team = await openTeam();
    await practises(team, 'ines', 'nurse');
    await ask(team, 'marc', await proposed(team), { professions: ['nurse', 'pharmacist'], deadline: '2026-11-24' });
    await isAway(team, 'lea', '2026-11-20', '2026-11-27', await idOf(team, 'marc'));
    await isAway(team, 'ravi', '2026-11-22', '2026-11-23');
    await team.at('2026-11-23T08:00:00Z');
    expect(await reminded(team)).toEqual({ ines: 1 });
    await team.at('2026-11-24T08:00:00Z');
    expect(await reminded(team)).toEqual({ ravi: 1, ines: 1 });
    await team.at('2026-11-30T08:00:00Z');
    expect(await reminded(team)).toEqual({ ravi: 1, ines: 1 });
  });
});
