import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { tablesWith } from '../../support/tables.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

it('somebody sees what an erasure would do, types the word and is gone, over signed HTTP', async () => {
  for (const user of ['UNADIA', 'UMARC']) await clinic.types(user, '/rcp');
  await clinic.types('UNADIA', '/diapason', 'mes-donnees');
  const answer = clinic.api.responses.at(-1);
  expect(messageProblems(answer?.['blocks'])).toEqual([]);
  await clinic.clicks('UNADIA', { ts: '1', blocks: answer?.['blocks'] }, 'Effacer mes données');
  const modal = clinic.api.of('views.open').at(-1)?.args['view'];
  expect(modalProblems(modal)).toEqual([]);
  expect(readable(modal)).toContain('Rien n’est encore fait.');
  await clinic.submits('UNADIA', clinic.openModal(), { word: 'effacer' });
  expect(await tablesWith(clinic.db, 'Nadia Benali', 'UNADIA')).toEqual([]);
  expect(await tablesWith(clinic.db, 'UMARC')).not.toEqual([]);
});
