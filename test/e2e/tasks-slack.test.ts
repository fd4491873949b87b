import { describe, expect, it } from 'vitest';
import { type Camera, openCamera } from '../support/e2e-camera.ts';
import type { LocalSlack } from '../support/e2e-local-slack.ts';
import { fieldsOf, optionNamed } from '../support/e2e-modal.ts';
import { withoutLocalSlack } from '../support/e2e-needs.ts';
import {
  announcements,
  answered,
  clickAnswer,
  clickPrivate,
  fill,
  messagesTo,
  problems,
  read,
  told,
} from '../support/e2e-reading.ts';
import { introduced, isAdded, prepare } from '../support/e2e-story.ts';

/** As they are shown; in a line they are typed without the capital. */
const titles = {
  call: 'Rappeler la pharmacie',
  send: 'Envoyer le bilan au laboratoire',
  book: 'Réserver la salle',
  order: 'Commander les pansements',
  cart: 'Vérifier le chariot',
} as const;
const professions = { UMARC: 'general-practitioner', UNADIA: 'nurse', ULEA: 'nurse' } as const;

describe.skipIf(withoutLocalSlack !== '')(`tasks on local-slack${withoutLocalSlack}`, () => {
  it.each(['socket', 'events'] as const)(
    'from a line to the reminder, and on to somebody else: %s mode',
    async (mode) => {
      const { slack, start } = await prepare(mode);
      const shot = await openCamera(slack, `tasks-${mode}`);
      // Tuesday 10:00 in Paris: nobody is reminded any more today.
      let diapason = await start('2026-11-24T09:00:00Z');
      await isAdded(slack, mode, diapason);
      await introduced(slack, professions);
      await given(slack, shot);
      await claimed(slack, shot);
      await away(slack, shot);
      expect(diapason.complaints).toEqual([]);
      await diapason.stop();

      // Monday 8:55 in Paris, after days without the bot: a quarter of a minute later it is 9:00.
      diapason = await start('2026-11-30T07:55:00Z');
      await reminded(slack, shot);
      await passedOn(slack, shot);
      await listed(slack, shot);
      await weighed(slack, shot);

      // What is said of tasks in the channel is the weekly digest, on this Monday morning.
      const others = (await announcements(slack)).filter(({ text }) => !text.startsWith('Le point du'));
      for (const message of others) {
        for (const title of Object.values(titles)) expect(read(message)).not.toContain(title);
      }
      expect(await problems(slack)).toEqual([]);
      expect(diapason.complaints).toEqual([]);
    },
  );
});

/** One line is shown back with its date, then confirmed. */
async function line(slack: LocalSlack, user: string, text: string, understood: string): Promise<void> {
  await slack.command(user, '/tache', text);
  await answered(slack, user, understood);
  await clickAnswer(slack, user, understood, 'Valider');
  await answered(slack, user, 'Tâche ajoutée.');
}

/** By one line, and by the form. */
async function given(slack: LocalSlack, shot: Camera): Promise<void> {
  await slack.command('UMARC', '/tache', `<@ULEA|lea> ${titles.call.toLowerCase()} vendredi`);
  const understood = read(await answered(slack, 'UMARC', 'Ai-je bien compris ?'));
  for (const words of [titles.call, 'Léa Martin', 'vendredi 27 novembre 2026']) expect(understood).toContain(words);
  await shot('01-understood', 'UMARC');
  await clickAnswer(slack, 'UMARC', 'Ai-je bien compris', 'Valider');
  expect(read(await answered(slack, 'UMARC', 'Tâche ajoutée.'))).toContain('Je préviens Léa Martin.');
  await shot('01-added', 'UMARC');
  await told(slack, 'ULEA', 'Marc Petit vous confie une tâche');
  await shot('01-told', 'ULEA', 'private');
  await line(slack, 'UMARC', `<@ULEA|lea> ${titles.send.toLowerCase()} lundi`, 'lundi 30 novembre 2026');
  await line(slack, 'UMARC', `<@ULEA|lea> ${titles.book.toLowerCase()} jeudi 3 décembre`, 'jeudi 3 décembre 2026');

  const form = await slack.form('UMARC', '/tache', 'nouvelle');
  expect(fieldsOf(form).length).toBeLessThanOrEqual(8);
  await shot('02-form', 'UMARC', 'form');
  const added = await fill(slack, 'UMARC', 'Nouvelle tâche', {
    title: titles.order,
    who: [optionNamed(form, 'who', 'Marc Petit')],
    due: '2026-11-30',
    priority: 'high',
    repetition: 'weekly',
  });
  for (const words of ['Tâche ajoutée.', 'Urgent : Commander', 'Chaque semaine']) expect(added).toContain(words);
  await shot('02-form-answer', 'UMARC', 'form');
}

