import { describe, expect, it } from 'vitest';
import { formOf, viewOf } from '../../support/structure.ts';
import { digests, openDigestTeam, plain, previews, words } from './digests.ts';

/** Friday 20 November 2026 at 17:30, and Monday the 23rd at 8:00, in Paris. */
const eve = '2026-11-20T16:30:00Z';
const monday = '2026-11-23T07:00:00Z';

describe('the weekly digest', () => {
  it('is shown to the coordinator the working evening before and published on Monday at 8:00, once', async () => {
    await using team = await openDigestTeam();
    await team.at('2026-11-20T16:29:00Z');
    expect(previews(team)).toEqual([]);
    await team.at(eve);
    expect(previews(team)).toHaveLength(1);
    expect(previews(team)[0]).toContain('Publication prévue lundi 23 novembre 2026 à 8 h');
    expect(previews(team)[0]).toContain('mardi 24 à 13 h 30, Suivi diabète (5 réponses manquent, 4 créneaux libres)');
    await team.at('2026-11-23T06:59:00Z');
    expect(digests(team)).toEqual([]);
    await team.at(monday);
    expect(digests(team)).toHaveLength(1);
    expect(digests(team)[0]).toContain('Le point du lundi 23 novembre 2026');
    expect(digests(team)[0]).toContain('1 RCP dans les 7 jours');
    expect(previews(team)).toHaveLength(1);
    expect(previews(team)[0]).toContain('Publié lundi 23 novembre 2026 à 8 h.');
    for (const later of ['2026-11-23T07:00:05Z', '2026-11-24T07:00:00Z', '2026-11-27T16:00:00Z']) await team.at(later);
    expect(digests(team)).toHaveLength(1);
    await team.at('2026-11-30T07:00:00Z');
    expect(digests(team)).toHaveLength(2);
  });

  it('is not made up for when the bot came into the channel after its time', async () => {
    await using team = await openDigestTeam();
    await team.at('2026-11-16T12:00:00Z');
    expect(digests(team)).toEqual([]);
  });

  it('comes on Tuesday when Monday is a public holiday', async () => {
    await using team = await openDigestTeam({ now: '2027-03-22T08:00:00Z' });
    await team.db.meeting.deleteMany();
    await team.at('2027-03-29T10:00:00Z');
    expect(digests(team)).toEqual([]);
    await team.at('2027-03-30T06:00:00Z');
    expect(digests(team)).toHaveLength(1);
  });

  it('catches up within a day after an outage, and after that tells the coordinator, who may publish it', async () => {
    await using team = await openDigestTeam();
    await team.at('2026-11-24T06:59:00Z');
    expect(digests(team)).toHaveLength(1);
    await team.at('2026-12-01T07:00:00Z');
    expect(digests(team)).toHaveLength(1);
    const told = team.platform.screen.filter(({ to }) => to.kind === 'direct' && to.user === 'claire').at(-1)?.view;
    if (told === undefined) throw new Error('nothing was told');
    expect(words(told)).toContain('Le point prévu lundi 30 novembre 2026 à 8 h n’a pas pu être publié à temps.');
    const answer = viewOf(await team.clicks('claire', told, 'Publier maintenant'));
    expect(words(answer)).toContain('Publié mardi 1er décembre 2026 à 8 h.');
    expect(digests(team)).toHaveLength(2);
    await team.clicks('claire', told, 'Publier maintenant');
    expect(digests(team)).toHaveLength(2);
  });

  it('that no channel took within a day is taken back, and the coordinator is told', async () => {
    await using team = await openDigestTeam();
    await team.at('2026-11-23T06:00:00Z');
    const down = Array.from({ length: 4 }, () => ({
      kind: 'retryable' as const,
      code: 'service_unavailable',
      afterMs: 20_000_000,
    }));
    team.platform.fail(...down);
    await team.at(monday);
    await team.at('2026-11-24T07:00:00Z');
    expect(digests(team)).toEqual([]);
    expect(plain(team.platform.direct('claire').at(-1) ?? '')).toContain('n’a pas pu être publié à temps');
    await team.at('2026-11-25T07:00:00Z');
    expect(digests(team)).toEqual([]);
  });

  it('is not published again when the clock goes back over its hour', async () => {
    await using team = await openDigestTeam();
    await team.at(monday);
    await team.at('2026-11-23T06:30:00Z');
    await team.at('2026-11-20T12:00:00Z');
    await team.at(monday);
    await team.at('2026-11-23T09:00:00Z');
    expect(digests(team)).toHaveLength(1);
  });

  it('of a week without anything to report says so in one line, or stays silent where the team wants that', async () => {
    await using team = await openDigestTeam();
    await team.at('2026-11-30T07:00:00Z');
    await team.db.practitioner.updateMany({ data: { createdAt: new Date('2026-01-01T00:00:00Z') } });
    await team.db.meeting.deleteMany();
    const before = digests(team).length;
    await team.at('2026-12-07T07:00:00Z');
    expect(digests(team)).toHaveLength(before + 1);
    expect(digests(team).at(-1)).toContain('Rien à signaler');
    const form = formOf(await team.says('claire', 'point reglages'));
    const saved = viewOf(await team.submits('claire', form, { empty: 'silent' }));
    expect(words(saved)).toContain('Prochain point : lundi 14 décembre 2026 à 8 h.');
    await team.at('2026-12-11T16:30:00Z');
    expect(previews(team)).toEqual([]);
    await team.at('2026-12-14T07:00:00Z');
    expect(digests(team)).toHaveLength(before + 1);
    const shown = words(viewOf(await team.says('claire', 'point')));
    expect(shown).toContain('rien n’a été publié');
  });

  it('is published once when the day is changed in the middle of the week', async () => {
    await using team = await openDigestTeam();
    await team.at(monday);
    const form = formOf(await team.says('claire', 'point reglages'));
    const saved = viewOf(await team.submits('claire', form, { weekday: '4', time: '12:00' }));
    expect(words(saved)).toContain('Prochain point : jeudi 26 novembre 2026 à 12 h.');
    await team.at('2026-11-26T11:00:00Z');
    expect(digests(team)).toHaveLength(1);
    await team.at('2026-12-03T11:00:00Z');
    expect(digests(team)).toHaveLength(2);
  });

  it('is switched off, and on again', async () => {
    await using team = await openDigestTeam();
    const off = viewOf(await team.submits('claire', formOf(await team.says('claire', 'point reglages')), { on: 'no' }));
    expect(words(off)).toContain('n’est plus publié');
    await team.at(monday);
    expect(digests(team)).toEqual([]);
    await team.submits('claire', formOf(await team.says('claire', 'point reglages')), { on: 'yes' });
    await team.at('2026-11-23T07:05:00Z');
    expect(digests(team)).toEqual([]);
    await team.at('2026-11-30T07:00:00Z');
    expect(digests(team)).toHaveLength(1);
  });
});
