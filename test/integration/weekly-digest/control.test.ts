import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, viewOf } from '../../support/structure.ts';
import { digests, openDigestTeam, previewOf, previews, words } from './digests.ts';

const monday = '2026-11-23T07:00:00Z';

const labels = (view: Parameters<typeof buttonsOf>[0]) => buttonsOf(view).map(({ label }) => label);

describe('/point', () => {
  it('shows what would be published now: with buttons to a coordinator, without to a practitioner', async () => {
    await using team = await openDigestTeam();
    const shown = viewOf(await team.says('claire', 'point'));
    expect(words(shown)).toContain('Publication prévue lundi 23 novembre 2026 à 8 h');
    expect(labels(shown)).toEqual(['Voir le détail', 'Ajouter un mot', 'Suspendre', 'Publier maintenant', 'Réglages']);
    expect(labels(viewOf(await team.says('marc', 'point')))).toEqual(['Voir le détail']);
    expect(digests(team)).toEqual([]);
  });

  it('publishes at once, in the place of the one of that week', async () => {
    await using team = await openDigestTeam();
    const shown = viewOf(await team.says('claire', 'point'));
    await team.clicks('claire', shown, 'Publier maintenant');
    await team.clicks('claire', shown, 'Publier maintenant');
    expect(digests(team)).toHaveLength(1);
    await team.at('2026-11-20T16:30:00Z');
    expect(previews(team)).toEqual([]);
    await team.at(monday);
    expect(digests(team)).toHaveLength(1);
    await team.at('2026-11-30T07:00:00Z');
    expect(digests(team)).toHaveLength(2);
  });
});

describe('the preview', () => {
  it('takes a word, which opens the digest; a patient’s number is refused and nothing typed is lost', async () => {
    await using team = await openDigestTeam();
    await team.at('2026-11-20T16:30:00Z');
    const form = formOf(await team.clicks('claire', previewOf(team), 'Ajouter un mot'));
    const refused = await team.submits('claire', form, { word: 'Voir 2 84 05 75 123 456 08 lundi' });
    expect(refused).toMatchObject({ kind: 'errors' });
    await team.submits('claire', form, { word: 'Merci pour les vaccinations, rendez-vous mardi.' });
    expect(previews(team)).toHaveLength(1);
    expect(previews(team)[0]).toContain('Claire Dubois : Merci pour les vaccinations');
    await team.at(monday);
    expect(digests(team)[0]).toContain('Claire Dubois : Merci pour les vaccinations, rendez-vous mardi.');
    const late = await team.submits('claire', form, { word: 'Trop tard ?' });
    expect(late).toMatchObject({ kind: 'errors', errors: { word: expect.stringContaining('vient d’être publié') } });
  });

  it('holds the digest back until it is released, late if need be', async () => {
    await using team = await openDigestTeam();
    await team.at('2026-11-20T16:30:00Z');
    await team.clicks('claire', previewOf(team), 'Suspendre');
    expect(previews(team)[0]).toContain('Publication suspendue');
    await team.at(monday);
    expect(digests(team)).toEqual([]);
    await team.at('2026-11-23T10:00:00Z');
    const answer = viewOf(await team.clicks('claire', previewOf(team), 'Reprendre'));
    expect(words(answer)).toContain('Publié lundi 23 novembre 2026 à 11 h.');
    expect(digests(team)).toHaveLength(1);
  });

  it('that is held stays so without a word until the next week', async () => {
    await using team = await openDigestTeam();
    await team.clicks('claire', viewOf(await team.says('claire', 'point')), 'Suspendre');
    await team.at('2026-11-25T07:00:00Z');
    expect(digests(team)).toEqual([]);
    expect(words(viewOf(await team.says('claire', 'point')))).toContain('Publication suspendue');
    await team.at('2026-11-30T07:00:00Z');
    expect(digests(team)).toHaveLength(1);
  });

  it('is not for a practitioner to hold, publish or write in', async () => {
    await using team = await openDigestTeam();
    const shown = viewOf(await team.says('claire', 'point'));
    for (const label of ['Suspendre', 'Publier maintenant', 'Ajouter un mot', 'Réglages']) {
      expect(viewOf(await team.clicks('marc', shown, label)).fallback).toContain('réservé');
    }
    await team.at(monday);
    expect(digests(team)).toHaveLength(1);
  });

  it('that stands twice does nothing twice', async () => {
    await using team = await openDigestTeam();
    const [first, second] = [viewOf(await team.says('claire', 'point')), viewOf(await team.says('claire', 'point'))];
    await team.clicks('claire', first, 'Suspendre');
    const answer = viewOf(await team.clicks('claire', second, 'Suspendre'));
    expect(words(answer)).toContain('Publication suspendue');
    await team.clicks('claire', answer, 'Reprendre');
    const stale = words(viewOf(await team.clicks('claire', second, 'Publier maintenant')));
    expect(stale).toContain('Relisez-le, puis publiez-le. Publication prévue');
    expect(digests(team)).toEqual([]);
  });
});
