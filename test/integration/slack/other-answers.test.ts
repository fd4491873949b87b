import { expect, it } from 'vitest';
import { labelsOf } from '../../support/e2e-modal.ts';
import { modalProblems } from '../../support/slack-blocks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

function announcement() {
  const post = clinic.api.workspace.posts.find((one) => one.channel === channel && one.thread_ts === undefined);
  if (post === undefined) throw new Error('nothing was announced');
  return post;
}

it('somebody comes for one event only, somebody else sends a substitute, over signed HTTP', async () => {
  await clinic.types('UNADIA', '/rcp');
  await clinic.types('UMARC', '/rcp', 'planifier');
  await clinic.submits('UMARC', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  await clinic.types('UMARC', '/rcp', 'evenement');
  const event = { motive: 'fall', severity: 'minor', question: 'Pourquoi deux chutes en un mois ?' };
  await clinic.submits('UMARC', clinic.openModal(), event);
  const review = await clinic.db.caseReview.findFirstOrThrow();
  expect(review).toMatchObject({ kind: 'adverse-event', status: 'on-agenda', filing: 'none' });

  await clinic.clicks('UNADIA', announcement(), 'Autre réponse');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  expect(labelsOf(clinic.openModal(), 'cases')).toEqual([`${review.code}, Chute`]);
  await clinic.submits('UNADIA', clinic.openModal(), { cases: [review.id] });
  expect(readable(announcement().blocks)).toContain('Pour certains dossiers (1)\nNadia Benali');

  await clinic.clicks('UMARC', announcement(), 'Autre réponse');
  const camille = await clinic.db.practitioner.findFirstOrThrow({ where: { displayName: 'Camille Roux' } });
  await clinic.submits('UMARC', clinic.openModal(), { substitute: `person:${camille.id}` });
  expect(readable(announcement().blocks)).toContain('Marc Lefèvre (remplacé par Camille Roux)');
});
