import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boltLogger } from '../../../../src/platforms/slack/bolt-logger.ts';
import { interactiveClient } from '../../../../src/platforms/slack/clients.ts';
import { onSubmission } from '../../../../src/platforms/slack/inbound/submission.ts';
import { wordsFor } from '../../../../src/platforms/slack/words.ts';
import type { Form } from '../../../../src/ui/form.ts';
import type { Reply } from '../../../../src/ui/reply.ts';
import type { View } from '../../../../src/ui/view.ts';
import { seen } from '../../../support/slack-blocks.ts';
import { type SlackBot, startSlackBot } from '../../../support/slack-bot.ts';
import {
  clickPayload,
  commandFields,
  eventBody,
  signedCommand,
  signedInteraction,
  signedJson,
  submissionPayload,
} from '../../../support/slack-requests.ts';

const sentence = 'Cette réponse est trop longue pour Slack. Réessayez avec un texte plus court.';
const long = 'x'.repeat(4000);
const form: Form = {
  id: 'meeting.plan',
  context: long,
  title: 'Planifier une RCP',
  submitLabel: 'Planifier',
  cancelLabel: 'Annuler',
  fields: [{ id: 'title', kind: 'text', label: 'Titre', required: true, maxLength: 100, guard: 'case' }],
};
const view: View = {
  fallback: 'La RCP est planifiée.',
  blocks: [
    { kind: 'buttons', buttons: [{ kind: 'action', action: 'meeting.open', label: 'Ouvrir', payload: { id: long } }] },
  ],
};
const tooLong = [
  ['form', { kind: 'form', form }],
  ['form with errors', { kind: 'errors', form, errors: {} }],
  ['view', { kind: 'view', view }],
  ['update', { kind: 'update', view }],
] as const satisfies [string, Reply][];

let slack: SlackBot;
beforeAll(async () => {
  slack = await startSlackBot();
});
afterAll(() => slack.close());
beforeEach(() => {
  slack.api.calls.length = 0;
  slack.api.responses.length = 0;
  slack.api.workspace.posts.length = 0;
});
afterEach(() => {
  expect(slack.api.violations).toEqual([]);
});

const submitted = submissionPayload('meeting.plan', '{}', {});

describe('an answer that is too long for Slack is told in words', () => {
  it.each(tooLong)('after a slash command: %s', async (_, reply) => {
    slack.bot.reply = reply;
    await slack.send(signedCommand(commandFields('/rcp', '', slack.api.responseUrl)));
    expect(slack.api.responses).toMatchObject([
      { response_type: 'ephemeral', replace_original: false, text: expect.stringContaining(sentence) },
    ]);
  });

  it.each(tooLong)('after a click, leaving the message: %s', async (_, reply) => {
    slack.bot.reply = reply;
    await slack.send(signedInteraction(clickPayload('meeting.open~1', '{}', slack.api.responseUrl)));
    expect(slack.api.responses).toMatchObject([
      { response_type: 'ephemeral', replace_original: false, text: expect.stringContaining(sentence) },
    ]);
    expect(slack.api.of('chat.update')).toEqual([]);
  });

  it('after a written message', async () => {
    slack.bot.reply = { kind: 'view', view };
    const event = { type: 'message', channel_type: 'im', channel: 'DUMARC', user: 'UMARC', ts: '1.1', text: 'aide' };
    await slack.send(signedJson(eventBody(event)));
    expect(slack.api.workspace.posts).toMatchObject([{ channel: 'DUMARC', text: expect.stringContaining(sentence) }]);
  });

  it.each(tooLong)('after a submitted form, in its place: %s', async (kind, reply) => {
    slack.bot.reply = reply;
    const { status, body } = await slack.send(signedInteraction(submitted));
    expect(status).toBe(200);
    // A message in a modal loses its buttons, so the long payload does not matter there.
    const expected = kind === 'view' || kind === 'update' ? view.fallback : sentence;
    expect(JSON.parse(body)).toMatchObject({ response_action: 'update' });
    expect(seen(JSON.parse(body).view).join('\n')).toContain(expected);
  });

  it('after a submitted form whose answer comes late, with the reference under which it is logged', async () => {
    let answer: (reply: Reply) => void = () => {};
    const lines: string[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    const client = interactiveClient({ botToken: 'xoxb-test', apiUrl: slack.api.url, logger: boltLogger(logger) });
    const bot = {
      invoke: () => new Promise<Reply>((resolve) => (answer = resolve)),
      suggest: async () => [],
      notice: async () => {},
    };
    const ack = async () => answer({ kind: 'form', form });
    const french = () => wordsFor('fr-FR');
    const nameOf = async () => undefined;
    const context = {
      bot,
      workspace: 'T1',
      client,
      logger,
      botUser: 'UBOT',
      patience: 1,
      words: french,
      nameOf,
      changed: () => {},
    };
    await onSubmission(submitted, ack, context);
    const words = seen(slack.api.of('views.update')).join('\n');
    expect(words).toContain(sentence);
    const [, reference] = /Référence\u00a0: ([0-9a-f]{8})/.exec(words) ?? [];
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ reference: reference ?? 'no reference was told' }]);
    expect(lines.join()).not.toContain(long);
  });

  it('in the language of the answer', async () => {
    slack.bot.reply = { kind: 'view', view, locale: 'en' };
    await slack.send(signedCommand(commandFields('/rcp', '', slack.api.responseUrl)));
    expect(slack.api.responses).toMatchObject([
      { text: expect.stringContaining('This answer is too long for Slack.') },
    ]);
  });
});

describe('a written message that is too long to be repeated by a button', () => {
  it('is not shortened: the person is asked to use the slash command', async () => {
    slack.bot.reply = { kind: 'form', form: { ...form, context: '' } };
    const text = `rcp planifier ${'Suivi diabète '.repeat(200)}`;
    const event = { type: 'message', channel_type: 'im', channel: 'DUMARC', user: 'UMARC', ts: '1.1', text };
    await slack.send(signedJson(eventBody(event)));
    expect(slack.api.workspace.posts).toMatchObject([
      { channel: 'DUMARC', text: expect.stringContaining('trop long pour ouvrir un formulaire') },
    ]);
    expect(seen(slack.api.workspace.posts).join('\n')).toContain('«\u00a0/rcp planifier\u00a0»');
    expect(JSON.stringify(slack.api.workspace.posts)).not.toContain('"type":"button"');
  });

  it('that just fits keeps its button', async () => {
    slack.bot.reply = { kind: 'form', form: { ...form, context: '' } };
    const text = `rcp planifier ${'x'.repeat(1900)}`;
    const event = { type: 'message', channel_type: 'im', channel: 'DUMARC', user: 'UMARC', ts: '1.1', text };
    await slack.send(signedJson(eventBody(event)));
    expect(JSON.stringify(slack.api.workspace.posts)).toContain('"type":"button"');
  });
});
