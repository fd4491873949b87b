import { describe, expect, it } from 'vitest';
import { viewOf } from '../../support/structure.ts';
import { examine } from '../filing/examined.ts';
import { afterRcp, submit } from '../minutes/written.ts';
import { asked, openCase } from '../opinion/opinions.ts';
import { give } from '../reminder/tasks.ts';
import { putOnAgenda } from '../session/agenda.ts';
import { opened } from '../vote/votes.ts';
import { openDigestTeam, read, week } from './weeks.ts';

const monday = '2026-11-23T07:30:00Z';
const now = async (team: Awaited<ReturnType<typeof openDigestTeam>>, user: string) =>
  read(viewOf(await team.says(user, 'point perso')));

describe('what one’s week says', () => {
  it('the RCP to come, answered at one tap in its place', async () => {
    await using team = await openDigestTeam();
    await team.at(monday);
    const before = week(team, 'lea');
    expect(read(before)).toContain('1 RCP dans les 7 jours');
    expect(read(before)).toContain('mardi 24 novembre 2026 à 13 h 30');
    const after = viewOf(await team.clicks('lea', before, 'Présent'));
    expect(read(after)).toContain('Votre semaine');
    expect(read(after)).not.toContain('[Visio]');
    expect(await team.db.invitation.count({ where: { answer: 'present' } })).toBe(1);
    // Whoever is not coming need not read of it any more.
    const declined = viewOf(await team.clicks('marc', week(team, 'marc'), 'Excusé'));
    expect(read(declined)).toContain('Rien ne vous attend');
  });

  it('one’s own cases on its agenda are counted, those of others are not', async () => {
    await using team = await openDigestTeam();
    await putOnAgenda(team.db, { code: 'C-7QK4' });
    const { requesterId } = await team.db.caseReview.findFirstOrThrow();
    const { displayName } = await team.db.practitioner.findUniqueOrThrow({ where: { id: requesterId } });
    expect(displayName).toBe('Marc Petit');
    await team.at(monday);
    expect(await now(team, 'marc')).toContain('Vous y présentez 1 dossier.');
    expect(await now(team, 'lea')).not.toContain('dossier');
  });

  it('tasks that are late or due within seven days, with the way to their list', async () => {
    await using team = await openDigestTeam();
    await give(team, { to: ['Inès Faure'], dueOn: '2026-11-13' });
    await give(team, { to: ['Inès Faure'], dueOn: '2026-11-16' });
    await give(team, { to: ['Inès Faure'], dueOn: '2026-11-22' });
    await give(team, { to: ['Inès Faure'], dueOn: '2026-11-23' });
    await give(team, { to: ['Inès Faure'], dueOn: null });
    await give(team, { to: ['Léa Martin'], dueOn: '2026-11-13' });
    expect(await now(team, 'ines')).toContain('1 tâche en retard, 2 tâches à faire dans les 7 jours');
    const list = viewOf(await team.clicks('ines', viewOf(await team.says('ines', 'ma semaine')), 'Mes tâches'));
    expect(read(list)).toContain('Rappeler le laboratoire');
  });

  it('the opinions and votes that one is asked for, until they are given', async () => {
    await using team = await openDigestTeam();
    await asked(team, ['nurse']);
    await opened(team, {}, { statement: 'Fermer le mercredi' });
    const text = await now(team, 'lea');
    expect(text).toContain('Votre équipe attend votre réponse');
    expect(text).toContain('Ouvrir le samedi matin');
    expect(text).toContain('Votre avis est attendu avant');
    expect(text).toContain('Fermer le mercredi');
    expect(text).toContain('Votre vote est attendu avant');
    expect(await now(team, 'ravi')).not.toContain('Votre avis');
    const view = viewOf(await team.says('lea', 'point perso'));
    expect(read(viewOf(await team.clicks('lea', view, 'Donner mon avis')))).toContain('Ouvrir le samedi matin');
    expect(read(viewOf(await team.clicks('lea', view, 'Voter')))).toContain('Fermer le mercredi');
  });

  it('minutes to approve, for those who were there', async () => {
    await using team = await afterRcp();
    await submit(team);
    const text = await now(team, 'lea');
    expect(text).toContain('Compte rendu : Suivi diabète');
    expect(text).toContain('il sera approuvé');
    expect(await now(team, 'ines')).not.toContain('Compte rendu');
    const view = viewOf(await team.says('lea', 'point perso'));
    const minutes = viewOf(await team.clicks('lea', view, 'Lire et approuver'));
    await team.clicks('lea', minutes, 'Approuver');
    expect(await now(team, 'lea')).not.toContain('Compte rendu');
  });

  it('cases to file, with their list as a message of its own', async () => {
    await using team = await openDigestTeam();
    await examine(team, { requester: 'Marc Petit' });
    expect(await now(team, 'marc')).toContain('1 compte rendu à verser au dossier du patient');
    const list = viewOf(await team.clicks('marc', viewOf(await team.says('marc', 'point perso')), 'Mes versements'));
    expect(read(list)).toContain('C-7QK4');
    expect(await now(team, 'lea')).not.toContain('verser');
  });

  it('no more than three of a kind, and how many more there are', async () => {
    await using team = await openDigestTeam();
    for (let index = 1; index <= 5; index += 1) await opened(team, {}, { statement: `Proposition ${index}` });
    const text = await now(team, 'lea');
    expect(text.match(/Proposition/g)).toHaveLength(3);
    expect(text).toContain('et 2 autres');
  });

  it('nothing of a case to whoever may not read it', async () => {
    await using team = await openDigestTeam();
    const statement = 'Adapter le traitement';
    await opened(team, {}, { statement, caseReviewId: await openCase(team) });
    await team.db.invitation.deleteMany({ where: { practitioner: { displayName: 'Inès Faure' } } });
    expect(await now(team, 'lea')).toContain(statement);
    expect(await now(team, 'ines')).not.toContain(statement);
  });
});
