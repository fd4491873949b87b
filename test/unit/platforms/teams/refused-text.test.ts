import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withValues } from '../../../../src/ui/form.ts';
import { planForm } from '../../../support/plan-form.ts';
import { channelThread, execute, submit } from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

let teams: TeamsBot;
beforeEach(async () => {
  teams = await startTeamsBot({ answerWithin: 2_000 });
});
afterEach(() => teams.close());

const inChannel = { conversation: channelThread };

describe('a form on a card', () => {
  it('in a thread never shows others what was refused, with or without Action.Execute', async () => {
    const errors = { title: '« 06 39 98 12 34 » est un numéro de téléphone.' };
    const typed = withValues(planForm, { title: 'Clé au 06 39 98 12 34' });
    teams.bot.reply = { kind: 'errors', form: typed, errors };
    const values = { f_title: 'Clé au 06 39 98 12 34' };
    const answer = await teams.send(execute('form:plan', { context: planForm.context, ...values }, inChannel));
    expect(JSON.stringify(answer.body)).toContain('06 39 98 12 34');
    await teams.send(submit({ diapason: { form: 'plan', context: planForm.context }, ...values }, inChannel));
    expect(JSON.stringify(teams.connector.posts.at(-1)?.activity)).toContain('06 39 98 12 34');
    const elsewhere = teams.connector.calls.filter(({ path }) => !path.includes('/a:chat-'));
    expect(JSON.stringify(elsewhere)).not.toContain('06 39');
  });

  it('in a thread asks to open the private chat where there is none for what was refused', async () => {
    teams.connector.fail({ status: 403 });
    teams.bot.reply = { kind: 'errors', form: withValues(planForm, { title: 'Clé au 06 39 98 12 34' }), errors: {} };
    await teams.send(submit({ diapason: { form: 'plan', context: planForm.context }, f_title: 'x' }, inChannel));
    expect(JSON.stringify(teams.connector.posts)).toContain('Ma réponse est privée');
    expect(JSON.stringify(teams.connector.calls)).not.toContain('06 39');
  });
});
