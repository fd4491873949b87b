import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const answer = () => clinic.api.responses.at(-1)?.['blocks'];
const files = () => [...clinic.api.workspace.files.values()];

it('the coordinator exports what the structure has as files for Excel; nobody else may', async () => {
  await clinic.types('UCAMILLE', '/diapason', 'exporter');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const done = await clinic.submits('UCAMILLE', clinic.openModal(), { what: 'all', dialect: 'excel' });
  expect(modalProblems(Object(done.body).view)).toEqual([]);
  expect(readable(Object(done.body).view)).toContain('Les 5 fichiers arrivent dans vos messages privés.');
  expect(files().map(({ name }) => name?.replace(/-[0-9a-f]{8}-[0-9a-f-]{27}/, ''))).toEqual([
    'membres-2026-11-16.csv',
    'invites-2026-11-16.csv',
    'taches-2026-11-16.csv',
    'decisions-2026-11-16.csv',
    'dossiers-2026-11-16.csv',
  ]);
  const bytes = files()[0]?.bytes ?? new Uint8Array();
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toMatch(/^identifiant;nom;profession;/);

  await clinic.types('UMARC', '/diapason', 'exporter');
  expect(readable(answer())).toContain('réservée à');
  expect(messageProblems(answer())).toEqual([]);
});
