import { describe, expect, it } from 'vitest';
import type { Structure } from '../../support/structure.ts';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { announced, datesOf, detailFor, plain, repeats } from './series.ts';

/** Every fourth Tuesday until March: 24 November, 22 December, 26 January, 23 February, 23 March. */
async function openSeries() {
  const structure = await openTeam();
  await repeats(structure, { until: '2027-03-31' });
  return structure;
}

async function form(structure: Structure, label: string) {
  return formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), label));
}

const newsFor = (structure: Structure, user: string, words: string) =>
  structure.platform.direct(user).filter((text) => text.includes(words));

describe('moving an RCP of a series', () => {
  it('alone leaves the others where they are', async () => {
    await using structure = await openSeries();
    const move = await form(structure, 'Déplacer');
    expect(move.fields).toHaveLength(5);
    await structure.submits('claire', move, { date: '2026-11-26' });
    expect(await datesOf(structure)).toEqual([
      '2026-11-26 12:30 planned',
      '2026-12-22 12:30 draft',
      '2027-01-26 12:30 draft',
      '2027-02-23 12:30 draft',
      '2027-03-23 12:30 draft',
    ]);
    expect(newsFor(structure, 'lea', 'RCP déplacée')).toHaveLength(1);
  });

  it('with those that follow shifts them by as many days, skips holidays and says which; one message to each', async () => {
    await using structure = await openSeries();
    const move = await form(structure, 'Déplacer');
    // Three days later is a Friday: 25 December and 26 March (no holiday outside Alsace-Moselle).
    const done = plain(
      viewOf(await structure.submits('claire', move, { date: '2026-11-27', time: '12:00', scope: 'following' })),
    );
    expect(done).toContain('Aussi déplacées (3)');
    expect(done).toContain('vendredi 29 janvier 2027');
    expect(done).toContain('vendredi 25 décembre 2026 (Noël)');
    expect(await datesOf(structure)).toEqual([
      '2026-11-27 11:00 planned',
      '2026-12-22 12:30 cancelled',
      '2027-01-29 11:00 draft',
      '2027-02-26 11:00 draft',
      '2027-03-26 11:00 draft',
    ]);
    expect(newsFor(structure, 'lea', 'RCP déplacée')).toHaveLength(1);
    await structure.at('2027-01-08T08:00:00Z');
    expect(announced(structure).filter((text) => text.includes('vendredi 29 janvier 2027'))).toHaveLength(1);
  });

  it('with another place only gives it to those that follow and keeps their own times', async () => {
    await using structure = await openSeries();
    await structure.submits('claire', await form(structure, 'Déplacer'), { place: 'Salle 2', scope: 'following' });
    expect((await structure.db.meeting.findMany()).map(({ place }) => place)).toEqual(Array(5).fill('Salle 2'));
    expect((await datesOf(structure)).map((one) => one.slice(0, 10))).toContain('2026-12-22');
    expect(newsFor(structure, 'lea', 'RCP modifiée')).toHaveLength(1);
  });

  it('keeps the time of day of those that follow over the change of the clocks', async () => {
    await using structure = await openTeam();
    await repeats(structure, { rule: 'weekly:2:2', until: '2027-04-30' });
    await structure.submits('claire', await form(structure, 'Déplacer'), { time: '14:00', scope: 'following' });
    const times = (await datesOf(structure)).map((one) => one.slice(0, 16));
    expect(times).toContain('2027-03-16 13:00');
    expect(times).toContain('2027-03-30 12:00');
  });

  it('sent twice shifts once', async () => {
    await using structure = await openSeries();
    const move = await form(structure, 'Déplacer');
    await structure.submits('claire', move, { date: '2026-11-26', scope: 'following' });
    const dates = await datesOf(structure);
    await structure.submits('claire', move, { date: '2026-11-26', scope: 'following' });
    expect(await datesOf(structure)).toEqual(dates);
    expect(dates[1]).toBe('2026-12-24 12:30 draft');
  });

  it('that nobody knows of tells nobody, and is announced three weeks before its new date', async () => {
    await using structure = await openSeries();
    const detail = viewOf(
      await structure.clicks('claire', viewOf(await structure.says('claire', 'rcp series')), 'Voir'),
    );
    const move = formOf(await structure.clicks('claire', detail, 'Déplacer'));
    expect(plain(move.intro)).toContain('pas encore annoncée');
    const before = structure.platform.screen.length;
    const done = plain(viewOf(await structure.submits('claire', move, { date: '2026-12-29' })));
    expect(done).toContain('personne n’est prévenu');
    expect(structure.platform.screen).toHaveLength(before);
    await structure.at('2026-12-01T12:00:00Z');
    expect(announced(structure)).toEqual([]);
    await structure.at('2026-12-08T08:00:00Z');
    expect(announced(structure)[0]).toContain('mardi 29 décembre 2026');
  });

  it('that was convened has to be convened again', async () => {
    await using structure = await openTeam();
    const convened = { status: 'convened', convenedAt: new Date('2026-11-16T08:00:00Z') };
    await structure.db.meeting.updateMany({ data: convened });
    await structure.submits('claire', await form(structure, 'Déplacer'), { date: '2026-11-26' });
    expect(await structure.db.meeting.findFirstOrThrow()).toMatchObject({ status: 'planned', convenedAt: null });
  });

  it('is offered no choice of scope when nothing follows it', async () => {
    await using structure = await openTeam();
    expect((await form(structure, 'Déplacer')).fields.map(({ id }) => id)).not.toContain('scope');
    expect((await form(structure, 'Annuler la RCP')).fields.map(({ id }) => id)).toEqual(['reason']);
  });
});

