import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, type openStructure, openStructureWithMeeting, viewOf } from '../../support/structure.ts';

type Running = Awaited<ReturnType<typeof openStructure>>;

function announcement(structure: Running) {
  const message = structure.platform.screen.find(({ to, view }) => to.kind === 'channel' && view !== undefined);
  if (message?.view === undefined) throw new Error('nothing was announced');
  return message.view;
}

function reminders(structure: Running, user: string): string[] {
  return structure.platform.direct(user).filter((text) => /Rappel|RCP aujourd’hui|dans une heure/.test(text));
}

describe('answers', () => {
  it('edit the one announcement in place, with a live roll', async () => {
    await using structure = await openStructureWithMeeting();
    await structure.clicks('lea', announcement(structure), 'Présent');
    await structure.clicks('marc', announcement(structure), 'Visio');
    await structure.clicks('ravi', announcement(structure), 'Excusé');
    const [text, ...others] = structure.platform.channel('C-team').filter((one) => !one.startsWith('file'));
    expect(others).toEqual([]);
    expect(text).toContain('Présents (1)');
    expect(text).toContain('Léa Martin');
    expect(text).toContain('En visio (1)');
    expect(text).toContain('Excusés (1)');
  });

  it('change until the start, and a double click changes nothing twice', async () => {
    await using structure = await openStructureWithMeeting();
    const view = announcement(structure);
    await Promise.all([structure.clicks('lea', view, 'Présent'), structure.clicks('lea', view, 'Présent')]);
    await structure.clicks('lea', view, 'Excusé');
    const rows = await structure.db.invitation.findMany({ where: { answer: { not: 'none' } } });
    expect(rows.map(({ answer }) => answer)).toEqual(['excused']);
    structure.clock.set(new Date('2026-11-24T12:30:00Z'));
    expect(viewOf(await structure.clicks('lea', view, 'Présent')).fallback).toContain('a déjà commencé');
  });

  it('on a deleted RCP say that it no longer exists', async () => {
    await using structure = await openStructureWithMeeting();
    const view = announcement(structure);
    await structure.db.meeting.deleteMany();
    expect(viewOf(await structure.clicks('lea', view, 'Présent')).fallback).toContain('n’existe plus');
  });
});

describe('reminders', () => {
  it('come 48 h before (on a working day), on the morning and an hour before, once each', async () => {
    await using structure = await openStructureWithMeeting();
    // Sunday 22 November is no day to remind anyone: the Friday before at the same time.
    await structure.at('2026-11-20T12:29:00Z');
    expect(reminders(structure, 'lea')).toEqual([]);
    await structure.at('2026-11-20T12:30:00Z');
    await structure.at('2026-11-20T12:31:00Z');
    expect(reminders(structure, 'lea')).toHaveLength(1);
    expect(reminders(structure, 'lea')[0]).toContain('Rappel\u00a0: RCP mardi 24 novembre 2026');
    await structure.at('2026-11-24T07:00:00Z');
    expect(reminders(structure, 'lea')).toHaveLength(2);
    expect(reminders(structure, 'lea')[1]).toContain('RCP aujourd’hui');
    await structure.at('2026-11-24T11:30:00Z');
    await structure.at('2026-11-24T11:35:00Z');
    expect(reminders(structure, 'lea')).toHaveLength(3);
    expect(reminders(structure, 'lea')[2]).toContain('RCP dans une heure');
  });

  it('come at each person’s own morning and show their own time', async () => {
    await using structure = await openStructureWithMeeting();
    await structure.at('2026-11-24T04:00:00Z');
    const mornings = reminders(structure, 'ravi').filter((text) => text.includes('aujourd’hui'));
    expect(mornings).toHaveLength(1);
    expect(mornings[0]).toContain('16\u00a0h\u00a030');
    expect(reminders(structure, 'lea').filter((text) => text.includes('aujourd’hui'))).toEqual([]);
  });

  it('do not reach those who excused themselves, and reach them again when they change their mind', async () => {
    await using structure = await openStructureWithMeeting();
    await structure.clicks('lea', announcement(structure), 'Excusé');
    await structure.at('2026-11-20T12:30:00Z');
    expect(reminders(structure, 'lea')).toEqual([]);
    await structure.clicks('lea', announcement(structure), 'Présent');
    await structure.at('2026-11-24T07:00:00Z');
    expect(reminders(structure, 'lea')).toHaveLength(1);
  });

  it('after an outage say only the newest thing, and nothing once the RCP has started', async () => {
    await using structure = await openStructureWithMeeting();
    await structure.at('2026-11-24T12:20:00Z');
    expect(reminders(structure, 'lea')).toHaveLength(1);
    // Ten minutes are left, not an hour.
    expect(reminders(structure, 'lea')[0]).toContain('RCP aujourd’hui, 13\u00a0h\u00a030');
    expect(reminders(structure, 'lea')[0]).not.toContain('dans une heure');
    expect(reminders(structure, 'ravi')[0]).toContain('RCP aujourd’hui, 16\u00a0h\u00a030 (');

    await using later = await openStructureWithMeeting();
    await later.at('2026-11-24T12:31:00Z');
    expect(reminders(later, 'lea')).toEqual([]);
    const states = await later.db.delivery.findMany({ where: { kind: { startsWith: 'meeting.reminder' } } });
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['cancelled']));
  });
});

