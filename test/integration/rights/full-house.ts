import { registry } from '../../../src/app.ts';
import type { Inbound } from '../../../src/bot/inbound.ts';
import { phrasesOf } from '../../../src/i18n/catalogue.ts';
import type { Form } from '../../../src/ui/form.ts';
import type { Reply } from '../../../src/ui/reply.ts';
import type { ActionButton } from '../../../src/ui/view.ts';
import { tell } from '../../support/prologues.ts';
import { buttonsOf, formOf, openTeam, type Structure } from '../../support/structure.ts';

/** What somebody can press or send: real buttons and forms, with the ids of one structure in them. */
export interface Handles {
  readonly buttons: readonly ActionButton[];
  readonly forms: readonly Form[];
}

/** Words that stand in texts about cases, as prologues.ts writes them. */
export const caseWords = /mot \S+ fin/;

/** The title of its RCP, which stands in no help text. */
export const meetingTitle = 'Plaies chroniques';

/** A team with something of everything: RCPs, cases, minutes, a flash consultation, a poll, tasks, decisions, a vote. */
export async function openFullHouse(): Promise<Structure & AsyncDisposable> {
  const team = await openTeam();
  await team.db.meeting.updateMany({ data: { title: meetingTitle } });
  await tell(team, 'minutes');
  await tell(team, 'flash');
  await tell(team, 'poll');
  await team.submits('marc', formOf(await team.says('marc', 'tache nouvelle')), { title: 'Rappeler le laboratoire' });
  const decision = { statement: 'Acheter un chariot', type: 'organisation' };
  await team.submits('claire', formOf(await team.says('claire', 'decision')), decision);
  await team.says('lea', 'absence du 7 au 9 décembre');
  return team;
}

/** Everything that some people of it see, without a gesture that changes anything. */
export async function seenBy(team: Structure, users: readonly string[]) {
  const replies: Reply[] = [];
  for (const user of users) {
    await team.opensHome(user);
    for (const { id } of registry.commands) replies.push(await team.says(user, phrasesOf(id)[0] ?? ''));
  }
  const shown = [...team.platform.screen.map(({ view }) => view), ...users.map((user) => team.homeOf(user))];
  const views = [...replies.map((reply) => ('view' in reply ? reply.view : undefined)), ...shown];
  const buttons = views.flatMap((view) => (view === undefined ? [] : buttonsOf(view)));
  const forms = replies.flatMap((reply) => ('form' in reply ? [reply.form] : []));
  return { replies, buttons: unique(buttons), forms: unique(forms) };
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

let events = 0;

/** Presses all of it from another account or workspace; a form that opens is sent, with words in its fields. */
export async function pressAll(
  team: Structure,
  who: Pick<Inbound, 'workspace' | 'user'>,
  { buttons, forms }: Handles,
): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  const ask = async (what: Asking) => {
    events += 1;
    const source = { platform: 'slack', place: { kind: 'direct' }, sourceId: `all-${events}`, ...who } as const;
    const reply = await team.app.bot.invoke({ ...what, ...source });
    replies.push(reply);
    return reply;
  };
  const send = (form: Form) => ask({ kind: 'form', form: form.id, context: form.context, values: filled(form) });
  for (const { action, payload } of buttons) {
    const reply = await ask({ kind: 'action', action, payload });
    if (reply.kind === 'form') await send(reply.form);
  }
  for (const form of forms) await send(form);
  return replies;
}

type Asking =
  | { readonly kind: 'action'; readonly action: string; readonly payload: unknown }
  | { readonly kind: 'form'; readonly form: string; readonly context: string; readonly values: Values };
type Values = Record<string, string | readonly string[]>;

/** What somebody would send who wants to change everything: every choice another one, every text a new one. */
function filled({ fields }: Form): Values {
  return Object.fromEntries(
    fields.flatMap((field): [string, string | readonly string[]][] => {
      switch (field.kind) {
        case 'text':
        case 'long-text':
          return [[field.id, `intrus ${events}`]];
        case 'date':
          return [[field.id, field.initial ?? '2026-12-03']];
        case 'time':
          return [[field.id, field.initial ?? '14:00']];
        case 'number':
          return [[field.id, String(field.max)]];
        case 'choice':
          return field.options.slice(-1).map(({ value }) => [field.id, value]);
        case 'choices':
          return [[field.id, field.options.slice(0, 1).map(({ value }) => value)]];
        default:
          return field satisfies never;
      }
    }),
  );
}
