import { describe, expect, it } from 'vitest';
import { careTeamId, practitionerId } from '../../../src/core/ids.ts';
import { careTeamById } from '../../../src/features/care-team/store.ts';
import { joinMeetings } from '../../../src/features/meeting/join.ts';
import { practitionerById } from '../../../src/features/practitioner/store.ts';
import { buttonsOf, viewOf } from '../../support/structure.ts';
import { answers, detailFor, lastLetter, letters, messageOf, openPoll, plain, retains, tableOf } from './polled.ts';

const reminder = 'Votre réponse manque';
const result = 'Quelle date retenir';

describe('the reminder of a poll', () => {
  it('comes once, on the working day before the deadline at 9:00 on each clock, to those who have not answered', async () => {
    await using team = await openPoll();
    await answers(team, 'lea', { yes: [0] });
    // 9:00 in La Réunion, 6:00 in Paris.
    await team.at('2026-11-19T05:00:00Z');
    expect(letters(team, 'ravi', reminder)).toHaveLength(1);
    expect(letters(team, 'marc', reminder)).toEqual([]);
    await team.at('2026-11-19T08:00:00Z');
    await team.at('2026-11-20T08:00:00Z');
    expect(letters(team, 'marc', reminder)).toHaveLength(1);
    expect(letters(team, 'ravi', reminder)).toHaveLength(1);
    expect(letters(team, 'lea', reminder)).toEqual([]);
  });

  it('is planned for whoever joins the team meanwhile, and the table counts them', async () => {
    await using team = await openPoll();
    const ines = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Inès Faure' } });
    await team.db.invitation.deleteMany({ where: { practitionerId: ines.id } });
    await team.db.delivery.deleteMany({ where: { practitionerId: ines.id } });
    await team.db.$transaction(async (tx) => {
      const id = careTeamId.parse(ines.careTeamId);
      const person = await practitionerById(tx, id, practitionerId.parse(ines.id));
      if (person === undefined) throw new Error('Inès is gone');
      await joinMeetings(tx, await careTeamById(tx, id), team.clock.now(), person);
    });
    await team.at('2026-11-19T08:00:00Z');
    expect(letters(team, 'ines', reminder)).toHaveLength(1);
    expect(messageOf(team).edits).toBe(1);
  });

  it('is answered in place', async () => {
    await using team = await openPoll();
    await team.at('2026-11-19T08:00:00Z');
    const reply = await team.clicks('marc', lastLetter(team, 'marc'), 'Tout me va');
    expect(reply.kind).toBe('update');
    expect(tableOf(team)).toContain('Oui : 1, si besoin : 0, non : 0.');
  });

  it('does not come any more once a date is retained, nor after an outage that outlasts the deadline', async () => {
    await using team = await openPoll();
    await retains(team, 'claire', await detailFor(team, 'claire'), 0);
    await team.at('2026-11-19T08:00:00Z');
    expect(letters(team, 'marc', reminder)).toEqual([]);

    await using late = await openPoll();
    await late.at('2026-11-20T18:00:00Z');
    expect(letters(late, 'marc', reminder)).toEqual([]);
  });

  it('waits for the morning when the server comes back at night', async () => {
    await using team = await openPoll();
    await team.at('2026-11-19T22:00:00Z');
    expect(letters(team, 'marc', reminder)).toEqual([]);
    await team.at('2026-11-20T06:00:00Z');
    expect(letters(team, 'marc', reminder)).toHaveLength(1);
  });
});