async function detailFor(structure: Running, user: string) {
  return viewOf(await structure.clicks(user, viewOf(await structure.says(user, 'rcp')), 'Voir'));
}

describe('moving an RCP', () => {
  it('tells everyone, asks again, edits the announcement and moves the reminders', async () => {
    await using structure = await openStructureWithMeeting();
    await structure.clicks('lea', announcement(structure), 'Présent');
    const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    const done = viewOf(await structure.submits('claire', form, { date: '2026-11-26', time: '12:30' }));
    expect(done.fallback).toContain('jeudi 26 novembre 2026 à 12\u00a0h\u00a030');
    expect(structure.platform.direct('lea').at(-1)).toContain('RCP déplacée');
    expect(structure.platform.direct('lea').at(-1)).toContain('Au lieu du mardi 24 novembre 2026');
    expect(structure.platform.channel('C-team')[0]).toContain('jeudi 26 novembre 2026 à 12\u00a0h\u00a030');
    expect(structure.platform.channel('C-team')[0]).not.toContain('Présents (1)');
    await structure.at('2026-11-24T11:35:00Z');
    expect(reminders(structure, 'lea')).toHaveLength(1);
    await structure.at('2026-11-26T10:30:00Z');
    expect(reminders(structure, 'lea').at(-1)).toContain('dans une heure');
  });

  it('shows what changed meanwhile instead of overwriting it, with what was typed kept', async () => {
    await using structure = await openStructureWithMeeting();
    const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    await structure.submits('claire', form, { date: '2026-11-26' });
    const reopened = formOf(await structure.submits('claire', form, { date: '2026-11-27' }));
    expect(reopened.intro).toContain('jeudi 26 novembre 2026');
    expect(reopened.fields.find(({ id }) => id === 'date')?.initial).toBe('2026-11-27');
    const done = viewOf(await structure.submits('claire', reopened, {}));
    expect(done.fallback).toContain('vendredi 27 novembre 2026');
  });

  it('is for whoever planned or runs it and for those who steer', async () => {
    await using structure = await openStructureWithMeeting();
    const labels = buttonsOf(await detailFor(structure, 'lea')).map(({ label }) => label);
    expect(labels).not.toContain('Déplacer');
    const forClaire = await detailFor(structure, 'claire');
    expect(viewOf(await structure.clicks('lea', forClaire, 'Déplacer')).fallback).toContain('Seules la personne');
  });
});

