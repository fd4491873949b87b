import { describe, expect, it } from 'vitest';
import { formOf, openTeam } from '../../support/structure.ts';
import { newest, propose, toOrganiser } from './cases.ts';

describe('whoever organises the RCP', () => {
  it('learns of the cases in one message, edited in place, with codes and motives only', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await propose(team, 'marc', { motive: 'diabetes', question: 'Insuline : qui surveille ?' });
    const [message, ...more] = toOrganiser(team);
    expect(more).toEqual([]);
    expect(message).toContain('Plaie chronique, Léa Martin');
    expect(message).toContain('Diabète, Marc Petit');
    expect(message).not.toContain('Insuline');
  });

  it('is not told of what they proposed themselves', async () => {
    await using team = await openTeam();
    await propose(team, 'claire');
    expect(toOrganiser(team)).toEqual([]);
  });

  it('is not woken at night', async () => {
    await using team = await openTeam({ now: '2026-11-16T21:00:00Z' });
    await propose(team, 'lea');
    expect(toOrganiser(team)).toEqual([]);
    await team.at('2026-11-17T06:00:00Z');
    expect(toOrganiser(team)).toHaveLength(1);
  });

  it('is whoever planned it, else a coordinator, once the facilitator has left', async () => {
    await using team = await openTeam();
    const ids = await team.db.practitioner.findMany({ where: { displayName: { in: ['Inès Faure', 'Marc Petit'] } } });
    const [ines, marc] = ids.toSorted((a, b) => a.displayName.localeCompare(b.displayName)).map(({ id }) => id);
    await team.db.meeting.updateMany({ data: { facilitatorId: ines ?? '', createdById: marc ?? '' } });
    await team.db.practitioner.updateMany({ where: { displayName: 'Inès Faure' }, data: { active: false } });
    await propose(team, 'lea');
    expect(team.platform.direct('marc').filter((text) => text.includes('Plaie chronique'))).toHaveLength(1);
    expect(toOrganiser(team)).toEqual([]);
    await team.db.practitioner.updateMany({ where: { displayName: 'Marc Petit' }, data: { active: false } });
    await propose(team, 'lea', { motive: 'diabetes' });
    expect(toOrganiser(team)).toHaveLength(1);
  });

  it('reads the truth in that message when the RCP is postponed, and hears of the cases for its new date', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, meetingId } = await newest(team);
    const press = (action: string) =>
      team.presses('claire', { kind: 'action', label: action, action, payload: { meeting: meetingId ?? '' } });
    await team.submits('claire', formOf(await press('series.postpone')), {});
    expect(team.platform.direct('claire').join()).toContain('Il n’y a plus de dossier');
    expect(toOrganiser(team)).toEqual([]);
    await team.submits('claire', formOf(await press('meeting.move')), { date: '2026-12-03' });
    const show = { kind: 'action', label: 'Voir', action: 'case.edit', payload: { case: id } } as const;
    await team.submits('lea', formOf(await team.presses('lea', show)), { meeting: `meeting:${meetingId}` });
    expect(toOrganiser(team).filter((text) => text.includes('Plaie chronique'))).not.toEqual([]);
  });

  it('is in nobody else’s way: the channel hears nothing of the question', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    expect(team.platform.screen.map(({ view }) => JSON.stringify(view)).join()).not.toContain('Pansement');
  });
});
