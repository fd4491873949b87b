import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boltLogger } from '../../../../src/platforms/slack/bolt-logger.ts';
import { interactiveClient } from '../../../../src/platforms/slack/clients.ts';
import { onSubmission } from '../../../../src/platforms/slack/inbound/submission.ts';
import { wordsFor } from '../../../../src/platforms/slack/words.ts';
import type { Form } from '../../../../src/ui/form.ts';
import type { Reply } from '../../../../src/ui/reply.ts';
import { sentence } from '../../../../src/ui/view.ts';
import { startSlackApi } from '../../../support/slack-api.ts';
import { modalProblems, seen } from '../../../support/slack-blocks.ts';
import { RecordingBot, type SlackBot, startSlackBot } from '../../../support/slack-bot.ts';
import { signedInteraction, submissionPayload } from '../../../support/slack-requests.ts';

const form: Form = {
  id: 'meeting.plan',
  context: '{"step":2}',
  title: 'Planifier une RCP',
  submitLabel: 'Planifier',
  cancelLabel: 'Annuler',
  fields: [{ id: 'date', kind: 'date', label: 'Date', required: true, initial: '2026-04-22' }],
};
const state = {
  title: { value: { type: 'plain_text_input', value: 'Suivi diabète' } },
  date: { value: { type: 'datepicker', selected_date: '2026-04-22' } },
  time: { value: { type: 'timepicker', selected_time: '13:30' } },
  minutes: { value: { type: 'number_input', value: '60' } },
  place: { value: { type: 'plain_text_input', value: null } },
  kind: { value: { type: 'static_select', selected_option: { text: {}, value: 'complex-case' } } },
  none: { value: { type: 'static_select', selected_option: null } },
  people: {
    value: {
      type: 'multi_static_select',
      selected_options: [
        { text: {}, value: 'p1' },
        { text: {}, value: 'p2' },
      ],
    },
  },
  nobody: { value: { type: 'multi_static_select', selected_options: [] } },
};

let slack: SlackBot;
beforeAll(async () => {
  slack = await startSlackBot();
});
afterAll(() => slack.close());
beforeEach(() => {
  slack.bot.inbound.length = 0;
});

async function submit(reply: Reply) {
  slack.bot.reply = reply;
  const { status, body } = await slack.send(signedInteraction(submissionPayload('meeting.plan', '{"step":1}', state)));
  return { status, answer: body === '' ? undefined : JSON.parse(body) };
}

describe('a submitted form', () => {
  it('brings what was entered, without the fields left empty, and its context', async () => {
    await submit({ kind: 'none' });
    expect(slack.bot.inbound).toMatchObject([
      {
        kind: 'form',
        form: 'meeting.plan',
        context: '{"step":1}',
        sourceId: 'trigger.3',
        user: 'UMARC',
        values: {
          title: 'Suivi diabète',
          date: '2026-04-22',
          time: '13:30',
          minutes: '60',
          kind: 'complex-case',
          people: ['p1', 'p2'],
        },
      },
    ]);
    expect(slack.bot.inbound[0]).not.toHaveProperty('values.place');
    expect(slack.bot.inbound[0]).not.toHaveProperty('values.nobody');
  });

  it('closes when there is nothing to say', async () => {
    expect(await submit({ kind: 'none' })).toEqual({ status: 200, answer: { response_action: 'clear' } });
  });

  it('shows errors under their fields, and those of unknown fields under the first', async () => {
    const { answer } = await submit({
      kind: 'errors',
      form,
      errors: { date: 'Cette date est passée.', gone: 'Déjà planifiée.' },
    });
    expect(answer).toEqual({
      response_action: 'errors',
      errors: { date: 'Cette date est passée.', title: 'Déjà planifiée.' },
    });
  });

  it('ends with a confirmation that can only be closed', async () => {
    const { answer } = await submit({ kind: 'view', view: sentence('La RCP est planifiée.') });
    expect(answer.response_action).toBe('update');
    expect(modalProblems(answer.view)).toEqual([]);
    expect(seen(answer.view)).toEqual(['Planifier une RCP', 'Fermer', 'La RCP est planifiée.']);
    expect(answer.view).not.toHaveProperty('submit');
  });

  it('goes on to the next form', async () => {
    const { answer } = await submit({ kind: 'form', form });
    expect(answer).toMatchObject({
      response_action: 'update',
      view: { callback_id: 'meeting.plan', private_metadata: '{"step":2}' },
    });
    expect(modalProblems(answer.view)).toEqual([]);
  });
});

