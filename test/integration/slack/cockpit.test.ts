import { expect, it } from 'vitest';
import { buttonNamed } from '../../support/e2e-buttons.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { clickPayload, signedInteraction } from '../../support/slack-requests.ts';
import { give } from '../reminder/tasks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

/** What was answered last, for the reader alone. */
function answer() {
  const said = clinic.api.responses.at(-1);
  const blocks = said?.['blocks'];
  expect(messageProblems(blocks)).toEqual([]);
  return { text: readable(blocks), blocks, said };
}

/** Camille clicks a button of a message that only she sees. */
function clicks({ blocks }: ReturnType<typeof answer>, label: string) {
  const { action_id, value } = buttonNamed(blocks, label);
  const container = { type: 'message', message_ts: '1', channel_id: channel, is_ephemeral: true };
  const by = { user: { id: 'UCAMILLE', team_id: 'T1' }, trigger_id: `trigger-${label}`, container };
  return clinic.send(signedInteraction(clickPayload(action_id, value, clinic.api.responseUrl, by)));
}

it('the cockpit is opened, refreshed, and tries again what could not be delivered, over signed HTTP', async () => {
  await clinic.types('UCAMILLE', '/diapason', 'tableau');
  expect(answer().text).toContain('Tout est à jour : rien ne demande votre attention.');
  await give(clinic, { by: 'Camille Roux', title: 'Relancer le laboratoire', dueOn: '2026-11-11' });
  const card = await clinic.db.delivery.findFirstOrThrow({ where: { kind: 'setup.card' } });
  await clinic.db.delivery.update({
    where: { id: card.id },
    data: { state: 'dead', reason: 'missing_scope', settledAt: clinic.clock.now() },
  });

  await clicks(answer(), 'Actualiser');
  const full = answer();
  expect(full.said).toMatchObject({ replace_original: true });
  expect(full.text).toContain('1 message non remis');
  expect(full.text).toContain('il manque une autorisation à Diapason');
  expect(full.text).toContain('Relancer le laboratoire, 5 jours de retard (sans responsable)');

  await clicks(full, 'Voir les tâches en retard');
  expect(answer().text).toContain('Relancer le laboratoire');

  await clicks(full, 'Réessayer');
  const tried = answer();
  expect(tried.text).toContain('Nouvel essai en cours.');
  expect(tried.text).not.toContain('non remis');
  expect(await clinic.db.delivery.findUniqueOrThrow({ where: { id: card.id } })).not.toMatchObject({
    state: 'dead',
  });

  await clicks(tried, 'Voir les passages du robot');
  const schedules = answer();
  expect(schedules.text).toContain('Envoi des messages');
  await clicks(schedules, 'Retour au tableau de bord');
  expect(answer().text).toContain('1 tâche en retard');

  await clinic.types('UMARC', '/diapason', 'tableau');
  expect(answer().text).toContain('réservé');
});
