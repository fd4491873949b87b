import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { give } from '../reminder/tasks.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

function to(user: string, words: string) {
  return clinic.api.workspace.posts.filter(
    ({ channel, blocks }) => channel === `D${user}` && readable(blocks).includes(words),
  );
}

it('an absence in one line is confirmed, told to whoever stands in, changed and deleted, over signed HTTP', async () => {
  for (const user of ['UNADIA', 'UMARC']) await clinic.types(user, '/rcp');
  const marc = await clinic.db.practitioner.findFirstOrThrow({ where: { displayName: { startsWith: 'Marc' } } });
  await give(clinic, { by: 'Camille Roux', to: ['Nadia Benali'], dueOn: '2026-12-04' });

  await clinic.types('UNADIA', '/diapason', 'absence du 3 au 10 décembre avec <@UMARC>');
  const asked = clinic.api.responses.at(-1);
  expect(readable(asked?.['blocks'])).toContain('du jeudi 3 décembre au jeudi 10 décembre 2026');
  expect(readable(asked?.['blocks'])).toContain(`Les rappels vont à ${marc.displayName}.`);
  await clinic.clicks('UNADIA', { ts: '1', blocks: asked?.['blocks'] }, 'Valider');
  expect(await clinic.db.absence.findMany()).toMatchObject([{ firstDay: '2026-12-03', delegateId: marc.id }]);
  const [told, ...others] = to('UMARC', 'vous confie ses tâches');
  expect(others).toEqual([]);
  expect(messageProblems(told?.blocks)).toEqual([]);

  clinic.clock.set(new Date('2026-12-04T08:00:00Z'));
  await clinic.settled();
  expect(to('UNADIA', 'Vos tâches')).toEqual([]);
  const [reminder] = to('UMARC', 'À la place de Nadia Benali, jusqu’au jeudi 10 décembre 2026');
  expect(messageProblems(reminder?.blocks)).toEqual([]);

  await clinic.types('UNADIA', '/diapason', 'absences');
  const list = clinic.api.responses.at(-1);
  expect(messageProblems(list?.['blocks'])).toEqual([]);
  await clinic.clicks('UNADIA', { ts: '2', blocks: list?.['blocks'] }, 'Modifier');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  await clinic.submits('UNADIA', clinic.openModal(), { last: '2026-12-11' });
  expect(to('UMARC', 'au vendredi 11 décembre 2026')).toHaveLength(2);
  // The days that the list shows are no longer those of the absence.
  await clinic.clicks('UNADIA', { ts: '2', blocks: list?.['blocks'] }, 'Supprimer');
  expect(await clinic.db.absence.count()).toBe(1);
  await clinic.types('UNADIA', '/diapason', 'absences');
  await clinic.clicks('UNADIA', { ts: '3', blocks: clinic.api.responses.at(-1)?.['blocks'] }, 'Supprimer');
  expect(await clinic.db.absence.count()).toBe(0);
  expect(to('UMARC', 'ses tâches ne vous sont plus confiées')).toHaveLength(1);
});