describe('cancelling an RCP of a series', () => {
  it('alone leaves the others, which are still announced', async () => {
    await using structure = await openSeries();
    await structure.submits('claire', await form(structure, 'Annuler la RCP'), {});
    expect((await datesOf(structure)).map((one) => one.slice(17))).toEqual([
      'cancelled',
      'draft',
      'draft',
      'draft',
      'draft',
    ]);
    await structure.at('2026-12-01T08:00:00Z');
    expect(announced(structure).filter((text) => text.includes('22 décembre'))).toHaveLength(1);
  });

  it('with those that follow cancels them all, tells about the announced one only, and announces nothing more', async () => {
    await using structure = await openSeries();
    const cancel = await form(structure, 'Annuler la RCP');
    const done = viewOf(await structure.submits('claire', cancel, { scope: 'following', reason: 'travaux' }));
    expect(plain(done.fallback)).toContain('ainsi que 4 autres dates');
    await structure.submits('claire', cancel, { scope: 'following' });
    expect(await structure.db.meeting.count({ where: { status: 'cancelled' } })).toBe(5);
    expect(newsFor(structure, 'lea', 'RCP annulée')).toHaveLength(1);
    expect(newsFor(structure, 'claire', 'RCP annulée')).toEqual([]);
    const screen = structure.platform.screen.length;
    await structure.at('2027-03-24T12:00:00Z');
    expect(structure.platform.screen).toHaveLength(screen);
    expect(await structure.db.timer.count({ where: { kind: 'series.announce' } })).toBe(0);
  });

  it('that nobody knows of tells nobody', async () => {
    await using structure = await openSeries();
    const detail = viewOf(
      await structure.clicks('claire', viewOf(await structure.says('claire', 'rcp series')), 'Voir'),
    );
    const before = structure.platform.screen.length;
    const cancel = formOf(await structure.clicks('claire', detail, 'Annuler la RCP'));
    const done = viewOf(await structure.submits('claire', cancel, {}));
    expect(plain(done.fallback)).toContain('n’était pas encore annoncée');
    expect(structure.platform.screen).toHaveLength(before);
    expect(await datesOf(structure)).toContain('2026-12-22 12:30 cancelled');
  });

  it('shows what changed meanwhile before it cancels', async () => {
    await using structure = await openSeries();
    const cancel = await form(structure, 'Annuler la RCP');
    await structure.submits('claire', await form(structure, 'Déplacer'), { date: '2026-11-26' });
    const reopened = formOf(await structure.submits('claire', cancel, { reason: 'travaux' }));
    expect(plain(reopened.intro)).toContain('jeudi 26 novembre 2026');
    expect(await structure.db.meeting.count({ where: { status: 'cancelled' } })).toBe(0);
    await structure.submits('claire', reopened, {});
    expect(await structure.db.meeting.findFirst({ where: { status: 'cancelled' } })).toMatchObject({
      cancelReason: 'travaux',
    });
  });
});

