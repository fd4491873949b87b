import { describe, expect, it } from 'vitest';
import { openTeam } from '../../support/structure.ts';
import { electors, idOf, isAway, messages, opened, type Team, users, votes, words } from './votes.ts';

/** Who has one reminder. */
async function reminded(team: Team): Promise<readonly string[]> {
  const found = await Promise.all(users.map((user) => messages(team, user, 'vote.reminder')));
  return users.filter((_, index) => found[index]?.length === 1);
}

describe('reminders and quiet hours', () => {
  it('remind at 9:00 of each person the working day before, and only who has not voted', async () => {
    await using team = await openTeam();
    // Monday at 18:00: reminded on Friday.
    await opened(team, { deadline: '2026-11-23' });
    await votes(team, 'lea', 'Pour');
    await team.at('2026-11-20T04:59:00Z');
    expect(await reminded(team)).toEqual([]);
    await team.at('2026-11-20T05:00:00Z');
    expect(await reminded(team)).toEqual(['ravi']);
    await team.at('2026-11-20T08:00:00Z');
    expect(await reminded(team)).toEqual(['claire', 'marc', 'ravi', 'ines']);
    const [reminder] = await messages(team, 'ines', 'vote.reminder');
    expect(reminder && words(reminder)).toContain('Rappel : votre vote est attendu');
    if (reminder !== undefined) await team.clicks('ines', reminder, 'Contre');
    // Both messages say so.
    for (const kind of ['vote.reminder', 'vote.paper']) {
      for (const view of await messages(team, 'ines', kind)) expect(words(view)).toContain('Vous avez voté : contre.');
    }
    await team.at('2026-11-23T08:00:00Z');
    expect(await reminded(team)).toEqual(['claire', 'marc', 'ravi', 'ines']);
  });

  it('missed in an outage come on a working day, by day', async () => {
    await using team = await openTeam();
    await opened(team, { deadline: '2026-11-23' });
    // Saturday, then Monday morning.
    await team.at('2026-11-21T10:00:00Z');
    expect(await messages(team, 'lea', 'vote.reminder')).toEqual([]);
    await team.at('2026-11-23T08:00:00Z');
    expect(await messages(team, 'lea', 'vote.reminder')).toHaveLength(1);
  });

  it('keep a ballot paper until the morning, and drop it when the vote is over by then', async () => {
    await using team = await openTeam();
    await team.at('2026-11-16T20:00:00Z');
    const { card } = await opened(team, { electors: await electors(team, 'lea', 'ravi', 'ines') });
    expect(await messages(team, 'lea', 'vote.paper')).toEqual([]);
    await team.clicks('marc', card, 'Retirer le vote');
    await team.at('2026-11-17T06:00:00Z');
    expect(await messages(team, 'lea', 'vote.paper')).toEqual([]);
  });

  it('hand out a ballot paper at 7:00 of each', async () => {
    await using team = await openTeam();
    await team.at('2026-11-16T20:00:00Z');
    await opened(team);
    await team.at('2026-11-17T03:00:00Z');
    expect(await messages(team, 'ravi', 'vote.paper')).toHaveLength(1);
    expect(await messages(team, 'lea', 'vote.paper')).toEqual([]);
    await team.at('2026-11-17T06:00:00Z');
    expect(await messages(team, 'lea', 'vote.paper')).toHaveLength(1);
  });

  it('do not reach who is away, stand-in or not: on their first working day back, or not at all', async () => {
    await using team = await openTeam();
    await opened(team, { deadline: '2026-11-24' });
    // The reminder is due on Monday the 23rd.
    await isAway(team, 'lea', '2026-11-20', '2026-11-23');
    await isAway(team, 'ines', '2026-11-20', '2026-11-27', await idOf(team, 'marc'));
    await team.at('2026-11-23T08:00:00Z');
    expect(await reminded(team)).toEqual(['claire', 'marc', 'ravi']);
    await team.at('2026-11-24T08:00:00Z');
    expect(await reminded(team)).toEqual(['claire', 'lea', 'marc', 'ravi']);
    await team.at('2026-11-30T08:00:00Z');
    expect(await reminded(team)).toEqual(['claire', 'lea', 'marc', 'ravi']);
    const { state, reason } = await team.db.delivery.findFirstOrThrow({
      where: { kind: 'vote.reminder', practitionerId: await idOf(team, 'ines') },
    });
    expect({ state, reason }).toEqual({ state: 'cancelled', reason: 'too-late' });
  });
});
