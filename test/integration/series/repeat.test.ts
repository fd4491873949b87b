import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, openTeam, viewOf } from '../../support/structure.ts';
import { announced, datesOf, detailFor, plain, repeats } from './series.ts';

describe('« Répéter »', () => {
  it('offers the rules that the date follows, for a year', async () => {
    await using structure = await openTeam();
    const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Répéter'));
    const [rule, until] = form.fields;
    expect(rule?.kind === 'choice' && rule.options.map(({ label }) => label)).toEqual([
      'chaque mardi',
      'toutes les 2 semaines, le mardi',
      'le 4e mardi du mois',
      'le dernier mardi du mois',
    ]);
    expect(rule?.initial).toBe('monthly:4:2');
    expect(until?.initial).toBe('2027-11-24');
  });

  it('plans the later dates quietly, with the invited people, and lists what it skips', async () => {
    await using structure = await openTeam();
    const messages = structure.platform.screen.length;
    // Thursday's series would meet Ascension Day.
    const move = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    await structure.submits('claire', move, { date: '2026-11-26' });
    const told = structure.platform.screen.length;
    expect(told).toBeGreaterThan(messages);
    const done = plain(viewOf(await repeats(structure, { rule: 'weekly:1:4', until: '2027-05-31' })));
    expect(done).toContain('jeudi 6 mai 2027 (Ascension)');
    const dates = await datesOf(structure);
    expect(dates.slice(0, 2)).toEqual(['2026-11-26 12:30 planned', '2026-12-03 12:30 draft']);
    expect(dates.at(-1)).toBe('2027-05-27 11:30 draft');
    expect(structure.platform.screen).toHaveLength(told);
    const drafts = await structure.db.meeting.findMany({ where: { status: 'draft' }, include: { invitations: true } });
    for (const draft of drafts) expect(draft.invitations).toHaveLength(5);
    expect(await structure.db.delivery.count({ where: { subjectId: { in: drafts.map(({ id }) => id) } } })).toBe(0);
  });

  it('sent twice, plans once', async () => {
    await using structure = await openTeam();
    const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Répéter'));
    await structure.submits('claire', form, { rule: 'monthly:-1:2' });
    const count = await structure.db.meeting.count();
    expect(plain(viewOf(await structure.submits('claire', form, {})))).toContain('se répète déjà');
    expect(await structure.db.meeting.count()).toBe(count);
    expect(await structure.db.meetingSeries.count()).toBe(1);
  });

  it.each([
    ['a day before the next date', { rule: 'weekly:1:2', until: '2026-11-30' }, 'until', /Aucune autre date/],
    ['more than a year', { until: '2027-11-25' }, 'until', /jusqu’au mercredi 24 novembre 2027/],
    ['a rule that the date does not follow', { rule: 'weekly:1:3' }, 'rule', /valeur de la liste/],
    ['a date that does not exist', { until: '2027-02-30' }, 'until', /date qui existe/],
  ])('refuses %s', async (_, values, field, sentence) => {
    await using structure = await openTeam();
    const reply = await repeats(structure, values);
    expect(reply.kind === 'errors' && plain(reply.errors[field])).toMatch(sentence);
    expect(await structure.db.meeting.count()).toBe(1);
  });

  it('says so when every date until then is a public holiday', async () => {
    await using structure = await openTeam();
    const move = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    await structure.submits('claire', move, { date: '2026-12-18' });
    const reply = await repeats(structure, { rule: 'weekly:1:5', until: '2027-01-01' });
    expect(reply.kind === 'errors' && plain(reply.errors['until'])).toContain(
      'vendredi 25 décembre 2026 (Noël) et vendredi 1er janvier 2027 (Nouvel An)',
    );
  });

  it('asks again when the RCP was moved meanwhile', async () => {
    await using structure = await openTeam();
    const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Répéter'));
    const move = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    await structure.submits('claire', move, { date: '2026-11-26' });
    const reopened = formOf(await structure.submits('claire', form, {}));
    expect(plain(reopened.intro)).toContain('jeudi 26 novembre 2026');
    expect(await structure.db.meeting.count()).toBe(1);
    expect(await structure.db.meetingSeries.count()).toBe(0);
  });

  it('is for those who may manage the RCP', async () => {
    await using structure = await openTeam();
    const forClaire = await detailFor(structure, 'claire');
    const labels = buttonsOf(await detailFor(structure, 'lea')).map(({ label }) => label);
    expect(labels).not.toContain('Répéter');
    expect(viewOf(await structure.clicks('lea', forClaire, 'Répéter')).fallback).toContain('Seules la personne');
  });

  it('shows the dates of an RCP that repeats already', async () => {
    await using structure = await openTeam();
    const detail = await detailFor(structure, 'claire');
    await repeats(structure, { until: '2027-02-28' });
    const shown = plain(viewOf(await structure.clicks('claire', detail, 'Répéter')));
    expect(shown).toContain('se répète déjà');
    expect(shown).toContain('mardi 23 février 2027');
  });

  it('keeps a night RCP on the wall clock where the clocks skip its hour', async () => {
    await using structure = await openTeam();
    const move = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Déplacer'));
    // A Sunday at 2:30; on 28 March 2027 that hour does not exist.
    await structure.submits('claire', move, { date: '2027-03-21', time: '02:30' });
    await repeats(structure, { rule: 'weekly:1:7', until: '2027-04-04' });
    expect((await datesOf(structure)).map((one) => one.slice(0, 16))).toEqual([
      '2027-03-21 01:30',
      '2027-03-28 01:00',
      '2027-04-04 00:30',
    ]);
  });
});

