import { describe, expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { give } from '../reminder/tasks.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

async function at(instant: string): Promise<void> {
  clinic.clock.set(new Date(instant));
  await clinic.settled();
}

function reminders() {
  return clinic.api.workspace.posts.filter(
    ({ channel, blocks }) => channel === 'DUNADIA' && /Vos tâches|Remplacé par/.test(readable(blocks)),
  );
}

/** The newest reminder to Nadia, which Slack takes. */
function newest() {
  const post = reminders().at(-1);
  if (post === undefined) throw new Error('nothing reminds Nadia');
  expect(messageProblems(post.blocks)).toEqual([]);
  return post;
}

describe('reminders over signed HTTP', () => {
  it('one message says all that is due; it is put off, comes back, and is ticked in place', async () => {
    await clinic.types('UNADIA', '/rcp');
    await give(clinic, {
      by: 'Camille Roux',
      to: ['Nadia Benali'],
      dueOn: '2026-11-26',
      title: 'Rappeler le laboratoire',
    });
    await give(clinic, { by: 'Camille Roux', to: ['Nadia Benali'], dueOn: '2026-11-27', title: 'Commander les gants' });
    await at('2026-11-24T08:00:00Z');
    expect(reminders()).toHaveLength(1);
    expect(newest().text).toContain('Vos tâches');
    expect(readable(newest().blocks)).toContain('Rappeler le laboratoire');
    expect(readable(newest().blocks)).toContain('Commander les gants');

    await clinic.clicks('UNADIA', newest(), 'Demain');
    expect(reminders()).toHaveLength(1);
    expect(readable(newest().blocks)).toContain('Je vous le rappellerai mercredi 25 novembre 2026 à 9 h.');

    await clinic.clicks('UNADIA', newest(), 'Autre date');
    expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
    const past = await clinic.submits('UNADIA', clinic.openModal(), { date: '2026-11-24' });
    expect(past.body).toMatchObject({
      response_action: 'errors',
      errors: { date: expect.stringContaining('à venir') },
    });
    await clinic.submits('UNADIA', clinic.openModal(), { date: '2026-11-30' });
    expect(readable(newest().blocks)).toContain('lundi 30 novembre 2026 à 9 h');

    await at('2026-11-27T08:00:00Z');
    expect(reminders()).toHaveLength(1);
    await at('2026-11-30T08:00:00Z');
    expect(reminders()).toHaveLength(2);
    expect(readable(reminders()[0]?.blocks)).toContain('Remplacé par le rappel du lundi 30 novembre 2026.');
    expect(readable(newest().blocks)).toContain('En retard');

    await clinic.clicks('UNADIA', newest(), 'C’est fait');
    await clinic.clicks('UNADIA', newest(), 'C’est fait');
    expect(readable(newest().blocks)).toContain('Tout est fait.');
    expect(await clinic.db.task.count({ where: { status: 'done' } })).toBe(2);
    expect(reminders()).toHaveLength(2);
  });

  it('each chooses their hour, or none', async () => {
    await clinic.types('UNADIA', '/rcp');
    await give(clinic, { by: 'Camille Roux', to: ['Nadia Benali'], dueOn: '2026-11-26' });
    await clinic.types('UNADIA', '/tache', 'rappels');
    expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
    const { body } = await clinic.submits('UNADIA', clinic.openModal(), { wanted: 'no' });
    expect(readable(Object(body).view)).toContain('Je ne vous rappellerai plus vos tâches.');
    await at('2026-11-26T12:00:00Z');
    expect(reminders()).toEqual([]);
  });
});
