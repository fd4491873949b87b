import { beforeEach, expect, it } from 'vitest';
import { addDays } from '../../../src/core/local-time.ts';
import { buttonNamed } from '../../support/e2e-buttons.ts';
import { fieldsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { clickPayload, signedInteraction } from '../../support/slack-requests.ts';
import { give } from '../task-list/tasks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();
beforeEach(async () => {
  for (const user of ['UNADIA', 'UMARC']) await clinic.types(user, '/rcp');
  for (let day = 0; day < 10; day += 1) {
    const dueOn = addDays('2026-11-14', day);
    await give(clinic, { title: `Tâche ${day}`, dueOn, owners: ['Nadia Benali'], by: 'Camille Roux' });
  }
  await give(clinic, { title: 'Vérifier le chariot', owners: ['Marc Lefèvre'], by: 'Camille Roux' });
  await clinic.settled();
});

/** The newest answer that only the asker sees. */
function answer(): unknown {
  const blocks = clinic.api.responses.at(-1)?.['blocks'];
  expect(messageProblems(blocks)).toEqual([]);
  return blocks;
}

const toNadia = () => clinic.api.workspace.posts.filter((post) => post.channel === 'DUNADIA');

/** Clicks a button of a message: of one that only Nadia sees, or of her private conversation. */
function clicks(blocks: unknown, label: string, ts?: string) {
  const { action_id, value } = buttonNamed(blocks, label);
  const where = ts === undefined ? channel : 'DUNADIA';
  const container = { type: 'message', message_ts: ts ?? '1', channel_id: where, is_ephemeral: ts === undefined };
  return clinic.send(
    signedInteraction(
      clickPayload(action_id, value, clinic.api.responseUrl, {
        user: { id: 'UNADIA', team_id: 'T1' },
        trigger_id: `trigger-${label}`,
        channel: { id: where, name: 'x' },
        container,
      }),
    ),
  );
}

it('lists mine, turns the page in place, and filters in one line', async () => {
  await clinic.types('UNADIA', '/tache');
  expect(readable(answer())).toContain('10 tâches ouvertes, dont 2 en retard');
  expect(readable(answer()).match(/Tâche \d/g)).toHaveLength(8);
  await clicks(answer(), 'Page suivante');
  expect(clinic.api.responses.at(-1)).toMatchObject({ replace_original: true });
  expect(readable(answer()).match(/Tâche \d/g)).toEqual(['Tâche 8', 'Tâche 9']);
  await clicks(answer(), 'Toute l’équipe');
  expect(readable(answer())).toContain('11 tâches ouvertes');

  await clinic.types('UMARC', '/tache', 'équipe Nadia en retard');
  expect(readable(answer())).toContain('Tâches : Nadia Benali\n2 tâches en retard\nSeulement : en retard');
  await clinic.types('UMARC', '/tache', 'equipe licorne');
  expect(readable(answer())).toContain('« licorne »');
});

it('filters with a form, whose list comes to the private conversation with its buttons', async () => {
  await clinic.types('UNADIA', '/tache', 'equipe');
  await clicks(answer(), 'Filtrer');
  expect(fieldsOf(clinic.openModal())).toEqual(['whose', 'status', 'late', 'priority']);
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const nothing = await clinic.submits('UNADIA', clinic.openModal(), { status: 'blocked' });
  expect(nothing.body).toMatchObject({ response_action: 'errors', errors: { whose: 'Aucune tâche ne correspond.' } });
  const { body } = await clinic.submits('UNADIA', clinic.openModal(), { late: ['yes'] });
  expect(modalProblems(Object(body).view)).toEqual([]);
  expect(readable(Object(body).view)).toContain('2 tâches en retard. La liste est dans notre conversation privée.');

  const list = toNadia().at(-1);
  if (list === undefined) throw new Error('no list came');
  expect(messageProblems(list.blocks)).toEqual([]);
  expect(readable(list.blocks).match(/Tâche \d/g)).toEqual(['Tâche 0', 'Tâche 1']);
  const before = toNadia().length;
  await clicks(list.blocks, 'Sans filtre', list.ts);
  expect(readable(list.blocks)).toContain('11 tâches ouvertes, dont 2 en retard');
  await clicks(list.blocks, 'C’est fait', list.ts);
  expect(readable(list.blocks)).toContain('10 tâches ouvertes, dont 1 en retard');
  expect(toNadia()).toHaveLength(before);
});

it('shows who does what, and tells the coordinator once that somebody carries too much', async () => {
  const alerts = () =>
    clinic.api.workspace.posts.filter(
      ({ channel: to, blocks }) => to === 'DUCAMILLE' && readable(blocks).includes('Charge élevée'),
    );
  const [alert, ...others] = alerts();
  expect(others).toEqual([]);
  expect(messageProblems(alert?.blocks)).toEqual([]);
  expect(readable(alert?.blocks)).toContain('Nadia Benali porte 10 des 11 tâches ouvertes, soit plus de 40 %.');
  await clinic.types('UCAMILLE', '/tache', 'charge');
  expect(readable(answer())).toContain('Nadia Benali : 10 tâches sur 11 (91 %), dont 2 en retard');
  expect(readable(answer())).toContain('Camille Roux : aucune tâche');
  await clinic.types('UNADIA', '/tache', 'charge');
  expect(readable(answer())).toContain('réservée');
});
