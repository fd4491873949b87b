import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

async function propose(user: string, question: string): Promise<string> {
  await clinic.types(user, '/rcp', 'dossier');
  await clinic.submits(user, clinic.openModal(), { motive: 'chronic-wound', question, consent: 'informed' });
  const row = await clinic.db.caseReview.findFirstOrThrow({ where: { question } });
  return row.code;
}

/** What the bot answered to the last command, or put in the place of what was clicked, as a message to click on. */
function answered() {
  const edited = clinic.api.of('chat.update').findLast(({ args }) => args['ts'] === '1');
  const blocks = edited?.args['blocks'] ?? clinic.api.responses.at(-1)?.['blocks'];
  expect(messageProblems(blocks)).toEqual([]);
  return { ts: '1', blocks, text: readable(blocks) };
}

async function at(instant: string): Promise<void> {
  clinic.clock.set(new Date(instant));
  await clinic.settled();
  await clinic.settled();
}

it('the agenda is reordered, sent in advance in the thread, and reminds each requester, over signed HTTP', async () => {
  // Nadia and Camille are known once they have spoken.
  await clinic.types('UNADIA', '/rcp');
  await clinic.types('UMARC', '/rcp', 'planifier');
  await clinic.submits('UMARC', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  const first = await propose('UNADIA', 'Qui passe le samedi ?');
  const second = await propose('UMARC', 'Quel relais ?');

  await clinic.types('UMARC', '/rcp', 'ordre du jour');
  expect(answered().text).toMatch(new RegExp(`13 h 30 · ${first}[^]*13 h 45 · ${second}`));
  await clinic.clicks('UMARC', answered(), 'Descendre');
  expect(answered().text).toMatch(new RegExp(`13 h 30 · ${second}[^]*13 h 45 · ${first}`));

  await clinic.clicks('UMARC', answered(), 'Réordonner');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const { id } = await clinic.db.caseReview.findFirstOrThrow({ where: { code: first } });
  const { body } = await clinic.submits('UMARC', clinic.openModal(), { review: id, minutes: '30' });
  expect(readable(Object(body).view)).toContain('45 min sur 1 h');

  await at('2026-11-20T08:00:00Z');
  const posts = clinic.api.workspace.posts.filter((post) => post.channel === channel);
  const announcement = posts.find((post) => post.thread_ts === undefined);
  const [sent, ...others] = posts.filter((post) => readable(post.blocks).includes('Ordre du jour : Suivi diabète'));
  expect(others).toEqual([]);
  expect(sent).toMatchObject({ thread_ts: announcement?.ts });
  expect(messageProblems(sent?.blocks)).toEqual([]);
  expect(readable(sent?.blocks)).toContain(`13 h 45 · ${first}`);
  expect(readable(sent?.blocks)).not.toContain('samedi');

  await at('2026-11-24T12:35:00Z');
  const reminder = clinic.api.workspace.posts.findLast((post) => post.channel === 'DUNADIA');
  expect(messageProblems(reminder?.blocks)).toEqual([]);
  // In La Réunion, where Nadia is.
  expect(readable(reminder?.blocks)).toContain(`${first} passe à 16 h 45`);
});
