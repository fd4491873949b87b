import { describe, expect, it } from 'vitest';
import { openCamera } from '../support/e2e-camera.ts';
import { localChannel } from '../support/e2e-local-slack.ts';
import { withoutLocalSlack } from '../support/e2e-needs.ts';
import {
  announced,
  announcements,
  answered,
  clickAnswer,
  fill,
  planningForm,
  problems,
  read,
} from '../support/e2e-reading.ts';
import { introduced, isAdded, prepare } from '../support/e2e-story.ts';

const professions = { UMARC: 'general-practitioner', UNADIA: 'nurse' } as const;

describe.skipIf(withoutLocalSlack !== '')(`the digests on local-slack${withoutLocalSlack}`, () => {
  it.each(['socket', 'events'] as const)('from the preview to the publication: %s mode', async (mode) => {
    const { slack, start } = await prepare(mode);
    const shot = await openCamera(slack, `digest-${mode}`);
    const diapason = await start('2026-11-20T15:00:00Z');
    await isAdded(slack, mode, diapason);
    await introduced(slack, professions);
    await planningForm(slack, 'UMARC');
    await fill(slack, 'UMARC', 'Planifier une RCP', { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
    await slack.command('UCLAIRE', '/tache', '<@UNADIA|nadia> relancer le laboratoire lundi');
    await clickAnswer(slack, 'UCLAIRE', 'Ai-je bien compris', 'Valider');

    await slack.command('UCLAIRE', '/point');
    await answered(slack, 'UCLAIRE', 'Publication prévue lundi 23 novembre 2026 à 8 h');
    await shot('01-preview', 'UCLAIRE');
    await clickAnswer(slack, 'UCLAIRE', 'Aperçu du point', 'Réglages');
    await slack.opened('Point de la semaine');
    await shot('02-settings', 'UCLAIRE', 'form');
    expect(await fill(slack, 'UCLAIRE', 'Point de la semaine', { names: 'yes' })).toContain('Prochain point');

    await slack.command('UCLAIRE', '/point');
    await clickAnswer(slack, 'UCLAIRE', 'Aperçu du point', 'Ajouter un mot');
    const word = { word: 'Merci pour les vaccinations' };
    expect(await fill(slack, 'UCLAIRE', 'Un mot pour l’équipe', word)).toContain('Claire Dubois : Merci');
    await shot('03-word', 'UCLAIRE', 'form');
    // What stands in the channel is from before the word.
    await clickAnswer(slack, 'UCLAIRE', 'Aperçu du point', 'Publier maintenant');
    await answered(slack, 'UCLAIRE', 'Relisez-le, puis publiez-le.');
    await shot('03-stale', 'UCLAIRE');
    await clickAnswer(slack, 'UCLAIRE', 'Aperçu du point', 'Publier maintenant');
    await answered(slack, 'UCLAIRE', 'Publié vendredi 20 novembre 2026');
    const digest = read(await announced(slack, 'Le point du'));
    for (const words of ['1 RCP dans les 7 jours', '1 à faire dans les 7 jours', 'Merci pour les vaccinations']) {
      expect(digest).toContain(words);
    }
    await shot('04-digest', 'UMARC');
    await slack.click('UMARC', localChannel, await announced(slack, 'Le point du'), 'Voir le détail');
    await answered(slack, 'UMARC', 'Le détail du point');
    await shot('05-details', 'UMARC');

    await slack.form('UNADIA', '/point', 'perso reglages');
    await shot('06-own-settings', 'UNADIA', 'form');
    expect(await fill(slack, 'UNADIA', 'Votre point personnel', { weekday: '5' })).toContain('le vendredi');
    await slack.command('UNADIA', '/point', 'perso');
    const week = read(await answered(slack, 'UNADIA', 'Votre semaine'));
    for (const words of ['1 RCP dans les 7 jours', '1 tâche à faire']) expect(week).toContain(words);
    await shot('07-own-week', 'UNADIA');
    await clickAnswer(slack, 'UNADIA', 'Votre semaine', 'Présent');
    expect(read(await answered(slack, 'UNADIA', 'Vous avez répondu : présent.'))).toContain('Votre semaine');
    await shot('08-answered', 'UNADIA');

    expect((await announcements(slack)).filter(({ text }) => text.includes('Le point du'))).toHaveLength(1);
    expect(await problems(slack)).toEqual([]);
    expect(diapason.complaints).toEqual([]);
  });
});