/** A task waits for a profession: the first click has it. */
async function claimed(slack: LocalSlack, shot: Camera): Promise<void> {
  await slack.command('UCLAIRE', '/tache', `IDE ${titles.cart.toLowerCase()} avant fin novembre`);
  expect(read(await answered(slack, 'UCLAIRE', 'lundi 30 novembre 2026'))).toContain('le premier qui s’en charge');
  await shot('03-pool-understood', 'UCLAIRE');
  await clickAnswer(slack, 'UCLAIRE', titles.cart, 'Valider');
  for (const user of ['UNADIA', 'ULEA']) await told(slack, user, 'Qui s’en charge ?');
  await shot('03-offered', 'UNADIA', 'private');
  await clickPrivate(slack, 'UNADIA', 'Qui s’en charge ?', 'Je m’en charge');
  await told(slack, 'UNADIA', 'Vous vous en chargez');
  await told(slack, 'ULEA', `« ${titles.cart} » : Nadia Payet s’en charge.`);
  await shot('03-claimed', 'UNADIA', 'private');
  await shot('03-taken', 'ULEA', 'private');
}

async function away(slack: LocalSlack, shot: Camera): Promise<void> {
  await slack.command('UNADIA', '/diapason', 'absence du 26 au 30 avec <@UMARC|marc>');
  const understood = await answered(slack, 'UNADIA', 'du jeudi 26 novembre au lundi 30 novembre 2026');
  expect(read(understood)).toContain('Les rappels vont à Marc Petit.');
  await shot('04-absence', 'UNADIA');
  await clickAnswer(slack, 'UNADIA', 'Ai-je bien compris', 'Valider');
  await answered(slack, 'UNADIA', 'C’est noté');
  await shot('04-absence-noted', 'UNADIA');
  await told(slack, 'UMARC', 'Nadia Payet s’absente');
  await shot('04-delegated', 'UMARC', 'private');
}

/** One message for each, with all that is due; what is done with a row changes that message. */
async function reminded(slack: LocalSlack, shot: Camera): Promise<void> {
  for (const user of ['UMARC', 'ULEA']) await told(slack, user, 'Vos tâches');
  await shot('10-reminder', 'ULEA', 'private');
  await shot('10-reminder-instead', 'UMARC', 'private');
  const mine = (await messagesTo(slack, 'ULEA', 'Vos tâches')).map(read).join();
  for (const words of ['En retard', `${titles.call}\nvendredi 27 novembre, en retard de 3 jours`])
    expect(mine).toContain(words);
  expect(mine.indexOf(titles.send)).toBeGreaterThan(mine.indexOf('Aujourd’hui'));
  expect(mine.indexOf(titles.book)).toBeGreaterThan(mine.indexOf('Bientôt'));
  expect((await messagesTo(slack, 'UNADIA', 'Vos tâches')).map(read)).toEqual([]);
  await told(slack, 'UMARC', 'À la place de Nadia Payet, jusqu’au lundi 30 novembre 2026');

  await clickPrivate(slack, 'UMARC', 'Vos tâches', 'C’est fait', titles.order);
  await told(slack, 'UMARC', `${titles.order}\nfaite`);
  await shot('11-done', 'UMARC', 'private');
  await clickPrivate(slack, 'ULEA', 'Vos tâches', 'Reporter', titles.call);
  await slack.opened('Reporter la tâche');
  await shot('11-postpone-form', 'ULEA', 'form');
  const postponed = await fill(slack, 'ULEA', 'Reporter la tâche', { due: '2026-12-11' });
  expect(postponed).toContain('Reportée au vendredi 11 décembre 2026.');
  await clickPrivate(slack, 'ULEA', 'Vos tâches', 'Bloquée', titles.send);
  await slack.opened('Tâche bloquée');
  await shot('11-block-form', 'ULEA', 'form');
  const blocked = await fill(slack, 'ULEA', 'Tâche bloquée', { blocker: 'outside-answer' });
  expect(blocked).toContain('Je préviens');
  await shot('11-blocked-answer', 'ULEA', 'form');
  await told(slack, 'UCLAIRE', 'Une tâche est bloquée');
  await shot('11-blocked-told', 'UCLAIRE', 'private');
  await told(slack, 'ULEA', 'lundi 30 novembre, bloquée (en attente d’une réponse extérieure)');
  await shot('11-reminder-after', 'ULEA', 'private');
}

