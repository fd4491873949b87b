import { describe, expect, it } from 'vitest';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examined, newest as newestCase, propose } from '../case-review/cases.ts';
import { inbox, keepFromClaire, newest, person, read, readForm, taskForm } from './tasks.ts';

describe('what a task is about', () => {
  /** A case of Léa, for the RCP to which everyone is invited, looked at there. */
  async function withCase(team: Structure & AsyncDisposable) {
    await keepFromClaire(team);
    await propose(team, 'lea');
    const review = await newestCase(team);
    await examined(team, review.id, 'Passage le week-end');
    await team.db.task.deleteMany();
    return review;
  }

  const press = (team: Structure, who: string, payload: Record<string, string>) =>
    team.presses(who, { kind: 'action', action: 'task.create', label: '', payload });

  it('is chosen among one’s cases, the RCPs and the decisions in force', async () => {
    await using team = await openTeam();
    const { id, code } = await withCase(team);
    const link = (await taskForm(team, 'lea')).fields.find((field) => field.id === 'link');
    if (link?.kind !== 'choice') throw new Error('no choice');
    const values = link.options.map(({ value }) => value);
    expect(values).toContain(`case:${id}`);
    expect(values).toContain(`decision:decision-of-${id}`);
    expect(link.options.some(({ label }) => label.includes('Suivi diabète'))).toBe(true);
    expect(link.options.some(({ label }) => label.startsWith(code))).toBe(true);
  });

  it('is never a case or a decision that its author may not read', async () => {
    await using team = await openTeam();
    const { id } = await withCase(team);
    const form = await taskForm(team, 'claire');
    const link = form.fields.find((field) => field.id === 'link');
    expect(JSON.stringify(link)).not.toContain(id);
    for (const forged of [`case:${id}`, `decision:decision-of-${id}`]) {
      const reply = await team.submits('claire', form, { title: 'Rappeler', link: forged });
      expect(reply).toMatchObject({ kind: 'errors', errors: { link: expect.stringContaining('accès') } });
    }
    for (const payload of [{ case: id }, { decision: `decision-of-${id}` }]) {
      expect(read(viewOf(await press(team, 'claire', payload)))).toContain('réservé à son demandeur');
    }
    expect(await team.db.task.count()).toBe(0);
  });

  it('is the case from which it was opened; only its readers see what is to be done', async () => {
    await using team = await openTeam();
    const { id, code } = await withCase(team);
    // Marc is invited to its RCP.
    const form = formOf(await press(team, 'marc', { case: id }));
    expect(readForm(form)).toMatchObject({ link: `case:${id}` });
    const card = viewOf(await team.submits('marc', form, { title: 'Appeler le SSIAD', who: ['profession:nurse'] }));
    expect(read(card)).toMatch(new RegExp(`Dossier +${code}`));
    // The minutes of its RCP hold what was agreed on there, and nothing else.
    expect(await newest(team)).toMatchObject({ caseReviewId: id, meetingId: null, decisionId: null });
    const show = {
      kind: 'action',
      action: 'task.show',
      label: '',
      payload: { task: (await newest(team)).id, at: 'card' },
    };
    expect(read(viewOf(await team.presses('lea', { ...show, kind: 'action' })))).toContain('Appeler le SSIAD');
    const seen = read(viewOf(await team.presses('claire', { ...show, kind: 'action' })));
    expect(seen).toContain(`Tâche du dossier ${code}`);
    expect(seen).not.toContain('SSIAD');
  });

  it('is the decision from which it was opened, and its case with it', async () => {
    await using team = await openTeam();
    const { id } = await withCase(team);
    const form = formOf(await press(team, 'lea', { decision: `decision-of-${id}` }));
    await team.submits('lea', form, { title: 'Appeler le SSIAD' });
    expect(await newest(team)).toMatchObject({ caseReviewId: id, decisionId: `decision-of-${id}`, meetingId: null });
  });

  it('is the RCP from which it was opened', async () => {
    await using team = await openTeam();
    const meeting = await team.db.meeting.findFirstOrThrow();
    const form = formOf(await press(team, 'claire', { meeting: meeting.id }));
    const card = read(viewOf(await team.submits('claire', form, { title: 'Réserver la salle' })));
    expect(card).toContain('Suivi diabète');
    expect(await newest(team)).toMatchObject({ meetingId: meeting.id, caseReviewId: null });
  });

  it('is erased with a case whose patient objects, be it at the same instant', async () => {
    await using team = await openTeam();
    const { id, code } = await withCase(team);
    const form = formOf(await press(team, 'marc', { case: id }));
    const object = { kind: 'action', label: 'Opposition', action: 'case.object', payload: { case: id } } as const;
    await Promise.all([
      team.submits('marc', form, { title: 'Appeler le SSIAD', who: [await person(team, 'lea')] }),
      team.presses('lea', object),
    ]);
    expect(await team.db.task.findMany({ where: { title: { contains: 'SSIAD' } } })).toEqual([]);
    expect(inbox(team, 'lea')).not.toContain('SSIAD');
    const left = await team.db.task.findMany({ where: { caseReviewId: id } });
    for (const { id: task, revision } of left) {
      const undo = { kind: 'action', action: 'task.undo', label: '', payload: { task, revision, at: 'card' } } as const;
      expect(read(viewOf(await team.presses('marc', undo)))).toContain('a été effacé avec son dossier');
    }
    expect(code).toMatch(/^C-/);
    expect(team.errors).toEqual([]);
  });
});
