import { expect, vi } from 'vitest';
import { type LocalMessage, type LocalSlack, localChannel, localPeople } from './e2e-local-slack.ts';
import { type Entry, filledIn, labelsOf, type Modal } from './e2e-modal.ts';
import { homeProblems, messageProblems, modalProblems, seen } from './slack-blocks.ts';
import { argumentProblems } from './slack-reference.ts';

/** How long a story waits for what it expects: a beat of the scheduler comes every five seconds. */
export const patience = { timeout: 30_000, interval: 100 };

/** The planning form, opened again until everybody of the channel can be invited: a beat of the scheduler reads it. */
export async function planningForm(slack: LocalSlack, user: string): Promise<Modal> {
  return vi.waitFor(async () => {
    const form = await slack.form(user, '/rcp', 'planifier');
    expect(labelsOf(form, 'invited')).toEqual(expect.arrayContaining(localPeople.map(({ name }) => name)));
    return form;
  }, patience);
}

/** Fills in the open form as it is but for `entries`; what the next modal says. */
export async function fill(slack: LocalSlack, user: string, title: string, entries: Readonly<Record<string, Entry>>) {
  const submitted = await slack.submit(user, filledIn(await slack.opened(title), entries));
  if ('errors' in submitted) throw new Error(JSON.stringify(submitted.errors));
  return plain(seen(submitted.next).join('\n'));
}

/** A message as a person reads it, non-breaking spaces as plain ones, lines without their indent. */
export function read({ text, blocks }: LocalMessage): string {
  return plain([text, ...seen(blocks)].join('\n'));
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('\u2003', '');
}

/** What stands in the channel for all to see, threads aside. */
export async function announcements(slack: LocalSlack): Promise<LocalMessage[]> {
  return (await slack.messages()).filter((one) => one.user === 'UBOT' && !one.thread_ts && !one.ephemeral_to);
}

export async function announced(slack: LocalSlack, title: string): Promise<LocalMessage> {
  return vi.waitFor(async () => {
    const found = (await announcements(slack)).filter((one) => one.text.includes(title));
    expect(found).toHaveLength(1);
    return theOnly(found);
  }, patience);
}

/** The message that was there before (same ts), once it reads like this. */
export async function shows(slack: LocalSlack, { ts }: LocalMessage, words: string): Promise<LocalMessage> {
  return vi.waitFor(async () => {
    const now = theOnly((await slack.messages()).filter((one) => one.ts === ts));
    expect(read(now)).toContain(words);
    return now;
  }, patience);
}

/** The newest answer that only this person sees, once it reads like this. */
export async function answered(slack: LocalSlack, user: string, words: string): Promise<LocalMessage> {
  return vi.waitFor(async () => {
    const last = (await slack.messages()).filter((one) => one.ephemeral_to === user).slice(-1);
    expect(read(theOnly(last))).toContain(words);
    return theOnly(last);
  }, patience);
}

/** `/rcp`, then « Voir » beside that RCP, which then stands in the place of the list. */
export async function openDetail(slack: LocalSlack, user: string, title: string): Promise<void> {
  await slack.command(user, '/rcp');
  const list = await answered(slack, user, 'Prochaines RCP');
  await slack.click(user, localChannel, rowOf(list, title), 'Voir');
}

/** The row of a list that says these words, with the buttons beside or below it. */
function rowOf(message: LocalMessage, words: string): LocalMessage {
  const { blocks = [] } = message;
  const index = blocks.findIndex((block) => plain(seen(block).join(' ')).includes(words));
  if (index < 0) throw new Error(`no row with "${words}" in ${read(message)}`);
  return { ...message, blocks: blocks.slice(index, index + 2) };
}

export async function messagesTo(slack: LocalSlack, user: string, words: string): Promise<LocalMessage[]> {
  return (await slack.direct(user)).filter((one) => read(one).includes(words));
}

/** Waits until this person was told so, once. */
export async function told(slack: LocalSlack, user: string, words: string): Promise<void> {
  await vi.waitFor(async () => {
    const all = (await slack.direct(user)).map(read);
    const found = all.filter((one) => one.includes(words));
    // The trace of a failure ends here: the sentence says which message was missing.
    expect(found, `${user}: "${words}" among\n${all.join('\n—\n')}`).toHaveLength(1);
  }, patience);
}

/** Clicks a button of the newest private message that reads so, as soon as it is there; of one of its rows, if told. */
export async function clickPrivate(
  slack: LocalSlack,
  user: string,
  words: string,
  label: string,
  row?: string,
): Promise<void> {
  const message = await vi.waitFor(async () => {
    const found = (await messagesTo(slack, user, words)).at(-1);
    if (found === undefined) throw new Error(`${user} was not told: ${words}`);
    return found;
  }, patience);
  const clicked = row === undefined ? message : rowOf(message, row);
  await slack.click(user, (await slack.directChannel(user)) ?? '', clicked, label);
}

/** Clicks a button of the newest answer that only this person sees. */
export async function clickAnswer(slack: LocalSlack, user: string, words: string, label: string): Promise<void> {
  await slack.click(user, localChannel, await answered(slack, user, words), label);
}

/** What the real Slack would object to in everything that was called. */
export async function problems(slack: LocalSlack): Promise<string[]> {
  return (await slack.calls()).flatMap(({ method, args }) => [
    ...argumentProblems(method, args),
    ...('blocks' in args ? messageProblems(args['blocks']) : []),
    ...('view' in args ? (method === 'views.publish' ? homeProblems : modalProblems)(args['view']) : []),
  ]);
}

function theOnly(messages: readonly LocalMessage[]): LocalMessage {
  const [only, ...others] = messages;
  if (only === undefined || others.length > 0) throw new Error(`${messages.length} messages instead of one`);
  return only;
}
