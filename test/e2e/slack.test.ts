import { describe, expect, it, vi } from 'vitest';
import { localChannel, localPeople } from '../support/e2e-local-slack.ts';
import { filledIn } from '../support/e2e-modal.ts';
import { withoutLocalSlack } from '../support/e2e-needs.ts';
import {
  announced,
  announcements,
  answered,
  fill,
  messagesTo,
  openDetail,
  patience,
  planningForm,
  problems,
  read,
  shows,
  told,
} from '../support/e2e-reading.ts';
import { isAdded, prepare } from '../support/e2e-story.ts';

describe.skipIf(withoutLocalSlack !== '')(`an RCP on local-slack${withoutLocalSlack}`, () => {
  it.each(['socket', 'events'] as const)(
    'is planned, answered, moved, reminded of and cancelled: %s mode',
    async (mode) => {
      const { slack, start } = await prepare(mode);
      let diapason = await start('2026-11-20T09:00:00Z');

      await isAdded(slack, mode, diapason);

      // A form with a past date keeps what was typed and says what is wrong under the field.
      const form = await planningForm(slack, 'UMARC');
      const typed = { title: 'Suivi diabète', date: '2026-11-19', time: '13:30', place: 'Salle de réunion' };
      expect(await slack.submit('UMARC', filledIn(form, typed))).toEqual({
        errors: { date: 'Cette date et cette heure sont passées\u00a0: choisissez un moment à venir.' },
      });
      expect(await announcements(slack)).toEqual([]);
      const planned = await fill(slack, 'UMARC', 'Planifier une RCP', { ...typed, date: '2026-11-26' });
      expect(planned).toContain('Invités\n4 personnes');
      const first = await announced(slack, 'Suivi diabète');
      expect(read(first)).toContain('jeudi 26 novembre 2026 à 13 h 30');
      const file = await vi.waitFor(async () => {
        const found = (await slack.messages()).find(({ thread_ts }) => thread_ts === first.ts);
        expect(found?.files?.[0]?.name).toMatch(/^rcp-2026-11-26-.*\.ics$/);
        return found;
      }, patience);
      expect(file?.text).toContain('agenda');

      // Answers edit that one message.
      await slack.click('UNADIA', localChannel, first, 'Présent');
      await shows(slack, first, 'Présents (1)\nNadia Payet');
      await slack.click('ULEA', localChannel, first, 'Visio');
      await shows(slack, first, 'En visio (1)\nLéa Martin');

      // One line is shown back, then confirmed.
      await slack.command('ULEA', '/rcp', 'planifier mardi 13h30 Chutes à domicile');
      const understood = await answered(slack, 'ULEA', 'Ai-je bien compris ?');
      expect(read(understood)).toContain('mardi 24 novembre 2026 à 13 h 30');
      await slack.click('ULEA', localChannel, understood, 'Valider');
      await announced(slack, 'Chutes à domicile');

      // The list leads to one RCP; it is moved, and everybody else hears of it.
      await slack.command('UCLAIRE', '/rcp');
      const list = await answered(slack, 'UCLAIRE', 'Prochaines RCP');
      expect(read(list).indexOf('Chutes à domicile')).toBeLessThan(read(list).indexOf('Suivi diabète'));
      await openDetail(slack, 'UMARC', 'Suivi diabète');
      const detail = await answered(slack, 'UMARC', 'RCP : Suivi diabète');
      await slack.click('UMARC', localChannel, detail, 'Déplacer');
      expect(await fill(slack, 'UMARC', 'Déplacer la RCP', { date: '2026-12-03' })).toContain('jeudi 3 décembre 2026');
      const moved = await shows(slack, first, 'Elle était prévue jeudi 26 novembre 2026 à 13 h 30');
      for (const user of ['UCLAIRE', 'UNADIA', 'ULEA']) await told(slack, user, 'est déplacée');
      expect(await messagesTo(slack, 'UMARC', 'est déplacée')).toEqual([]);
      // A button of the old date answers nothing any more; that of the new date does.
      await slack.click('ULEA', localChannel, first, 'Présent');
      await slack.click('UCLAIRE', localChannel, moved, 'Excusé');
      expect(read(await shows(slack, first, 'Excusés (1)\nClaire Dubois'))).toContain('Sans réponse\n3');

      // The bot was away for days: of what it missed, only what still helps is sent, then the reminder one hour before.
      expect(diapason.complaints).toEqual([]);
      await diapason.stop();
      // Early enough for a slow machine: once the last reminder is due, that of the morning helps nobody.
      diapason = await start('2026-12-03T11:25:00Z');
      for (const user of ['UMARC', 'UNADIA', 'ULEA']) {
        await told(slack, user, 'RCP aujourd’hui');
        await told(slack, user, 'RCP dans une heure');
        expect(await messagesTo(slack, user, 'Rappel : RCP « Suivi diabète »')).toHaveLength(2);
      }
      expect(await messagesTo(slack, 'UCLAIRE', 'Rappel')).toEqual([]);
      expect(await messagesTo(slack, 'ULEA', 'Rappel : RCP « Chutes')).toEqual([]);

      // Cancelled: the announcement says so, everybody else is told.
      await openDetail(slack, 'UMARC', 'Suivi diabète');
      await slack.click('UMARC', localChannel, await answered(slack, 'UMARC', 'RCP : Suivi diabète'), 'Annuler la RCP');
      expect(await fill(slack, 'UMARC', 'Annuler la RCP', { reason: 'Salle indisponible' })).toContain('est annulée');
      await shows(slack, first, 'RCP annulée : Suivi diabète');
      for (const user of ['UCLAIRE', 'UNADIA', 'ULEA']) await told(slack, user, 'RCP annulée');

      await slack.command('UNADIA', '/diapason', 'aide');
      expect(read(await answered(slack, 'UNADIA', 'Ce que je sais faire'))).toContain('/rcp planifier');
      await slack.command('UNADIA', '/rcp', 'planifer');
      expect(read(await answered(slack, 'UNADIA', 'Je ne connais pas'))).toContain('/rcp planifier');

      expect(await announcements(slack)).toHaveLength(2);
      for (const { id: user } of localPeople) {
        const texts = (await slack.direct(user)).map(read);
        expect(texts).toEqual([...new Set(texts)]);
      }
      expect(await problems(slack)).toEqual([]);
      expect(diapason.complaints).toEqual([]);
    },
  );
});
