import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { give } from '../reminder/tasks.ts';
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
