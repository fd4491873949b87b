import { describe, expect, it } from 'vitest';
import { formOf, viewOf } from '../../support/structure.ts';
import { openCrew } from '../reminder/crew.ts';
import { idOf } from '../reminder/tasks.ts';
import { answer, messages, setOwnAbsence } from './absences.ts';

describe('an absence in one line', () => {
  it('is shown back with its weekdays and noted when it is confirmed, once', async () => {
    await using team = await openCrew();
    const shown = viewOf(await team.says('lea', 'diapason absence du 3 au 10 décembre avec @Marc Petit'));
    expect(answer(shown)).toContain('Ai-je bien compris');
    expect(answer(shown)).toContain('Vous vous absentez du jeudi 3 décembre au jeudi 10 décembre 2026.');
    expect(answer(shown)).toContain('Les rappels vont à Marc Petit.');
    expect(await team.db.absence.count()).toBe(0);
    await team.clicks('lea', shown, 'Valider');
    const again = viewOf(await team.clicks('lea', shown, 'Valider'));
    expect(answer(again)).toContain('Léa Martin s’absente');
    expect(await team.db.absence.findMany()).toMatchObject([
      { firstDay: '2026-12-03', lastDay: '2026-12-10', delegateId: await idOf(team, 'Marc Petit') },
    ]);
    expect(messages(team, 'marc')).toHaveLength(1);
  });

  it('is read on the calendar of whoever writes', async () => {
    await using team = await openCrew();
    // Tuesday at 23:30 in Paris, Wednesday in La Réunion.
    await team.at('2026-11-24T22:30:00Z');
    expect(answer(viewOf(await team.says('lea', 'absence demain')))).toContain('le mercredi 25 novembre 2026');
    expect(answer(viewOf(await team.says('ravi', 'absence demain')))).toContain('le jeudi 26 novembre 2026');
  });

  it('is changed in the form, or thrown away', async () => {
    await using team = await openCrew();
    const shown = viewOf(await team.says('lea', 'diapason absence la semaine prochaine'));
    const form = formOf(await team.clicks('lea', shown, 'Modifier'));
    expect(form.fields.slice(0, 2).map(({ initial }) => initial)).toEqual(['2026-11-23', '2026-11-29']);
    await team.submits('lea', form, { last: '2026-11-27' });
    // The same absence: confirming now asks before it changes anything.
    expect((await team.clicks('lea', shown, 'Valider')).kind).toBe('form');
    expect(await team.db.absence.findMany()).toMatchObject([{ lastDay: '2026-11-27' }]);
    const other = viewOf(await team.says('marc', 'diapason absence demain'));
    expect(viewOf(await team.clicks('marc', other, 'Annuler')).fallback).toContain('je n’ai rien noté');
    expect(await team.db.absence.count()).toBe(1);
  });

  it.each([
    ['diapason absence pendant les vacances', 'Je n’ai pas compris', undefined],
    ['diapason absence du 31 février au 3 mars', 'Ces jours n’existent pas', undefined],
    ['diapason absence du 3 au 10 décembre avec @Zoé', 'Je ne trouve personne du nom de « Zoé »', '2026-12-03'],
    ['diapason absence du 3 au 10 décembre avec @Marc', 'Plusieurs personnes', '2026-12-03'],
  ])('« %s » opens the form, with what was understood and why', async (line, words, first) => {
    await using team = await openCrew();
    await team.db.practitioner.updateMany({
      where: { displayName: 'Inès Faure' },
      data: { displayName: 'Marc Faure' },
    });
    const form = formOf(await team.says('lea', line));
    expect(answer(form.intro)).toContain(words);
    expect(form.fields[0]?.initial).toBe(first ?? '2026-11-17');
  });

  it('that is over, or names somebody who left, is refused with a sentence', async () => {
    await using team = await openCrew();
    const past = viewOf(await team.says('lea', 'diapason absence le 3/11/2026'));
    const form = formOf(await team.clicks('lea', past, 'Valider'));
    expect(answer(form.intro)).toContain('déjà finie');
    await team.db.practitioner.updateMany({ where: { displayName: 'Inès Faure' }, data: { active: false } });
    const left = formOf(await team.says('lea', 'diapason absence demain avec @Inès Faure'));
    expect(answer(left.intro)).toContain('Inès Faure a quitté l’équipe');
    expect(await team.db.absence.count()).toBe(0);
  });

  it('that overlaps another one offers to change that one', async () => {
    await using team = await openCrew();
    await setOwnAbsence(team, 'lea', { first: '2026-12-03', last: '2026-12-10' });
    const shown = viewOf(await team.says('lea', 'diapason absence du 8 au 15 décembre'));
    const form = formOf(await team.clicks('lea', shown, 'Valider'));
    expect(answer(form.intro)).toContain('Une absence est déjà notée');
    await team.submits('lea', form, {});
    expect(await team.db.absence.findMany()).toMatchObject([{ firstDay: '2026-12-08', lastDay: '2026-12-15' }]);
  });

  it('is read in English too', async () => {
    await using team = await openCrew();
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { locale: 'en' } });
    const shown = viewOf(await team.says('lea', 'diapason away from 3 to 10 December with @Marc Petit'));
    expect(answer(shown)).toContain('You are away from Thursday 3 December to Thursday 10 December 2026.');
  });
});
