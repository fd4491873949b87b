import { expect, it } from 'vitest';
import { buttonNamed } from '../../support/e2e-buttons.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { clickPayload, signedInteraction } from '../../support/slack-requests.ts';
import { writeYear } from '../report/year.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const answer = () => ({ ts: '1', blocks: clinic.api.responses.at(-1)?.['blocks'] });
/** Clicks in the answer that only Camille sees. */
function turns(label: string) {
  const { action_id, value } = buttonNamed(answer().blocks, label);
  const container = { type: 'message', message_ts: '1', channel_id: channel, is_ephemeral: true };
  const by = { user: { id: 'UCAMILLE', team_id: 'T1' }, trigger_id: 'trigger-turn', container };
  return clinic.send(signedInteraction(clickPayload(action_id, value, clinic.api.responseUrl, by)));
}

const files = () => [...clinic.api.workspace.files.values()];

it('the report on a year is read, turned, given the contract’s year, and comes as files', async () => {
  await writeYear(clinic.db, ['Camille Roux', 'Camille Roux']);
  clinic.clock.set(new Date('2027-01-05T09:00:00Z'));
  await clinic.types('UCAMILLE', '/point', 'bilan 2026');
  expect(messageProblems(answer().blocks)).toEqual([]);
  expect(readable(answer().blocks)).toContain('Année 2026');
  expect(readable(answer().blocks)).toContain('3 : 1 cas complexe, 1 événement indésirable et 1 protocole');

  await clinic.clicks('UCAMILLE', answer(), 'PDF');
  expect(files().at(-1)?.name).toMatch(/^bilan-2026-.*\.pdf$/);
  expect(new TextDecoder().decode(files().at(-1)?.bytes?.slice(0, 8))).toMatch(/^%PDF-1\./);
  await clinic.types('UCAMILLE', '/point', 'bilan 2026');
  await clinic.clicks('UCAMILLE', answer(), 'CSV');
  expect(new TextDecoder().decode(files().at(-1)?.bytes)).toContain('RCP tenues;Total;3');

  await clinic.types('UCAMILLE', '/point', 'bilan 2026');
  await turns('Période précédente');
  expect(messageProblems(answer().blocks)).toEqual([]);
  expect(readable(answer().blocks)).toContain('Année 2025');

  await clinic.clicks('UCAMILLE', answer(), 'Anniversaire du contrat');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const saved = await clinic.submits('UCAMILLE', clinic.openModal(), { startsOn: '2021-02-15' });
  expect(modalProblems(Object(saved.body).view)).toEqual([]);
  expect(readable(Object(saved.body).view)).toContain('va du 15 février 2026 au 14 février 2027');

  await clinic.types('UCAMILLE', '/point', 'bilan');
  await clinic.clicks('UCAMILLE', answer(), 'Autre période');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const chosen = await clinic.submits('UCAMILLE', clinic.openModal(), { period: '2026-03' });
  expect(modalProblems(Object(chosen.body).view)).toEqual([]);
  expect(readable(Object(chosen.body).view)).toContain('Mars 2026');

  await clinic.types('UMARC', '/point', 'bilan');
  expect(readable(answer().blocks)).toContain('réservée à');
});