describe('news at night', () => {
  it('wait for the end of each person’s own quiet hours', async () => {
    await using structure = await openStructureWithMeeting();
    const detail = await detailFor(structure, 'claire');
    // 18:30 in Paris is 21:30 in La Réunion.
    structure.clock.set(new Date('2026-11-17T17:30:00Z'));
    const form = formOf(await structure.clicks('claire', detail, 'Déplacer'));
    await structure.submits('claire', form, { date: '2026-11-26' });
    const again = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    await structure.submits('claire', again, { date: '2026-11-27' });
    const moved = (user: string) =>
      structure.platform.direct(user).filter((text) => text.includes('RCP déplacée')).length;
    expect([moved('lea'), moved('ravi')]).toEqual([2, 0]);
    await structure.at('2026-11-18T03:00:00Z');
    expect(moved('ravi')).toBe(1);
  });

  it('do not wait when the RCP is early next morning', async () => {
    await using structure = await openStructureWithMeeting();
    const move = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    await structure.submits('claire', move, { time: '07:30' });
    const detail = await detailFor(structure, 'claire');
    structure.clock.set(new Date('2026-11-24T04:00:00Z'));
    const form = formOf(await structure.clicks('claire', detail, 'Annuler la RCP'));
    await structure.submits('claire', form, {});
    expect(structure.platform.direct('lea').at(-1)).toContain('RCP annulée');
  });
});

describe('whoever has left', () => {
  it('is written to no more, not even what was already on its way', async () => {
    await using structure = await openStructureWithMeeting();
    const detail = await detailFor(structure, 'claire');
    structure.clock.set(new Date('2026-11-16T19:30:00Z'));
    const form = formOf(await structure.clicks('claire', detail, 'Annuler la RCP'));
    await structure.submits('claire', form, {});
    await structure.db.practitioner.updateMany({ where: { displayName: 'Marc Petit' }, data: { active: false } });
    await structure.at('2026-11-17T06:00:00Z');
    const told = (user: string) =>
      structure.platform.direct(user).filter((text) => text.includes('RCP annulée')).length;
    expect([told('lea'), told('marc')]).toEqual([1, 0]);
    expect(await structure.db.delivery.count({ where: { reason: 'left', state: 'cancelled' } })).toBe(1);
  });
});

describe('a click on a message from before the move', () => {
  it('answers nothing for a date that the person did not see, and shows the new one', async () => {
    await using structure = await openStructureWithMeeting();
    const old = announcement(structure);
    const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    await structure.submits('claire', form, { date: '2026-11-26' });
    const shown = viewOf(await structure.clicks('lea', old, 'Présent'));
    expect(JSON.stringify(shown)).toContain('jeudi 26 novembre 2026');
    expect(await structure.db.invitation.count({ where: { answer: 'present' } })).toBe(0);
  });
});

describe('cancelling an RCP', () => {
  it('tells everyone why, edits the announcement and cancels the reminders', async () => {
    await using structure = await openStructureWithMeeting();
    const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Annuler la RCP'));
    await structure.submits('claire', form, { reason: 'salle indisponible' });
    await structure.submits('claire', form, { reason: 'salle indisponible' });
    const told = structure.platform.direct('lea').filter((text) => text.includes('RCP annulée'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('salle indisponible');
    expect(structure.platform.channel('C-team')[0]).toContain('RCP annulée');
    expect(structure.platform.channel('C-team')[0]).not.toContain('[Présent]');
    await structure.at('2026-11-24T11:30:00Z');
    expect(reminders(structure, 'lea')).toEqual([]);
  });

  it('leaves stale buttons that say so', async () => {
    await using structure = await openStructureWithMeeting();
    const old = announcement(structure);
    const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Annuler la RCP'));
    await structure.submits('claire', form, {});
    expect(viewOf(await structure.clicks('lea', old, 'Présent')).fallback).toContain('est annulée');
  });
});
