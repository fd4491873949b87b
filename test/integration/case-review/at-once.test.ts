import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { examined, newest, propose, wound } from './cases.ts';

// On PostgreSQL these really run side by side; whichever comes first, the end must be right.

describe('at the same instant', () => {
  it('an objection of the patient and a follow-up leave no case of that code', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, code } = await newest(team);
    await examined(team, id, 'Réévaluer dans trois mois');
    const form = formOf(await team.says('lea', `rcp dossier ${code}`));
    const object = { kind: 'action', label: 'Opposition', action: 'case.object', payload: { case: id } } as const;
    await Promise.all([
      team.submits('lea', form, { question: 'La plaie est-elle fermée ?' }),
      team.presses('lea', object),
    ]);
    const rows = await team.db.caseReview.findMany({ where: { code } });
    expect(rows.filter(({ status, question }) => status !== 'withdrawn' || question !== '')).toEqual([]);
    expect(team.errors).toEqual([]);
  });

  it('two follow-ups of one case are one', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, code } = await newest(team);
    await examined(team, id, 'Réévaluer dans trois mois');
    const forms = [
      formOf(await team.says('lea', `rcp dossier ${code}`)),
      formOf(await team.says('lea', `rcp dossier ${code}`)),
    ];
    await Promise.all(forms.map((form) => team.submits('lea', form, { question: 'Et maintenant ?' })));
    expect(await team.db.caseReview.count({ where: { code } })).toBe(2);
    expect(team.errors).toEqual([]);
  });

  it('a case proposed for an RCP that is cancelled stands on no agenda', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'rcp dossier'));
    const detail = viewOf(await team.clicks('claire', viewOf(await team.says('claire', 'rcp')), 'Voir'));
    const cancel = formOf(await team.clicks('claire', detail, 'Annuler la RCP'));
    await Promise.all([team.submits('lea', form, { ...wound }), team.submits('claire', cancel, {})]);
    const [meeting] = await team.db.meeting.findMany({ where: { status: 'cancelled' } });
    expect(meeting).toBeDefined();
    expect(await team.db.caseReview.count({ where: { meetingId: meeting?.id ?? '' } })).toBe(0);
    expect(team.errors).toEqual([]);
  });

  it('a task that is added in the session and the withdrawal of its case leave no text', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await team.at('2026-11-24T12:30:00Z');
    const before = viewOf(await team.says('claire', 'rcp seance'));
    const session = viewOf(await team.clicks('claire', before, 'Commencer'));
    const current = viewOf(await team.clicks('claire', session, 'Dossier suivant'));
    const form = formOf(await team.clicks('claire', current, 'Ajouter une tâche'));
    const { id } = await newest(team);
    const object = { kind: 'action', label: 'Opposition', action: 'case.object', payload: { case: id } } as const;
    await Promise.all([
      team.submits('claire', form, { title1: 'Appeler la dermatologue' }),
      team.presses('lea', object),
    ]);
    expect(await newest(team)).toMatchObject({ status: 'withdrawn', question: '' });
    expect(await team.db.task.count({ where: { title: { not: '' } } })).toBe(0);
    expect(team.errors).toEqual([]);
  });
});
