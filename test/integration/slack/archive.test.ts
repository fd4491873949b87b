import { beforeEach, expect, it } from 'vitest';
import { buttonNamed } from '../../support/e2e-buttons.ts';
import { fieldsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { clickPayload, signedInteraction } from '../../support/slack-requests.ts';
import { examine } from '../filing/examined.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();
beforeEach(async () => {
  await clinic.types('UNADIA', '/rcp');
  for (let index = 0; index < 6; index += 1) {
    await examine(clinic, { requester: 'Nadia Benali', code: index === 0 ? 'C-7QK4' : 'C-222U', outside: true });
  }
});

const answer = () => clinic.api.responses.at(-1);

it('searches in one line, and turns the page', async () => {
  await clinic.types('UMARC', '/rcp', 'chercher plaie 2026');
  expect(messageProblems(answer()?.['blocks'])).toEqual([]);
  expect(readable(answer()?.['blocks'])).toContain('6 dossiers trouvés');
  // Marc was not there: the code and the logistics are all he sees.
  expect(readable(answer()?.['blocks'])).not.toContain('pansement');
  const { action_id, value } = buttonNamed(answer()?.['blocks'], 'Plus anciens');
  const container = { type: 'message', message_ts: '1', channel_id: channel, is_ephemeral: true };
  const more = { user: { id: 'UMARC', team_id: 'T1' }, trigger_id: 'older', container };
  await clinic.send(signedInteraction(clickPayload(action_id, value, clinic.api.responseUrl, more)));
  expect(answer()).toMatchObject({ replace_original: true });
  expect(readable(answer()?.['blocks']).match(/C-\w{4}, Plaie chronique/g)).toHaveLength(1);
  expect(messageProblems(answer()?.['blocks'])).toEqual([]);
});

it('searches with a form, which says under its field what is wrong', async () => {
  await clinic.types('UNADIA', '/rcp', 'archives');
  expect(fieldsOf(clinic.openModal())).toEqual(['code', 'motive', 'from', 'to', 'person', 'kind']);
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const wrong = await clinic.submits('UNADIA', clinic.openModal(), { code: 'C-7QK5' });
  expect(wrong.body).toMatchObject({ response_action: 'errors', errors: { code: expect.stringContaining('C-7QK5') } });
  const { body } = await clinic.submits('UNADIA', clinic.openModal(), { code: 'c 7qk4' });
  expect(modalProblems(Object(body).view)).toEqual([]);
  expect(readable(Object(body).view)).toContain('Quel pansement ?');
});
