import { describe, expect, it } from 'vitest';
import { clearTimers, setTimer } from '../../../src/store/timer.ts';
import { openStructure, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { give, inTeam } from '../reminder/tasks.ts';
import { cockpit, words } from './cockpits.ts';

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

async function schedules(team: Structure): Promise<string> {
  return words(viewOf(await team.clicks('claire', await cockpit(team), 'Voir les passages du robot')));
}

/** Has something looked after an RCP that cannot be read, until it can be again. */
async function breakTimer(team: Structure): Promise<void> {
  const { id: subjectId } = await team.db.meeting.findFirstOrThrow();
  await team.db.meeting.updateMany({ data: { type: 'unheard-of' } });
  const timer = { kind: 'session.unfinished', subjectId, dueAt: team.clock.now() };
  await inTeam(team, (tx, { id }) => setTimer(tx, id, timer));
  await team.app.tick();
}

describe('what happens by itself', () => {
  it('is shown with its last and its next time', async () => {
    await using team = await openTeam();
    await give(team, { title: 'Rappeler la pharmacie', dueOn: '2026-11-18', to: ['Léa Martin'] });
    expect(await schedules(team)).toMatch(
      /Rappels des tâches\s+Pas encore de passage. Prochain passage le mardi 17 novembre 2026 à 6 h\./,
    );
    await team.at('2026-11-17T08:00:00Z');
    const said = await schedules(team);
    expect(said).toMatch(
      /Rappels des tâches\s+Dernier passage le mardi 17 novembre 2026 à 9 h. Prochain passage le mercredi 18/,
    );
    expect(said).toMatch(/Envoi des messages\s+Dernier passage le lundi 16 novembre 2026 à 9 h\./);
    expect(said).toMatch(/Lecture des membres du canal\s+Dernier passage le .* Prochain passage le/);
    expect(said).not.toContain('Relances de versement');
  });

  it('is a click away from the cockpit, and back', async () => {
    await using team = await openTeam();
    const page = viewOf(await team.clicks('claire', await cockpit(team), 'Voir les passages du robot'));
    expect(words(page)).toContain('Ce que Diapason fait de lui-même, et quand.');
    expect(words(viewOf(await team.clicks('claire', page, 'Retour au tableau de bord')))).toContain(
      'Mis à jour à 9 h.',
    );
  });

  it('is said first when it should have happened more than ten minutes ago', async () => {
    await using team = await openStructure({ digest: true });
    await cockpit(team);
    await give(team, { title: 'Bientôt en retard', dueOn: '2026-11-16' });
    await team.at('2026-11-20T16:20:00Z');
    // Nobody beats meanwhile: the digest is previewed on Friday at 17:30.
    team.clock.set(new Date('2026-11-20T16:40:00Z'));
    expect(words(await cockpit(team))).not.toContain('Attention');
    await team.db.timer.updateMany({
      where: { kind: 'weekly-digest.look' },
      data: { dueAt: new Date('2026-11-20T16:30:00Z') },
    });
    team.clock.set(new Date('2026-11-20T16:41:00Z'));
    const view = await cockpit(team);
    const said = oneLine(words(view));
    expect(view.fallback).toContain('1 passage automatique à vérifier');
    expect(said).toContain('Attention : Diapason ne fait pas tout ce qui était prévu.');
    expect(said).toContain(
      'Point de la semaine Le passage prévu le vendredi 20 novembre 2026 à 17 h 30 n’a pas eu lieu.',
    );
    expect(said.indexOf('Attention')).toBeLessThan(said.indexOf('tâche en retard'));
    // The bot beats again.
    expect(words(await cockpit(team))).not.toContain('Attention');
  });

  it('is said first when it has failed, until it has gone well', async () => {
    await using team = await openTeam();
    await breakTimer(team);
    expect(team.errors).toHaveLength(1);
    const said = oneLine(words(await cockpit(team)));
    expect(said).toContain('Attention : Diapason ne fait pas tout ce qui était prévu.');
    expect(said).toContain(
      'Convocations et suivi des RCP Le dernier passage a échoué, le lundi 16 novembre 2026 à 9 h.',
    );
    expect(said).toContain('Nouvel essai le lundi 16 novembre 2026 à 9 h.');
    expect(await schedules(team)).toMatch(/Convocations et suivi des RCP\s+Pas encore de passage. Le dernier/);
    await team.db.meeting.updateMany({ data: { type: 'complex-case' } });
    await team.at('2026-11-16T08:05:00Z');
    expect(words(await cockpit(team))).not.toContain('Attention');
    expect(await team.db.timerRun.findFirstOrThrow({ where: { kind: 'session.unfinished' } })).toMatchObject({
      ranAt: new Date('2026-11-16T08:05:00Z'),
      failedAt: new Date('2026-11-16T08:00:00Z'),
    });
  });

  it('that nobody here knows how to do is said too', async () => {
    await using team = await openTeam();
    const timer = { kind: 'later-version.sweep', subjectId: 'x', dueAt: team.clock.now() };
    await inTeam(team, (tx, { id }) => setTimer(tx, id, timer));
    await team.app.tick();
    expect(oneLine(words(await cockpit(team)))).toContain('Autres passages Le dernier passage a échoué');
    await inTeam(team, (tx, { id }) => clearTimers(tx, id, { subjectId: 'x', kinds: [timer.kind] }));
    expect(words(await cockpit(team))).not.toContain('Attention');
  });

  it('tells of a channel whose members cannot be read', async () => {
    await using team = await openTeam();
    const { members } = team.platform.people;
    Object.assign(team.platform.people, { members: () => Promise.reject(new Error('missing_scope')) });
    await team.at('2026-11-17T09:00:00Z');
    expect(oneLine(words(await cockpit(team)))).toContain('Lecture des membres du canal Le dernier passage a échoué');
    Object.assign(team.platform.people, { members });
    await team.at('2026-11-17T09:15:00Z');
    expect(words(await cockpit(team))).not.toContain('Lecture des membres');
  });
});
