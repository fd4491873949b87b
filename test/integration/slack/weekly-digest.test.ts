import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { give } from '../reminder/tasks.ts';
import { pastWeeks, saidOfPastWeeks, writeWeeks } from '../weekly-digest/past-weeks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

function standing(where: string, words: string) {
  return clinic.api.workspace.posts.filter((post) => post.channel === where && readable(post.blocks).includes(words));
}

it('the digest of the week is previewed, given a word, and published once, over signed HTTP', async () => {
  await give(clinic, { by: 'Camille Roux', title: 'Relancer le laboratoire', dueOn: '2026-11-16' });
  await clinic.types('UCAMILLE', '/point', 'reglages');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  await clinic.submits('UCAMILLE', clinic.openModal(), { on: 'yes' });

  clinic.clock.set(new Date('2026-11-20T16:30:00Z'));
  await clinic.settled();
  const [preview, ...others] = standing('DUCAMILLE', 'Aperçu du point de la semaine');
  if (preview === undefined) throw new Error('no preview');
  expect(others).toEqual([]);
  expect(messageProblems(preview.blocks)).toEqual([]);
  await clinic.clicks('UCAMILLE', preview, 'Ajouter un mot');
  await clinic.submits('UCAMILLE', clinic.openModal(), { word: 'Merci pour les vaccinations' });

  clinic.clock.set(new Date('2026-11-23T07:00:00Z'));
  await clinic.settled();
  await clinic.settled();
  const [digest, ...again] = standing(channel, 'Le point du lundi 23 novembre 2026');
  expect(again).toEqual([]);
  expect(messageProblems(digest?.blocks)).toEqual([]);
  expect(readable(digest?.blocks)).toContain('Camille Roux : Merci pour les vaccinations');
  expect(readable(digest?.blocks)).toContain('Relancer le laboratoire, 7 jours de retard');
  expect(standing('DUCAMILLE', 'Publié lundi 23 novembre 2026 à 8 h.')).toHaveLength(1);

  await clinic.clicks('UMARC', { ts: digest?.ts ?? '', blocks: digest?.blocks }, 'Voir le détail');
  const details = clinic.api.responses.at(-1);
  expect(messageProblems(details?.['blocks'])).toEqual([]);
  expect(readable(details?.['blocks'])).toContain('Relancer le laboratoire');
});

async function publishAfterWeeks() {
  await writeWeeks(clinic.db, pastWeeks);
  await give(clinic, { by: 'Camille Roux', title: 'Relancer le laboratoire', dueOn: '2026-11-16' });
  await clinic.types('UCAMILLE', '/point', 'reglages');
  await clinic.submits('UCAMILLE', clinic.openModal(), { on: 'yes' });
  clinic.clock.set(new Date('2026-11-23T07:00:00Z'));
  await clinic.settled();
  await clinic.settled();
  const [digest, ...others] = standing(channel, 'Le point du lundi 23 novembre 2026');
  expect(others).toEqual([]);
  expect(messageProblems(digest?.blocks)).toEqual([]);
  return JSON.stringify(digest?.blocks).replace(/[\u00a0\u202f]/g, ' ');
}

it('the digest shows the last 12 weeks in a picture, which is said in words', async () => {
  const blocks = await publishAfterWeeks();
  expect(blocks).toContain(`"alt_text":"${saidOfPastWeeks}"`);
  const id = [...clinic.api.workspace.files.keys()].at(-1) ?? 'none';
  expect(blocks).toContain(`"slack_file":{"id":"${id}"}`);
  expect(clinic.api.workspace.files.get(id)?.bytes?.subarray(1, 4)).toEqual(Buffer.from('PNG'));

  await clinic.types('UMARC', '/point', '');
  const shown = clinic.api.responses.at(-1)?.['blocks'];
  expect(JSON.stringify(shown)).not.toContain('slack_file');
  expect(readable(shown)).toContain(saidOfPastWeeks);
});

it('the digest goes out once without its picture when that cannot be uploaded', async () => {
  clinic.api.fail('files.getUploadURLExternal', { status: 500 });
  const blocks = await publishAfterWeeks();
  expect(blocks).not.toContain('slack_file');
  expect(blocks).toContain(saidOfPastWeeks);
});