describe('« Reporter »', () => {
  it('tells everyone that there will be another date, and nobody is reminded', async () => {
    await using structure = await openTeam();
    const postpone = await form(structure, 'Reporter');
    const done = viewOf(await structure.submits('claire', postpone, { reason: 'animateur absent' }));
    expect(plain(done.fallback)).toContain('« Déplacer »');
    await structure.submits('claire', postpone, { reason: 'animateur absent' });
    const news = newsFor(structure, 'lea', 'RCP reportée');
    expect(news).toHaveLength(1);
    expect(news[0]).toContain('animateur absent');
    await structure.at('2026-11-24T11:30:00Z');
    expect(newsFor(structure, 'lea', 'dans une heure')).toEqual([]);
    expect(await structure.db.meeting.findFirstOrThrow()).toMatchObject({ status: 'postponed' });
  });

  it('followed by a cancellation in the same night tells once, in the morning, what is true then', async () => {
    await using structure = await openTeam();
    structure.clock.set(new Date('2026-11-16T21:00:00Z'));
    await structure.submits('claire', await form(structure, 'Reporter'), {});
    await structure.submits('claire', await form(structure, 'Annuler la RCP'), {});
    await structure.at('2026-11-17T07:00:00Z');
    expect(newsFor(structure, 'lea', 'RCP reportée')).toEqual([]);
    expect(newsFor(structure, 'lea', 'RCP annulée')).toHaveLength(1);
  });

  it('is ended by « Déplacer », even after the old date, with the answers asked for again', async () => {
    await using structure = await openTeam();
    const team = await detailFor(structure, 'lea');
    await structure.clicks('lea', team, 'Présent');
    await structure.submits('claire', await form(structure, 'Reporter'), { reason: 'animateur absent' });
    structure.clock.set(new Date('2026-11-25T08:00:00Z'));
    const move = await form(structure, 'Déplacer');
    await structure.submits('claire', move, { date: '2026-12-03' });
    expect(await structure.db.meeting.findFirstOrThrow()).toMatchObject({ status: 'planned', cancelReason: '' });
    expect(await structure.db.invitation.count({ where: { answer: 'present' } })).toBe(0);
    expect(newsFor(structure, 'lea', 'RCP déplacée')).toHaveLength(1);
    await structure.at('2026-12-03T11:30:00Z');
    expect(newsFor(structure, 'lea', 'dans une heure')).toHaveLength(1);
  });

  it('refuses a telephone number as its reason, and whoever may not manage the RCP', async () => {
    await using structure = await openTeam();
    const detail = await detailFor(structure, 'claire');
    const postpone = await form(structure, 'Reporter');
    const reply = await structure.submits('claire', postpone, { reason: 'appeler le 06 12 34 56 78' });
    expect(reply.kind === 'errors' && reply.errors['reason']).toContain('téléphone');
    expect(viewOf(await structure.clicks('lea', detail, 'Reporter')).fallback).toContain('Seules la personne');
    expect(viewOf(await structure.submits('lea', postpone, {})).fallback).toContain('Seules la personne');
    expect(await structure.db.meeting.findFirstOrThrow()).toMatchObject({ status: 'planned' });
  });

  it('on a cancelled RCP, or on one that has begun, says so', async () => {
    await using structure = await openTeam();
    const detail = await detailFor(structure, 'claire');
    structure.clock.set(new Date('2026-11-24T12:31:00Z'));
    expect(viewOf(await structure.clicks('claire', detail, 'Reporter')).fallback).toContain('a déjà commencé');
    structure.clock.set(new Date('2026-11-24T08:00:00Z'));
    await structure.submits('claire', formOf(await structure.clicks('claire', detail, 'Annuler la RCP')), {});
    expect(viewOf(await structure.clicks('claire', detail, 'Reporter')).fallback).toContain('est annulée');
  });

  it.each(['ended', 'minutes-pending', 'minutes-approved', 'archived', 'in-session'])(
    'and « Déplacer », « Répéter », « Annuler » change nothing of an RCP that is %s',
    async (status) => {
      await using structure = await openTeam();
      const detail = await detailFor(structure, 'claire');
      await structure.db.meeting.updateMany({ data: { status } });
      for (const label of ['Déplacer', 'Reporter', 'Répéter', 'Annuler la RCP']) {
        const reply = viewOf(await structure.clicks('claire', detail, label));
        expect(reply.fallback).toMatch(/ce n’est plus possible|a déjà commencé/);
      }
      expect(await structure.db.meeting.findFirstOrThrow()).toMatchObject({ status });
    },
  );
});
