import { describe, expect, it } from 'vitest';
import { fieldsOf, labelsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const announcements = () =>
  clinic.api.workspace.posts.filter((post) => post.channel === channel && post.thread_ts === undefined);

/** The last answer to a command, as a message that can be clicked. */
function answer() {
  return clickable(clinic.api.responses.at(-1)?.['blocks']);
}

/** What the last click made of its message. */
function updated() {
  const here = clinic.api.of('chat.update').filter(({ args }) => args['channel'] === channel);
  return clickable(here.at(-1)?.args['blocks']);
}

/** The modal that was opened last, as Slack gets it. */
function opened(): unknown {
  return clinic.api.of('views.open').at(-1)?.args['view'];
}

function clickable(blocks: unknown) {
  expect(messageProblems(blocks)).toEqual([]);
  return { ts: '1', blocks };
}

/** « Voir » on the first RCP of `/rcp`. */
async function seeFirst(user: string) {
  await clinic.types(user, '/rcp');
  await clinic.clicks(user, answer(), 'Voir');
  return updated();
}

async function planSeries() {
  await clinic.types('UMARC', '/rcp', 'planifier 1er mardi du mois 13h30 Suivi diabète');
  await clinic.clicks('UMARC', answer(), 'Valider');
}

describe('a series over signed HTTP', () => {
  it('is shown back, planned with one announcement, and announced date by date', async () => {
    await clinic.types('UMARC', '/rcp', 'planifier 1er mardi du mois 13h30 Suivi diabète');
    expect(readable(answer().blocks)).toContain('le 1er mardi du mois');
    expect(readable(answer().blocks)).toContain('et 6 autres');
    await clinic.clicks('UMARC', answer(), 'Valider');
    expect(readable(updated().blocks)).toContain('RCP répétée');
    expect(await clinic.db.meeting.count({ where: { status: 'draft' } })).toBe(11);
    expect(announcements()).toHaveLength(1);
    clinic.clock.set(new Date('2026-12-15T08:00:00Z'));
    await clinic.settled();
    expect(announcements()).toHaveLength(2);
    expect(readable(announcements()[1]?.blocks)).toContain('mardi 5 janvier 2027 à 13 h 30');
  });

  it('begins with « Répéter » too, in one form', async () => {
    await clinic.types('UMARC', '/rcp', 'planifier mardi 24 novembre 13h30 Suivi diabète');
    await clinic.clicks('UMARC', answer(), 'Valider');
    await clinic.clicks('UMARC', await seeFirst('UMARC'), 'Répéter');
    const form = clinic.openModal();
    expect(modalProblems(opened())).toEqual([]);
    expect(fieldsOf(form)).toEqual(['rule', 'until']);
    expect(labelsOf(form, 'rule')).toContain('toutes les 2 semaines, le mardi');
    const { body } = await clinic.submits('UMARC', form, { rule: 'weekly:2:2', until: '2027-01-31' });
    expect(readable(Object(body).view)).toContain('5 dates');
    expect(announcements()).toHaveLength(1);
  });

  it('is moved with those that follow, and cancelled with them', async () => {
    await planSeries();
    await clinic.clicks('UMARC', await seeFirst('UMARC'), 'Déplacer');
    const move = clinic.openModal();
    expect(modalProblems(opened())).toEqual([]);
    expect(labelsOf(move, 'scope').map((label) => label.replace(/\u00a0/g, ' '))).toEqual([
      'Cette RCP seulement',
      'Celle-ci et les 11 suivantes',
    ]);
    const moved = await clinic.submits('UMARC', move, { date: '2026-12-03', scope: 'following' });
    expect(readable(Object(moved.body).view)).toContain('Aussi déplacées');
    expect(readable(Object(moved.body).view)).toContain('jeudi 7 janvier 2027');
    expect(readable(announcements()[0]?.blocks)).toContain('jeudi 3 décembre 2026 à 13 h 30');

    await clinic.clicks('UMARC', await seeFirst('UMARC'), 'Annuler la RCP');
    await clinic.submits('UMARC', clinic.openModal(), { scope: 'following', reason: 'travaux' });
    expect(await clinic.db.meeting.count({ where: { status: { not: 'cancelled' } } })).toBe(0);
    expect(readable(announcements()[0]?.blocks)).toContain('RCP annulée');
    expect(announcements()).toHaveLength(1);
  });

  it('loses a date with « Reporter » and gets another with « Déplacer »', async () => {
    await planSeries();
    await clinic.clicks('UMARC', await seeFirst('UMARC'), 'Reporter');
    const postpone = clinic.openModal();
    expect(modalProblems(opened())).toEqual([]);
    const wrong = await clinic.submits('UMARC', postpone, { reason: 'appeler le 06 12 34 56 78' });
    expect(wrong.body).toMatchObject({
      response_action: 'errors',
      errors: { reason: expect.stringContaining('téléphone') },
    });
    await clinic.submits('UMARC', postpone, { reason: 'animateur absent' });
    expect(readable(announcements()[0]?.blocks)).toContain('RCP reportée');
    await clinic.clicks('UMARC', await seeFirst('UMARC'), 'Déplacer');
    await clinic.submits('UMARC', clinic.openModal(), { date: '2026-12-08' });
    expect(readable(announcements()[0]?.blocks)).toContain('mardi 8 décembre 2026 à 13 h 30');
  });
});
