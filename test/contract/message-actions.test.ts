import { describe, expect, it } from 'vitest';
import { registry } from '../../src/app.ts';
import { openClinic } from '../integration/slack/clinic.ts';
import { claire, openMsp } from '../integration/teams/msp.ts';
import { fieldsOf } from '../support/e2e-modal.ts';
import { modalProblems } from '../support/slack-blocks.ts';
import { messageShortcutPayload, signedInteraction } from '../support/slack-requests.ts';
import { messageAction } from '../support/teams-activities.ts';
import { parserErrors } from './teams/card-schema.ts';

const ids = registry.messageActions.map(({ id }) => id);
const from = { id: claire.id, name: claire.name, aadObjectId: claire.aadObjectId };

describe.each(ids)('the command %s in the menu of a message', (id) => {
  it('opens a form with the words of the message on Slack', async () => {
    await using clinic = await openClinic();
    const text = 'Faut-il poursuivre &amp; comment ?';
    await clinic.send(signedInteraction(messageShortcutPayload(id, text, clinic.api.responseUrl)));
    expect(clinic.api.of('views.open')).toHaveLength(1);
    const view = clinic.api.of('views.open')[0]?.args['view'];
    expect(modalProblems(view)).toEqual([]);
    expect(JSON.stringify(view)).toContain('Faut-il poursuivre & comment ?');
    expect(fieldsOf(clinic.openModal()).length).toBeLessThanOrEqual(8);
    expect(clinic.api.violations).toEqual([]);
  });

  it('opens a dialog with the words of the message on Teams', async () => {
    await using msp = await openMsp();
    await msp.isInstalledBy(claire);
    const { body } = await msp.send(messageAction(id, '<p>Faut-il poursuivre &amp; comment&nbsp;?</p>', { from }));
    const card = Object(body).task.value.card.content;
    expect(parserErrors(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain('Faut-il poursuivre & comment ?');
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(30_000);
  });

  it('shows none of the words of a message that the guard objects to', async () => {
    await using clinic = await openClinic();
    const words = 'Rappeler Mme Durand au 06 12 34 56 78';
    await clinic.send(signedInteraction(messageShortcutPayload(id, words, clinic.api.responseUrl)));
    expect(clinic.api.of('views.open')).toHaveLength(1);
    expect(JSON.stringify(clinic.openModal())).not.toMatch(/Durand|06 12|initial_value":"Rappeler/);
  });
});
