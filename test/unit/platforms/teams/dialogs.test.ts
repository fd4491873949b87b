import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withValues } from '../../../../src/ui/form.ts';
import type { View } from '../../../../src/ui/view.ts';
import { planForm } from '../../../support/plan-form.ts';
import { channelThread, invoke } from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

let teams: TeamsBot;
beforeEach(async () => {
  teams = await startTeamsBot({ answerWithin: 2_000 });
});
afterEach(() => teams.close());

const planned: View = {
  fallback: 'RCP planifiée',
  blocks: [
    { kind: 'heading', text: 'RCP planifiée' },
    {
      kind: 'buttons',
      buttons: [{ kind: 'action', action: 'cancel-rcp', label: 'Annuler', payload: { meeting: 'm1' } }],
    },
  ],
};
const data = { diapason: { form: 'plan', context: planForm.context }, f_title: 'Suivi' };

describe.each([
  [
    'a command of the message extension',
    'composeExtension/fetchTask',
    { commandId: 'rcp-planifier', commandContext: 'compose' },
  ],
  [
    'a button that opens a dialog',
    'task/fetch',
    { data: { msteams: { type: 'task/fetch' }, diapason: { action: 'plan', p: {} } } },
  ],
])('%s', (_, name, value) => {
  it('opens the form in a dialog, whose card sends by Action.Submit only', async () => {
    teams.bot.reply = { kind: 'form', form: planForm };
    const answer = await teams.send(invoke(name, value, { conversation: channelThread }));

    expect(answer).toMatchObject({
      status: 200,
      body: {
        task: {
          type: 'continue',
          value: {
            title: 'Planifier une RCP',
            card: { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
          },
        },
      },
    });
    expect(answer.text).toContain('Action.Submit');
    expect(answer.text).not.toContain('Action.Execute');
    expect(teams.connector.calls).toEqual([]);
  });
});

describe('a dialog', () => {
  it('is asked for as the command that its id spells', async () => {
    await teams.send(invoke('composeExtension/fetchTask', { commandId: 'rcp-planifier' }));
    expect(teams.bot.inbound).toMatchObject([{ kind: 'command', text: 'rcp planifier' }]);
  });

  it.each(['composeExtension/submitAction', 'task/submit'])(
    '%s: keeps what was typed until it is right',
    async (name) => {
      teams.bot.reply = {
        kind: 'errors',
        form: withValues(planForm, { title: 'Suivi' }),
        errors: { title: 'Trop court.' },
      };
      const wrong = await teams.send(invoke(name, { commandId: 'rcp-planifier', data }));
      expect(teams.bot.inbound).toMatchObject([
        { kind: 'form', form: 'plan', context: planForm.context, values: { title: 'Suivi' } },
      ]);
      expect(wrong.body).toMatchObject({ task: { type: 'continue' } });
      expect(wrong.text).toContain('"value":"Suivi"');
      expect(wrong.text).toContain('⚠ Trop court.');

      teams.bot.reply = { kind: 'view', view: planned };
      const right = await teams.send(invoke(name, { commandId: 'rcp-planifier', data }));
      expect(right.body).toMatchObject({ task: { type: 'continue', value: { title: 'RCP planifiée' } } });
      expect(right.text).not.toContain('Action.Execute');

      teams.bot.reply = { kind: 'none' };
      const click = await teams.send(
        invoke(name, { data: { diapason: { action: 'cancel-rcp', p: { meeting: 'm1' } } } }),
      );
      expect(teams.bot.inbound.at(-1)).toMatchObject({
        kind: 'action',
        action: 'cancel-rcp',
        payload: { meeting: 'm1' },
      });
      expect(click.body).toEqual({ task: { type: 'message', value: 'C’est pris en compte.' } });
    },
  );

  it.each([
    ['task/fetch', {}],
    ['task/submit', null],
    ['composeExtension/fetchTask', {}],
    ['composeExtension/submitAction', { data: 'x' }],
  ])('%s with data of nobody ends with a sentence', async (name, value) => {
    const answer = await teams.send(invoke(name, value));
    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
    expect(teams.bot.inbound).toEqual([]);
  });

  it('whose bot fails ends with a reference', async () => {
    teams.bot.reply = () => Promise.reject(new Error('boom'));
    const answer = await teams.send(invoke('task/submit', { data }));
    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
    expect(answer.text).toMatch(/référence [0-9a-f]{8}/);
  });
});

describe('typing in a long choice', () => {
  it('brings the suggestions of the bot', async () => {
    const options = [...Array(101).keys()].map((index) => ({ value: `v${index}`, label: `Personne ${index}` }));
    teams.bot.reply = {
      kind: 'form',
      form: { ...planForm, fields: [{ id: 'who', label: 'Qui', required: false, kind: 'choices', options }] },
    };
    const shown = await teams.send(invoke('composeExtension/fetchTask', { commandId: 'rcp-planifier' }));
    const dataset = /"dataset":"([^"]+)"/.exec(shown.text)?.[1];

    teams.bot.options = [{ value: 'v7', label: 'Personne 7' }];
    const answer = await teams.send(invoke('application/search', { queryText: 'Pers', dataset }));
    expect(teams.bot.suggestions).toMatchObject([
      { form: 'plan', field: 'who', context: planForm.context, query: 'Pers' },
    ]);
    expect(answer.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results: [{ value: 'v7', title: 'Personne 7' }] },
    });
  });

  it.each([{}, null, { dataset: 'graph.microsoft.com/users' }, { dataset: 'diapason/%E0%A4%A', queryText: 4 }])(
    'finds nothing for %j',
    async (value) => {
      const answer = await teams.send(invoke('application/search', value));
      expect(answer.body).toMatchObject({ statusCode: 200, value: { results: [] } });
      expect(teams.bot.suggestions).toEqual([]);
    },
  );
});

it('an invoke that nobody knows is answered all the same', async () => {
  expect(await teams.send(invoke('signin/verifyState', {}))).toMatchObject({ status: 200, body: { statusCode: 200 } });
});
