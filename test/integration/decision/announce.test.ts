import { describe, expect, it } from 'vitest';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold } from '../minutes/held.ts';
import { card, decided, duty, record, supersede } from './decisions.ts';

const posted = (structure: Structure) =>
  structure.platform.channel('C-team').filter((text) => text.includes('Décision'));

const announcements = (structure: Structure) =>
  structure.platform.screen.filter(
    ({ to, view }) => to.kind === 'channel' && JSON.stringify(view).includes('decision.show'),
  );

describe('what the team has adopted', () => {
  it('is posted in its channel once, and edited as it goes on', async () => {
    await using team = await openTeam();
    const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    const view = await record(team, 'lea', {
      reason: 'Équité',
      owner: `person:${marc.id}`,
      reviewOn: '2027-01-11',
    });
    expect(posted(team)).toHaveLength(1);
    for (const said of [duty, 'Fonctionnement de l’équipe', 'Équité', 'Marc Petit', 'lundi 11 janvier 2027']) {
      expect(posted(team)[0]).toContain(said);
    }
    await team.clicks('lea', view, 'Appliquée');
    expect(posted(team)).toHaveLength(1);
    expect(posted(team)[0]).toContain('appliquée');
    await supersede(team, 'lea', await decided(team), { statement: 'Les gardes sont tirées au sort' });
    expect(posted(team)).toHaveLength(2);
    expect(posted(team)[0]).toMatch(/caduque.*Remplacée par.*Les gardes sont tirées au sort/s);
    expect(posted(team)[0]).not.toContain('janvier');
    expect(posted(team)[1]).toContain('adoptée');
    expect(announcements(team).map(({ edits }) => edits)).toEqual([2, 0]);
  });

  it('by a later click is posted then', async () => {
    await using team = await openTeam();
    const view = await record(team, 'lea', { state: 'proposed' });
    expect(posted(team)).toEqual([]);
    await team.clicks('lea', view, 'Adopter avec réserve');
    expect(posted(team)).toHaveLength(1);
    expect(posted(team)[0]).toContain('adoptée avec réserve');
  });

  it('is shown to whoever asks as a message of their own', async () => {
    await using team = await openTeam();
    await record(team, 'lea');
    const [announcement] = announcements(team);
    const reply = await team.clicks('marc', announcement?.view ?? { fallback: '', blocks: [] }, 'Voir');
    expect(reply.kind).toBe('view');
    expect(viewOf(reply).fallback).toContain(duty);
  });

  it('at night waits for the morning, and stays away when it is obsolete by then', async () => {
    await using team = await openTeam();
    await team.at('2026-11-16T21:00:00Z');
    const view = await record(team, 'lea');
    await record(team, 'lea', { statement: 'On ferme le 24 décembre' });
    expect(posted(team)).toEqual([]);
    await team.clicks('lea', view, 'Caduque');
    await team.at('2026-11-17T06:00:00Z');
    expect(posted(team)).toHaveLength(1);
    expect(posted(team)[0]).toContain('On ferme le 24 décembre');
  });

  it('is posted nowhere without a channel', async () => {
    await using team = await openTeam({ channel: false });
    await record(team, 'lea');
    expect(await team.db.delivery.count({ where: { kind: 'decision.announced' } })).toBe(0);
  });

  it('about a case, or in an RCP, is never posted', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    await team.at('2026-11-25T09:00:00Z');
    const review = await team.db.caseReview.findFirstOrThrow();
    const meeting = await team.db.meeting.findFirstOrThrow();
    await record(team, 'lea', { link: `case:${review.id}`, type: 'treatment', statement: 'Botte de décharge' });
    await supersede(team, 'lea', await decided(team, 'Botte de décharge'), { statement: 'Semelles' });
    await record(team, 'lea', { link: `meeting:${meeting.id}` });
    const old = await decided(team, duty);
    expect(posted(team)).toEqual([]);
    // What replaces it outside is the team's news.
    const form = formOf(await team.clicks('lea', await card(team, 'lea', old), 'Remplacer'));
    await team.submits('lea', form, { statement: 'Les gardes sont tirées au sort' });
    expect(posted(team)).toHaveLength(1);
    expect(posted(team)[0]).toContain('tirées au sort');
  });
});
