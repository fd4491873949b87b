import { expect, it } from 'vitest';
import { channel, openClinic, readable } from '../../../integration/slack/clinic.ts';

it('a channel that is gone is tried once for each message, and the coordinator is told', async () => {
  await using clinic = await openClinic();
  const tries = () =>
    ['chat.postMessage', 'chat.update', 'files.completeUploadExternal'].flatMap((method) =>
      clinic.api.of(method).filter(({ args }) => args['channel'] === channel || args['channel_id'] === channel),
    ).length;
  const before = tries();
  clinic.api.workspace.channels.delete(channel);
  await clinic.types('UMARC', '/rcp', 'planifier');
  await clinic.submits('UMARC', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  const tried = tries() - before;
  expect(tried).toBeGreaterThan(0);

  const reports = () =>
    clinic.api.workspace.posts.filter(
      (post) => post.channel === 'DUCAMILLE' && readable(post.blocks).includes('pas pu partir'),
    );
  expect(reports()).toHaveLength(1);

  const start = clinic.clock.now().getTime();
  for (let hour = 1; hour <= 72; hour += 12) {
    clinic.clock.set(new Date(start + hour * 3_600_000));
    await clinic.settled();
  }
  expect(tries() - before).toBe(tried);
  expect(reports()).toHaveLength(1);
  expect(await clinic.db.delivery.count({ where: { state: 'pending', kind: 'meeting.announcement' } })).toBe(0);
});
