import { describe, expect, it } from 'vitest';
import { buttonsOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examine } from '../filing/examined.ts';
import { asked } from '../opinion/opinions.ts';
import { finish, give } from '../reminder/tasks.ts';
import { opened, votes } from '../vote/votes.ts';
import { cockpit, labels, words } from './cockpits.ts';

const calm = 'Tout est à jour : rien ne demande votre attention.';

async function setMeeting({ db }: Structure, data: { status?: string; startsAt?: Date }): Promise<string> {
  const { id } = await db.meeting.findFirstOrThrow();
  await db.meeting.update({ where: { id }, data });
  return id;
}

describe('the cockpit', () => {
  it('says in one sentence that all is well, and when the bot was last there and comes next', async () => {
    await using team = await openTeam();
    const view = await cockpit(team);
    expect(words(view)).toContain(calm);
    expect(words(view)).toContain(
      'Mis à jour à 9 h. Dernier passage automatique le lundi 16 novembre 2026 à 9 h. Prochain le',
    );
    expect(view.fallback).toBe(calm.replace(' :', '\u00a0:'));
    expect(labels(view)).toEqual(['Actualiser', 'Voir les passages du robot', 'Suivre une autre structure']);
    expect(words(view)).not.toMatch(/\b0 /);
  });

  it('is for coordinators alone', async () => {
    await using team = await openTeam();
    expect(viewOf(await team.says('marc', 'diapason tableau')).fallback).toContain('réservé');
    const view = await cockpit(team);
    for (const button of buttonsOf(view))
      expect(viewOf(await team.presses('marc', button)).fallback).toContain('réserv');
    const retry = { kind: 'action', action: 'cockpit.retry', label: 'Réessayer', payload: { delivery: 'x' } } as const;
    expect(viewOf(await team.presses('marc', retry)).fallback).toContain('réservé');
  });

  it.each(['diapason tableau de bord', 'tableau', 'diapason dashboard'])('opens with « %s »', async (line) => {
    await using team = await openTeam();
    expect(words(viewOf(await team.says('claire', line)))).toContain(calm);
  });

  it('names the tasks that are late, the worst first, and nothing of a case’s task but its code', async () => {
    await using team = await openTeam();
    const review = await examine(team, { requester: 'Léa Martin', outside: true });
    await team.db.caseReview.updateMany({ data: { filing: 'none' } });
    const first = await give(team, { title: 'Vérifier le chariot', dueOn: '2026-11-13', to: ['Marc Petit'] });
    const rest = [
      await give(team, {
        title: 'Revoir le pansement',
        dueOn: '2026-11-04',
        to: ['Léa Martin'],
        by: 'Léa Martin',
        caseReviewId: review.id,
      }),
    ];
    for (const day of ['05', '06', '09', '10', '11']) {
      rest.push(await give(team, { title: `Tâche du ${day}`, dueOn: `2026-11-${day}` }));
    }
    await give(team, { title: 'Pas encore due', dueOn: '2026-11-16' });
    const view = await cockpit(team);
    const said = words(view);
    expect(said).toContain('7 tâches en retard');
    expect(said).toContain('Tâche du dossier C-7QK4, 12 jours de retard (Léa Martin)');
    expect(said.indexOf('C-7QK4')).toBeLessThan(said.indexOf('Tâche du 05'));
    expect(said).toContain('et 2 autres');
    for (const hidden of ['pansement', 'chariot', 'Pas encore due']) expect(said).not.toContain(hidden);
    const list = viewOf(await team.clicks('claire', view, 'Voir les tâches en retard'));
    expect(words(list)).toContain('Tâche du 05');
    expect(words(list)).not.toContain('Pas encore due');
    for (const id of rest) await finish(team, id);
    const less = viewOf(await team.clicks('claire', view, 'Actualiser'));
    expect(words(less)).toContain('1 tâche en retard');
    expect(words(less)).toContain('Vérifier le chariot, 3 jours de retard (Marc Petit)');
    await finish(team, first);
    expect(words(viewOf(await team.clicks('claire', less, 'Actualiser')))).toContain(calm);
  });

  it('follows the minutes of an RCP that is over until they are approved', async () => {
    await using team = await openTeam();
    const meeting = await setMeeting(team, { startsAt: new Date('2026-11-13T12:30:00Z') });
    const unstarted = await cockpit(team);
    expect(words(unstarted)).toContain('1 compte rendu à terminer');
    expect(words(unstarted)).toContain('Suivi diabète, vendredi 13 novembre 2026');
    expect(words(unstarted)).toContain('La séance n’a pas été ouverte.');
    expect(labels(unstarted)).toContain('Séance');
    await setMeeting(team, { status: 'in-session' });
    expect(words(await cockpit(team))).toContain('La séance n’est pas terminée.');
    await setMeeting(team, { status: 'ended' });
    const ended = await cockpit(team);
    expect(words(ended)).toContain('Le compte rendu n’est pas encore envoyé.');
    expect(words(viewOf(await team.clicks('claire', ended, 'Compte rendu')))).toContain('Suivi diabète');
    const claire = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Claire Dubois' } });
    const closesAt = new Date('2026-11-20T17:00:00Z');
    const { careTeamId } = claire;
    await team.db.minutes.create({
      data: { meetingId: meeting, careTeamId, submittedById: claire.id, submittedAt: team.clock.now(), closesAt },
    });
    await setMeeting(team, { status: 'minutes-pending' });
    expect(words(await cockpit(team))).toContain('En attente de validation jusqu’au vendredi 20 à 18 h.');
    await setMeeting(team, { status: 'minutes-approved' });
    expect(words(await cockpit(team))).toContain(calm);
  });

  it('leaves an RCP that runs, and one that nobody can open any more, alone', async () => {
    await using team = await openTeam();
    await setMeeting(team, { startsAt: new Date('2026-11-16T07:00:00Z'), status: 'in-session' });
    expect(words(await cockpit(team))).toContain(calm);
    await setMeeting(team, { startsAt: new Date('2026-11-05T07:00:00Z'), status: 'planned' });
    expect(words(await cockpit(team))).toContain(calm);
  });

  it('warns of a quorum that is not certain within seven days, then of the answers that are missing', async () => {
    await using team = await openTeam();
    await team.at('2026-11-17T12:31:00Z');
    const risky = await cockpit(team);
    expect(words(risky)).toContain('1 RCP au quorum incertain');
    expect(words(risky)).toContain('mardi 24 à 13 h 30, Suivi diabète');
    expect(words(risky)).toContain(
      'Personne n’est annoncé ; il faut 2 personnes et 2 professions. 5 réponses manquent.',
    );
    expect(risky.fallback).toContain('5 invitations sans réponse');
    expect(words(risky)).not.toContain('5 invitations sans réponse');
    const beside = await team.clicks('claire', risky, 'Voir');
    // The cockpit stays where it is.
    expect(beside.kind).toBe('view');
    const detail = viewOf(beside);
    for (const user of ['claire', 'marc']) await team.clicks(user, detail, 'Présent');
    // The coordinator is no carer: one profession alone.
    expect(words(await cockpit(team))).toContain(
      'Annoncées : 2 personnes et 1 profession ; il faut 2 personnes et 2 professions.',
    );
    await team.clicks('lea', detail, 'Visio');
    const enough = await cockpit(team);
    expect(words(enough)).not.toContain('quorum');
    expect(words(enough)).toContain('2 invitations sans réponse');
    expect(words(enough)).toContain('2 réponses manquent.');
    for (const user of ['ravi', 'ines']) await team.clicks(user, detail, 'Excusé');
    expect(words(await cockpit(team))).toContain(calm);
  });

  it('counts what is to be filed, and leads to everyone’s list', async () => {
    await using team = await openTeam();
    await examine(team, { requester: 'Léa Martin', outside: true });
    const view = await cockpit(team);
    expect(words(view)).toContain('1 compte rendu à verser au dossier du patient');
    const list = viewOf(await team.clicks('claire', view, 'Voir les dossiers à verser'));
    expect(words(list)).toContain('C-7QK4');
    await team.clicks('claire', list, 'C’est versé');
    expect(words(await cockpit(team))).toContain(calm);
  });

  it('tells of votes and opinions that run out of time, once half of it has passed', async () => {
    await using team = await openTeam();
    await opened(team);
    await asked(team, ['nurse'], { statement: 'Fermer le mercredi' });
    expect(words(await cockpit(team))).toContain(calm);
    const vote = await team.db.vote.findFirstOrThrow();
    await team.db.opinionRequest.updateMany({ data: { closesAt: vote.closesAt } });
    const half = new Date((vote.createdAt.getTime() + vote.closesAt.getTime()) / 2 + 3_600_000);
    await team.db.meeting.updateMany({ data: { status: 'cancelled' } });
    await team.at(half.toISOString());
    const view = await cockpit(team);
    expect(words(view)).toMatch(/Ouvrir le samedi matin.*\n?.*0 vote ; il en faut 3 avant le/);
    expect(words(view)).toContain('Fermer le mercredi');
    expect(words(view)).toContain('2 votes ou avis en manque de réponses');
    expect(words(viewOf(await team.clicks('claire', view, 'Voir la décision')))).toContain('Ouvrir le samedi matin');
    for (const user of ['claire', 'lea', 'marc'] as const) await votes(team, user, 'Pour');
    const after = words(await cockpit(team));
    expect(after).not.toContain('Ouvrir le samedi');
    expect(after).toContain('1 vote ou avis en manque de réponses');
    expect(after).toContain('1 profession n’a rien dit');
  });

  it('tells why a message could not be delivered, and tries it again', async () => {
    await using team = await openTeam();
    const dead = await team.db.delivery.findFirstOrThrow({ where: { kind: 'meeting.announcement' } });
    await team.db.delivery.update({
      where: { id: dead.id },
      data: { state: 'dead', reason: 'not_in_channel', settledAt: team.clock.now() },
    });
    const view = await cockpit(team);
    expect(words(view)).toContain('1 message non remis');
    expect(words(view)).toContain('annonce d’une RCP pour le canal de l’équipe');
    expect(words(view)).toContain('je ne suis pas dans ce canal');
    const after = viewOf(await team.clicks('claire', view, 'Réessayer'));
    expect(words(after)).toContain('Nouvel essai en cours.');
    expect(words(after)).not.toContain('non remis');
    expect(await team.db.delivery.findUniqueOrThrow({ where: { id: dead.id } })).toMatchObject({ state: 'sent' });
    expect(words(await cockpit(team))).toContain(calm);
    // The old button changes nothing any more.
    await team.clicks('claire', view, 'Réessayer');
    expect(await team.db.delivery.findUniqueOrThrow({ where: { id: dead.id } })).toMatchObject({ state: 'sent' });
  });
});
