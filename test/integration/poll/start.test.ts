import { describe, expect, it } from 'vitest';
import { formOf, viewOf } from '../../support/structure.ts';
import { asks, friday, letters, openPoll, plain, subject, tableOf, thursday, tuesday } from './polled.ts';

describe('asking for dates', () => {
  it('takes one form of at most 8 fields', async () => {
    await using team = await openPoll();
    const form = formOf(await team.says('lea', 'rcp sondage'));
    expect(form.fields.map(({ id }) => id)).toEqual([
      'type',
      'title',
      'slots',
      'duration',
      'place',
      'invited',
      'deadline',
    ]);
  });

  it('shows back every date that was understood and the deadline, two working days before the first at 18:00', async () => {
    await using team = await openPoll();
    const reply = viewOf(await asks(team, 'lea'));
    const shown = plain(JSON.stringify(reply.blocks));
    for (const when of [tuesday, thursday, friday]) expect(shown).toContain(when);
    expect(shown).toContain('vendredi 20 novembre 2026 à 18 h');
    expect(await team.db.meeting.findFirst({ where: { title: subject.title } })).toMatchObject({
      status: 'polling',
      startsAt: new Date('2026-11-24T12:30:00Z'),
      pollClosesAt: new Date('2026-11-20T17:00:00Z'),
    });
  });

  it('posts one message in the channel: dates, counts, quorum, who has not answered by profession, deadline', async () => {
    await using team = await openPoll();
    const text = tableOf(team);
    expect(team.platform.channel('C-team')).toHaveLength(1);
    expect(text).toContain('Sondage : Chutes à domicile');
    for (const when of [tuesday, thursday, friday]) expect(text).toContain(when);
    expect(text).toContain('Oui : 0, si besoin : 0, non : 0. Quorum non atteint.');
    expect(text).toContain('Sans réponse (5)');
    expect(text).toContain('médecin généraliste');
    expect(text).not.toContain('Marc Petit');
    expect(text).toContain('vendredi 20 novembre 2026 à 18 h');
    expect(text).toContain('Quorum : 2 personnes de 2 professions.');
    for (const button of ['Répondre', 'Tout me va', 'Aucun ne me va']) expect(text).toContain(button);
    expect(text).not.toContain('Retenir ce créneau');
    expect(team.platform.direct('lea')).toEqual([]);
  });

  it('writes to each person, on their own clock, where no channel was chosen', async () => {
    await using team = await openPoll({ channel: false });
    const [letter, ...more] = letters(team, 'ravi', 'Sondage');
    expect(more).toEqual([]);
    expect(letter).toContain('mardi 24 novembre 2026 à 16 h 30 (La Réunion)');
    expect(letter).toContain('Vous n’avez pas encore répondu.');
  });

  it('wakes nobody: a poll launched at night reaches people in the morning', async () => {
    await using team = await openPoll({ channel: false });
    await team.at('2026-11-16T21:00:00Z');
    await asks(team, 'claire', { title: 'Plaies' });
    expect(letters(team, 'lea', 'Sondage : Plaies')).toEqual([]);
    await team.at('2026-11-17T06:00:00Z');
    expect(letters(team, 'lea', 'Sondage : Plaies')).toHaveLength(1);
  });

  it('asks once when the same form is sent twice', async () => {
    await using team = await openPoll();
    const form = formOf(await team.says('lea', 'rcp poll'));
    await team.submits('lea', form, { ...subject, title: 'Plaies' });
    const again = viewOf(await team.submits('lea', form, { ...subject, title: 'Autre titre' }));
    expect(JSON.stringify(again.blocks)).toContain('envoyé deux fois');
    expect(await team.db.meeting.count({ where: { status: 'polling' } })).toBe(2);
    expect(team.platform.channel('C-team')).toHaveLength(2);
  });

  it.each([
    ['one date only', { slots: 'mardi 24 13h30' }, 'slots', /au moins deux dates/],
    ['eleven dates', { slots: Array(11).fill('mardi 24 13h30').join('\n') }, 'slots', /11 dates/],
    ['a line that is no date', { slots: 'mardi 24 13h30\nbientôt' }, 'slots', /^Ligne 2 : .*« bientôt »/],
    [
      'two dates on a line',
      { slots: 'mardi 24 ou jeudi 26 13h30\nvendredi 27' },
      'slots',
      /^Ligne 1 : .*une seule date/,
    ],
    ['the same date twice', { slots: 'mardi 24 13h30\njeudi 26\n24/11 à 13h30' }, 'slots', /^Ligne 3 : .*ligne 1/],
    ['a past date', { slots: 'mardi 24 13h30\n10/11/2026 13h30' }, 'slots', /^Ligne 2 : .*passées/],
    ['a date that does not exist', { slots: '31/02 12h\nmardi 24' }, 'slots', /^Ligne 1 : .*n’existe pas/],
    ['an hour that is skipped', { slots: 'mardi 24\n28/03/2027 2h30' }, 'slots', /^Ligne 2 : .*heure d’été/],
    ['a phone number among the dates', { slots: 'mardi 24 13h30\n06 12 34 56 78' }, 'slots', /téléphone/],
    ['no title', { title: ' ' }, 'title', /titre court/],
    ['nobody else invited', { invited: [] }, 'invited', /au moins une autre personne/],
    ['a profession that nobody has', { invited: ['profession:podiatrist'] }, 'invited', /Pédicure-podologue/],
    ['a person who is not of the team', { invited: ['person:nobody'] }, 'invited', /ne fait plus partie/],
    ['a deadline after the first date', { deadline: '2026-11-24' }, 'deadline', /précéder la première date/],
    ['a deadline that is past', { deadline: '2026-11-13' }, 'deadline', /déjà passée/],
  ])('refuses %s with a sentence under the field', async (_, wrong, field, sentence) => {
    await using team = await openPoll();
    const reply = await asks(team, 'lea', wrong);
    if (reply.kind !== 'errors') throw new Error(`accepted: ${JSON.stringify(reply)}`);
    expect(plain(reply.errors[field])).toMatch(sentence);
    expect(await team.db.meeting.count({ where: { status: 'polling' } })).toBe(1);
  });

  it('reads lists, usual times and the last slot of the year', async () => {
    await using team = await openPoll();
    const slots = '- jeudi 31/12/2026 23h59\n• mardi 1er décembre\n2) demain midi';
    const shown = plain(JSON.stringify(viewOf(await asks(team, 'lea', { slots, deadline: '2026-11-16' })).blocks));
    expect(shown).toContain('jeudi 31 décembre 2026 à 23 h 59');
    expect(shown).toContain('mardi 1er décembre 2026 à 13 h 30');
    expect(shown).toContain('mardi 17 novembre 2026 à 12 h');
  });
});
