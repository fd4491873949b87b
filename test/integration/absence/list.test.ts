import { expect, it } from 'vitest';
import { buttonsOf, viewOf } from '../../support/structure.ts';
import { openCrew } from '../reminder/crew.ts';
import { idOf } from '../reminder/tasks.ts';
import { answer, setOwnAbsence } from './absences.ts';

it('/diapason absences: who is away, until when, and who gets the reminders; one’s own first', async () => {
  await using team = await openCrew();
  expect(answer(viewOf(await team.says('lea', 'diapason absences')))).toContain('Personne ne s’absente.');
  await setOwnAbsence(team, 'marc', { first: '2026-11-18', last: '2026-11-20', delegate: 'Inès Faure' });
  await setOwnAbsence(team, 'lea', { first: '2026-12-24', last: '2027-01-03' });
  await setOwnAbsence(team, 'ravi', { first: '2026-11-17', last: '2026-11-17' });
  await team.at('2026-11-18T09:00:00Z');
  const shown = answer(viewOf(await team.says('lea', 'qui est absent')));
  expect(shown).toContain('du jeudi 24 décembre 2026 au dimanche 3 janvier 2027');
  expect(shown.indexOf('24 décembre')).toBeLessThan(shown.indexOf('Marc Petit'));
  expect(shown).toContain('du mercredi 18 novembre au vendredi 20 novembre 2026');
  expect(shown).toContain('Les rappels vont à Inès Faure.');
  // Over since yesterday.
  expect(shown).not.toContain('Ravi Payet');
  // Whoever left is away for good.
  await team.db.practitioner.update({ where: { id: await idOf(team, 'Marc Petit') }, data: { active: false } });
  expect(answer(viewOf(await team.says('lea', 'diapason absences')))).not.toContain('Marc Petit');
});

it('comes a page at a time', async () => {
  await using team = await openCrew();
  const [careTeam, practitionerId] = [await team.db.careTeam.findFirstOrThrow(), await idOf(team, 'Marc Petit')];
  await team.db.absence.createMany({
    data: Array.from({ length: 19 }, (_, index) => ({
      id: `absence-${index}`,
      careTeamId: careTeam.id,
      practitionerId,
      firstDay: `2027-01-${String(index + 1).padStart(2, '0')}`,
      lastDay: `2027-01-${String(index + 1).padStart(2, '0')}`,
      createdAt: team.clock.now(),
      createdById: practitionerId,
    })),
  });
  const first = viewOf(await team.says('lea', 'diapason absences'));
  expect(answer(first).match(/Marc Petit/g)).toHaveLength(8);
  const second = viewOf(await team.clicks('lea', first, 'Page suivante'));
  const third = viewOf(await team.clicks('lea', second, 'Page suivante'));
  expect(answer(third).match(/Marc Petit/g)).toHaveLength(3);
  expect(buttonsOf(third).map(({ label }) => label)).toEqual(['Page précédente', 'Noter une absence']);
  expect(first.fallback).toBe('19 absences notées.');
});
