import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withValues } from '../../../../src/ui/form.ts';
import type { Reply } from '../../../../src/ui/reply.ts';
import { sentence } from '../../../../src/ui/view.ts';
import { planForm } from '../../../support/plan-form.ts';
import { channelThread, execute, invoke, message } from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

let teams: TeamsBot;
let finish: (reply: Reply) => void;
beforeEach(async () => {
  teams = await startTeamsBot({ answerWithin: 30 });
  const reply = new Promise<Reply>((resolve) => {
    finish = resolve;
  });
  teams.bot.reply = () => reply;
});
afterEach(() => teams.close());

const form = withValues(planForm, { title: 'Suivi' });
const edited = () => teams.connector.call(({ method }) => method === 'PUT');
const posted = () => teams.connector.call(({ method, path }) => method === 'POST' && path.includes('/activities'));

describe('when the bot takes longer than Teams waits', () => {
  it('a click is answered in time, and the clicked message changes later', async () => {
    const answer = await teams.send(execute('rsvp.yes', { p: {} }, { conversation: channelThread }));
    expect(answer.body).toMatchObject({ statusCode: 200, value: 'Un instant…' });
    expect(teams.connector.calls).toEqual([]);

    finish({ kind: 'refreshed', view: sentence('3 présents') });
    expect((await edited()).body).toMatchObject({ id: 'clicked', summary: '3 présents' });
  });

  it('a private answer comes later in the private chat', async () => {
    await teams.send(execute('list', { p: {} }));
    finish({ kind: 'view', view: sentence('Trois RCP') });
    expect(await posted()).toMatchObject({
      path: '/v3/conversations/a:chat-marc/activities',
      body: { summary: 'Trois RCP' },
    });
  });

  it('a form that was wrong comes back later with what was typed', async () => {
    await teams.send(execute('form:plan', { context: '{}', f_title: 'Suivi' }));
    finish({ kind: 'errors', form, errors: { title: 'Trop court.' } });
    const body = JSON.stringify((await edited()).body);
    expect(body).toContain('⚠ Trop court.');
    expect(body).toContain('"value":"Suivi"');
  });

  it('a form of a thread that was wrong comes back in private, so that nobody else reads what was typed', async () => {
    const values = { context: '{}', f_title: 'Clé au 06 39 98 12 34' };
    await teams.send(execute('form:plan', values, { conversation: channelThread }));
    finish({ kind: 'errors', form, errors: { title: '« 06 39 98 12 34 » est un numéro de téléphone.' } });
    expect(await posted()).toMatchObject({ path: '/v3/conversations/a:chat-1/activities' });
    expect(teams.connector.edits).toEqual([]);
  });

  it('a failure is told later', async () => {
    teams.bot.reply = () =>
      new Promise((_, reject) => {
        finish = () => reject(new Error('late'));
      });
    await teams.send(execute('rsvp.yes', { p: {} }));
    finish({ kind: 'none' });
    expect(JSON.stringify((await posted()).body)).toContain('Une erreur est survenue');
  });

  it('a command is acknowledged, and answered later', async () => {
    expect((await teams.send(message('rcp'))).status).toBe(200);
    finish({ kind: 'view', view: sentence('Trois RCP') });
    expect((await posted()).body).toMatchObject({ summary: 'Trois RCP' });
  });

  it('a dialog ends with a sentence, and its form comes to the private chat', async () => {
    const answer = await teams.send(invoke('composeExtension/fetchTask', { commandId: 'rcp-planifier' }));
    expect(answer.body).toEqual({ task: { type: 'message', value: 'Un instant…' } });
    finish({ kind: 'form', form });
    expect((await posted()).body).toMatchObject({ summary: 'Planifier une RCP' });
  });

  it('stopping waits until everything was said', async () => {
    await teams.send(message('rcp'));
    let stopped = false;
    const stopping = teams.platform.stop().then(() => {
      stopped = true;
    });
    expect(stopped).toBe(false);
    finish({ kind: 'view', view: sentence('Trois RCP') });
    await stopping;
    expect(teams.connector.posts).toHaveLength(1);
  });
});