/** The other one accepts; until then nothing changes. */
async function passedOn(slack: LocalSlack, shot: Camera): Promise<void> {
  await clickPrivate(slack, 'ULEA', 'Vos tâches', 'Passer la main', titles.book);
  const form = await slack.opened('Passer la main');
  await shot('12-hand-over-form', 'ULEA', 'form');
  const asked = await fill(slack, 'ULEA', 'Passer la main', { to: optionNamed(form, 'to', 'Marc Petit') });
  expect(asked).toContain('J’ai demandé à Marc Petit.');
  await told(slack, 'UMARC', 'Léa Martin vous demande de prendre cette tâche');
  await shot('12-asked', 'UMARC', 'private');
  await clickPrivate(slack, 'UMARC', 'Léa Martin vous demande de prendre cette tâche', 'Accepter');
  await told(slack, 'UMARC', 'Vous avez accepté cette tâche');
  await told(slack, 'ULEA', 'Marc Petit prend cette tâche');
  await shot('12-accepted', 'UMARC', 'private');
  await shot('12-answer', 'ULEA', 'private');
}

/** The team's tasks: a part of them, and all of them page by page. */
async function listed(slack: LocalSlack, shot: Camera): Promise<void> {
  const more = ['mettre à jour l’annuaire', 'préparer l’assemblée générale', 'relancer la mairie pour le local'];
  for (const title of more) await line(slack, 'UCLAIRE', `${title} mardi 8 décembre`, 'mardi 8 décembre 2026');
  await line(slack, 'UCLAIRE', '<@UNADIA|nadia> commander des gants mercredi', 'mercredi 2 décembre 2026');
  await slack.command('ULEA', '/tache', 'equipe Léa bloquées');
  const some = read(await answered(slack, 'ULEA', 'Tâches : Léa Martin'));
  for (const words of ['1 tâche bloquée', 'Seulement : bloquées', titles.send]) expect(some).toContain(words);
  await shot('13-filtered', 'ULEA');
  await clickAnswer(slack, 'ULEA', 'Tâches : Léa Martin', 'Filtrer');
  await slack.opened('Filtrer les tâches');
  await shot('13-filter-form', 'ULEA', 'form');
  const sent = await fill(slack, 'ULEA', 'Filtrer les tâches', { whose: 'mine', status: 'postponed' });
  expect(sent).toContain('1 tâche reportée');
  await told(slack, 'ULEA', 'Seulement : reportées');

  await slack.command('UCLAIRE', '/tache', 'equipe');
  await answered(slack, 'UCLAIRE', 'Page 1 sur 2');
  await shot('13-team', 'UCLAIRE');
  await clickAnswer(slack, 'UCLAIRE', 'Tâches de l’équipe', 'Page suivante');
  await answered(slack, 'UCLAIRE', 'Page 2 sur 2');
  await shot('13-team-2', 'UCLAIRE');
}

async function weighed(slack: LocalSlack, shot: Camera): Promise<void> {
  await clickAnswer(slack, 'UCLAIRE', 'Tâches de l’équipe', 'Qui fait quoi');
  const load = read(await answered(slack, 'UCLAIRE', 'Une tâche partagée compte à parts égales.'));
  expect(load).toMatch(/Claire Dubois : 3 tâches sur 9 \(33 %\)\n█+/);
  await shot('14-load', 'UCLAIRE');
}