describe('a form that was left open for an hour', () => {
  // Its first trigger died after 3 s, and none is needed: the answer goes with the acknowledgement, or into the same view.
  const untriggered = { ...submissionPayload('meeting.plan', '{"step":1}', state), trigger_id: undefined };

  it.each([
    ['the next form', { kind: 'form', form }, 'update'],
    ['a confirmation', { kind: 'view', view: sentence('La RCP est planifiée.') }, 'update'],
    ['a mistake', { kind: 'errors', form, errors: { date: 'Cette date est passée.' } }, 'errors'],
    ['nothing more', { kind: 'none' }, 'clear'],
  ] as const satisfies [string, Reply, string][])('is submitted all the same: %s', async (_, reply, response) => {
    slack.bot.reply = reply;
    slack.api.calls.length = 0;
    const { status, body } = await slack.send(signedInteraction(untriggered));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ response_action: response });
    expect(slack.bot.inbound).toMatchObject([{ kind: 'form', sourceId: 'V1:1700000000.abc' }]);
    expect(slack.api.of('views.open')).toEqual([]);
  });
});

describe('a submitted form whose answer takes too long', () => {
  async function lateAnswer(reply: Reply) {
    const api = await startSlackApi();
    const logger = pino({ level: 'silent' });
    const client = interactiveClient({ botToken: 'xoxb-test', apiUrl: api.url, logger: boltLogger(logger) });
    let acknowledged: (answer: Reply) => void = () => {};
    const bot = new RecordingBot();
    const slow = {
      invoke: () => new Promise<Reply>((resolve) => (acknowledged = resolve)),
      suggest: bot.suggest.bind(bot),
      notice: bot.notice.bind(bot),
    };
    const acks: unknown[] = [];
    // The bot answers only once the form was acknowledged: whatever the machine's speed, it is late.
    const ack = async (answer?: unknown) => {
      acks.push(answer);
      acknowledged(reply);
    };
    const words = () => wordsFor('fr-FR');
    const nameOf = async () => undefined;
    const context = {
      bot: slow,
      workspace: 'T1',
      client,
      logger,
      botUser: 'UBOT',
      patience: 1,
      words,
      nameOf,
      changed: () => {},
    };
    await onSubmission(submissionPayload('meeting.plan', '{}', state), ack, context);
    await api.close();
    expect(api.violations).toEqual([]);
    return { acks, updates: api.of('views.update') };
  }

  it('says to wait, then shows the answer in the same modal', async () => {
    const { acks, updates } = await lateAnswer({ kind: 'view', view: sentence('La RCP est planifiée.') });
    expect(acks).toHaveLength(1);
    expect(seen(acks[0])).toContain('Un instant…');
    expect(updates).toMatchObject([{ args: { view_id: 'V1' } }]);
    expect(seen(updates)).toContain('La RCP est planifiée.');
  });

  it('shows the form again with its errors and what was entered', async () => {
    const { updates } = await lateAnswer({ kind: 'errors', form, errors: { date: 'Cette date est passée.' } });
    expect(seen(updates)).toContain('Date\u00a0: Cette date est passée.');
    expect(JSON.stringify(updates)).toContain('"initial_date":"2026-04-22"');
  });

  it('says that it is done when there is nothing else to say', async () => {
    const { updates } = await lateAnswer({ kind: 'none' });
    expect(seen(updates)).toContain('C’est fait.');
  });
});

describe('typing in a field with many options', () => {
  const suggestion = {
    type: 'block_suggestion',
    team: { id: 'T1' },
    user: { id: 'UMARC', team_id: 'T1' },
    action_id: 'value',
    block_id: 'people',
    value: 'nad',
    view: { id: 'V1', callback_id: 'meeting.plan', private_metadata: '{"step":1}' },
  };

  it('asks the bot and shows at most 100 options', async () => {
    slack.bot.options = Array.from({ length: 150 }, (_, index) => ({ value: `p${index}`, label: `Personne ${index}` }));
    const { body } = await slack.send(signedInteraction(suggestion));
    expect(slack.bot.suggestions).toMatchObject([
      { form: 'meeting.plan', context: '{"step":1}', field: 'people', query: 'nad', user: 'UMARC' },
    ]);
    expect(JSON.parse(body).options).toHaveLength(100);
  });

  it('keeps options of a group together', async () => {
    slack.bot.options = [
      { value: 'p1', label: 'Nadia Benali', group: 'Personnes' },
      { value: 'ide', label: 'Infirmier·e', group: 'Professions' },
    ];
    const { body } = await slack.send(signedInteraction(suggestion));
    expect(JSON.parse(body)).toMatchObject({
      option_groups: [
        { label: { text: 'Personnes' }, options: [{ value: 'p1' }] },
        { label: { text: 'Professions' }, options: [{ value: 'ide' }] },
      ],
    });
  });
});