describe('a later date of a series', () => {
  it('is announced three weeks before in the morning, once, and only then reminded of', async () => {
    await using structure = await openTeam();
    await repeats(structure, { until: '2027-01-31' });
    expect(await datesOf(structure)).toEqual([
      '2026-11-24 12:30 planned',
      '2026-12-22 12:30 draft',
      '2027-01-26 12:30 draft',
    ]);
    await structure.at('2026-12-01T07:59:00Z');
    expect(announced(structure).filter((text) => text.includes('22 décembre'))).toEqual([]);
    await structure.at('2026-12-01T08:00:00Z');
    await structure.at('2026-12-01T08:01:00Z');
    expect(announced(structure).filter((text) => text.includes('mardi 22 décembre 2026'))).toHaveLength(1);
    expect(await datesOf(structure)).toContain('2026-12-22 12:30 planned');
    const reminders = await structure.db.delivery.findMany({
      where: { kind: { startsWith: 'meeting.reminder' }, dueAt: { gt: new Date('2026-12-02T00:00:00Z') } },
      select: { dueAt: true },
    });
    expect(reminders.length).toBeGreaterThan(0);
    for (const { dueAt } of reminders) expect(dueAt < new Date('2026-12-22T12:30:00Z')).toBe(true);
  });

  it('that is close waits until the one before it is over', async () => {
    await using structure = await openTeam();
    await repeats(structure, { rule: 'weekly:1:2', until: '2026-12-08' });
    expect(announced(structure)).toEqual([]);
    await structure.at('2026-11-24T13:00:00Z');
    expect(announced(structure)).toEqual([]);
    await structure.at('2026-11-25T08:00:00Z');
    expect(announced(structure)).toHaveLength(1);
    expect(announced(structure)[0]).toContain('mardi 1er décembre 2026');
    await structure.at('2026-12-02T08:00:00Z');
    expect(announced(structure)).toHaveLength(2);
  });

  it('is announced in the morning when the bot wakes at night, and never when it is past', async () => {
    await using structure = await openTeam();
    await repeats(structure, { until: '2027-01-31' });
    await structure.at('2026-12-05T02:00:00Z');
    expect(announced(structure)).toEqual([]);
    await structure.at('2026-12-05T06:00:00Z');
    expect(announced(structure)).toHaveLength(1);
    await structure.at('2027-02-10T09:00:00Z');
    expect(announced(structure)).toHaveLength(1);
    expect(await datesOf(structure)).toContain('2027-01-26 12:30 cancelled');
    expect(await structure.db.timer.count({ where: { kind: 'series.announce' } })).toBe(0);
  });

  it('invites whoever turned out to have an invited profession meanwhile', async () => {
    await using structure = await openTeam();
    const plan = formOf(await structure.says('claire', 'rcp planifier'));
    const day = { title: 'Plaies', date: '2026-11-23', time: '12:00', invited: ['profession:nurse'] };
    await structure.submits('claire', plan, day);
    await repeats(structure, { rule: 'weekly:1:1', until: '2026-11-30' });
    const profile = formOf(await structure.says('ines', 'diapason profil'));
    await structure.submits('ines', profile, { profession: 'nurse' });
    await structure.at('2026-11-24T08:00:00Z');
    const [meeting] = await structure.db.meeting.findMany({
      where: { startsAt: new Date('2026-11-30T11:00:00Z'), status: 'planned' },
      include: { invitations: { include: { practitioner: true } } },
    });
    const names = meeting?.invitations.map(({ practitioner }) => practitioner.displayName).sort();
    expect(names).toEqual(['Claire Dubois', 'Inès Faure', 'Léa Martin']);
  });

  it('is found with « /rcp series », to be moved or cancelled alone', async () => {
    await using structure = await openTeam();
    expect(plain(viewOf(await structure.says('claire', 'rcp series')))).toContain('Aucune RCP n’attend');
    await repeats(structure);
    const first = viewOf(await structure.says('claire', 'rcp series'));
    expect(plain(first)).toContain('mardi 22 décembre 2026');
    const second = viewOf(await structure.clicks('claire', first, 'Page suivante'));
    expect(plain(second)).toContain('mardi 25 mai 2027');
    const detail = viewOf(await structure.clicks('claire', first, 'Voir'));
    const labels = buttonsOf(detail).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Déplacer', 'Annuler la RCP']));
    expect(labels).not.toContain('Présent');
  });
});
