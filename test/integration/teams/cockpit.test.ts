import { expect, it } from 'vitest';
import { give } from '../reminder/tasks.ts';
import { claire, lea, openInstalledMsp } from './msp.ts';

it('the cockpit is opened, refreshed, and tries again what could not be delivered', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await msp.says(claire, 'tableau de bord');
  const shown = msp.last(msp.private(claire), 'Tableau de bord');
  expect(shown.text).toContain('rien ne demande votre attention.');
  await give(msp, { title: 'Relancer le laboratoire', dueOn: '2026-11-11', to: ['Léa Martin'] });
  const welcome = await msp.db.delivery.findFirstOrThrow({ where: { kind: 'practitioner.welcome' } });
  await msp.db.delivery.update({
    where: { id: welcome.id },
    data: { state: 'dead', reason: 'no-conversation', settledAt: msp.clock.now() },
  });

  const full = await msp.clicks(claire, shown, 'Actualiser');
  expect(full.text).toContain('1 message non remis');
  expect(full.text).toContain('Relancer le laboratoire, 5 jours de retard (Léa Martin)');
  const tried = await msp.clicks(claire, { ...shown, card: full.card }, 'Réessayer');
  expect(tried.text).toContain('Nouvel essai en cours.');
  expect(tried.text).not.toContain('non remis');

  await msp.clicks(claire, { ...shown, card: tried.card }, 'Voir les tâches en retard');
  expect(msp.last(msp.private(claire), '1 tâche en retard').text).toContain('Relancer le laboratoire');
  const schedules = await msp.clicks(claire, { ...shown, card: tried.card }, 'Voir les passages du robot');
  expect(schedules.text).toContain('Envoi des messages');
  const back = await msp.clicks(claire, { ...shown, card: schedules.card }, 'Retour au tableau de bord');
  expect(back.text).toContain('1 tâche en retard');

  await msp.says(lea, 'tableau');
  expect(msp.last(msp.private(lea), 'réservé').text).toContain('coordinateur');
});