describe('the deadline of a poll', () => {
  it('tells whoever organises, once, with the dates to choose from', async () => {
    await using team = await openPoll({ by: 'marc' });
    await answers(team, 'lea', { yes: [1] });
    await answers(team, 'ravi', { yes: [1] });
    await team.at('2026-11-20T16:59:00Z');
    expect(letters(team, 'marc', result)).toEqual([]);
    await team.at('2026-11-20T17:00:00Z');
    await team.at('2026-11-20T17:01:00Z');
    expect(letters(team, 'marc', result)).toHaveLength(1);
    expect(letters(team, 'claire', result)).toEqual([]);
    const letter = lastLetter(team, 'marc');
    expect(plain(letter.fallback)).toContain('2 sur 5 ont répondu');
    expect(buttonsOf(letter).filter(({ label }) => label === 'Retenir ce créneau')).toHaveLength(3);
    await retains(team, 'marc', letter, 1);
    expect(letters(team, 'marc', 'Date retenue : Chutes à domicile')).toHaveLength(1);
    expect(letters(team, 'marc', result)).toEqual([]);
  });

  it('tells the coordinators when whoever launched it has left', async () => {
    await using team = await openPoll({ by: 'marc' });
    await team.at('2026-11-20T16:59:00Z');
    await team.app.bot.notice({
      kind: 'person-changed',
      platform: 'slack',
      workspace: 'T-msp',
      sourceId: 'left',
      user: 'marc',
      profile: { externalId: 'marc', displayName: 'Marc Petit', guest: false, removed: true, bot: false },
    });
    await team.at('2026-11-20T17:00:00Z');
    expect(letters(team, 'claire', result)).toHaveLength(1);
    expect(letters(team, 'marc', result)).toEqual([]);
  });

  it('waits for the morning of an organiser whose evening it is', async () => {
    await using team = await openPoll({ by: 'ravi' });
    // 21:00 in La Réunion.
    await team.at('2026-11-20T17:00:00Z');
    expect(letters(team, 'ravi', result)).toEqual([]);
    await team.at('2026-11-21T03:00:00Z');
    expect(letters(team, 'ravi', result)).toHaveLength(1);
  });

  it('can be brought forward, which says so to the organiser alone', async () => {
    await using team = await openPoll({ by: 'marc' });
    const detail = await detailFor(team, 'claire');
    const closed = viewOf(await team.clicks('claire', detail, 'Clore les réponses'));
    await team.clicks('claire', detail, 'Clore les réponses');
    expect(plain(JSON.stringify(closed))).toContain('Les réponses sont closes.');
    expect(letters(team, 'marc', result)).toHaveLength(1);
    expect(letters(team, 'claire', result)).toEqual([]);
    const late = viewOf(await team.clicks('lea', messageOf(team).view, 'Détail'));
    expect(buttonsOf(late).map(({ label }) => label)).not.toContain('Répondre');
    await team.at('2026-11-20T17:00:00Z');
    expect(letters(team, 'marc', result)).toHaveLength(1);
  });
});

describe('dates that go by', () => {
  it('can no longer be retained, and the others still can', async () => {
    await using team = await openPoll();
    await team.clicks('lea', messageOf(team).view, 'Tout me va');
    const early = await detailFor(team, 'claire');
    await team.at('2026-11-24T12:30:00Z');
    expect(tableOf(team).match(/date passée/g)).toHaveLength(1);
    const refused = viewOf(await retains(team, 'claire', early, 0));
    expect(plain(refused.fallback)).toContain('Cette date est passée : mardi 24 novembre 2026');
    expect(await team.db.meeting.findFirst({ where: { title: 'Chutes à domicile' } })).toMatchObject({
      status: 'polling',
      startsAt: new Date('2026-11-26T11:30:00Z'),
    });
    await retains(team, 'claire', early, 1);
    expect(tableOf(team)).toContain('Date retenue');
  });

  it('end the poll with the last of them, and the organiser is told once', async () => {
    await using team = await openPoll({ by: 'marc' });
    const early = await detailFor(team, 'marc');
    for (const instant of ['2026-11-24T12:30:00Z', '2026-11-26T11:30:00Z', '2026-11-27T12:00:00Z']) {
      await team.at(instant);
    }
    await team.at('2026-11-30T12:00:00Z');
    expect(letters(team, 'marc', 'sont passées sans qu’une soit retenue')).toHaveLength(1);
    expect(tableOf(team)).toContain('Sondage terminé : Chutes à domicile');
    const refused = viewOf(await retains(team, 'marc', early, 2));
    expect(plain(refused.fallback)).toContain('est terminé sans date');
    expect(await team.db.meeting.findFirst({ where: { title: 'Chutes à domicile' } })).toMatchObject({
      status: 'cancelled',
    });
    expect(await team.db.timer.count()).toBe(0);
  });

  it('are refused with a sentence at the very instant of the last one', async () => {
    await using team = await openPoll();
    const early = await detailFor(team, 'claire');
    // No beat in between: the timers have not gone off yet.
    team.clock.set(new Date('2026-11-27T12:00:00Z'));
    const refused = viewOf(await retains(team, 'claire', early, 2));
    expect(plain(refused.fallback)).toContain('Toutes les dates du sondage');
  });
});
