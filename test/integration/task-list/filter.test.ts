import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examine } from '../filing/examined.ts';
import { give, readable, titlesOf, wordsOf } from './tasks.ts';

/** Six tasks that differ in everything a filter knows. */
async function withTasks(structure: Structure): Promise<void> {
  const review = await examine(structure, { requester: 'Léa Martin', question: 'Quel pansement ?' });
  const meetingId = review.meetingId;
  await give(structure, { title: 'Commander', dueOn: '2026-11-10', owners: ['Léa Martin'], project: 'Chariot' });
  await give(structure, { title: 'Vérifier', dueOn: '2026-11-20', owners: ['Léa Martin'], priority: 'high' });
  await give(structure, { title: 'Appeler', owners: ['Marc Petit'], dueOn: '2026-12-01', meetingId });
  await give(structure, { title: 'Prévenir', owners: ['Marc Petit'], caseReviewId: review.id, meetingId });
  await give(structure, { title: 'Afficher', pool: 'pharmacist', project: 'Mois sans tabac' });
  const blocked = await give(structure, { title: 'Réparer', owners: ['Inès Faure'], dueOn: '2026-11-02' });
  await structure.db.task.update({ where: { id: blocked }, data: { status: 'blocked', blockedBy: 'equipment' } });
}

const listed = async (structure: Structure, words: string) =>
  titlesOf(viewOf(await structure.says('marc', `tache equipe ${words}`))).map((title) =>
    title.replace('Urgent : ', ''),
  );

describe('words after the command', () => {
  it.each([
    ['Léa', ['Commander', 'Vérifier']],
    ['Léa en retard', ['Commander']],
    ['retard', ['Réparer', 'Commander']],
    ['bloquées', ['Réparer']],
    ['urgentes', ['Vérifier']],
    ['pharmacien', ['Afficher']],
    ['C-7QK4', ['Prévenir']],
    ['chariot', ['Commander']],
    ['projet mois sans tabac', ['Afficher']],
    ['inès priorité basse', []],
  ])('"%s"', async (words, expected) => {
    await using structure = await openTeam();
    await withTasks(structure);
    expect(await listed(structure, words)).toEqual(expected);
  });

  it('are shown back, and can be taken off', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const view = viewOf(await structure.says('marc', 'tache equipe Inès bloquées en retard chariot'));
    expect(wordsOf(view)).toEqual([
      'Tâches : Inès Faure',
      'Aucune tâche ne correspond.',
      'Seulement : bloquées, en retard, projet « Chariot »',
    ]);
    const all = viewOf(await structure.clicks('marc', view, 'Sans filtre'));
    expect(titlesOf(all)).toEqual(['Réparer']);
    expect(titlesOf(viewOf(await structure.clicks('marc', all, 'Toute l’équipe')))).toHaveLength(6);
    const late = viewOf(await structure.says('marc', 'tache equipe retard'));
    expect(wordsOf(late)).toEqual(['Tâches de l’équipe', '2 tâches en retard', 'Seulement : en retard']);
  });

  it('that say nothing to a filter are refused; a phone number is never even read', async () => {
    await using structure = await openTeam();
    expect(viewOf(await structure.says('lea', 'tache liste des courses')).fallback).toContain('courses');
    expect(viewOf(await structure.says('lea', 'tache equipe 06 12 34 56 78')).fallback).toContain('téléphone');
    expect(viewOf(await structure.says('lea', 'tache equipe C-7QK5')).fallback).toContain('n’est pas un code');
  });
});

/** The message with the list that a form asked for. */
const sentTo = (structure: Structure) => structure.platform.screen.flatMap(({ view }) => view ?? []).at(-1);

async function filterForm(structure: Structure, line = 'tache equipe') {
  return formOf(await structure.clicks('marc', viewOf(await structure.says('marc', line)), 'Filtrer'));
}

describe('the form', () => {
  it('offers what exists, and begins with the list it was opened from', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const form = await filterForm(structure, 'tache equipe Léa en retard chariot');
    expect(form.fields.map(({ id }) => id)).toEqual([
      'whose',
      'status',
      'late',
      'priority',
      'project',
      'code',
      'meeting',
    ]);
    const options = form.fields.map((field) =>
      'options' in field ? field.options.map(({ label }) => readable(label)) : [],
    );
    expect(options[0]).toEqual([
      'Mes tâches',
      'Tâches de l’équipe',
      'Tâches sans responsable',
      'Tâches à prendre',
      'Claire Dubois',
      'Inès Faure',
      'Léa Martin',
      'Marc Petit',
      'Ravi Payet',
      'Médecin généraliste',
      'Pharmacien',
      'Infirmier',
      'Masseur-kinésithérapeute',
      'Coordinateur',
    ]);
    expect(options.slice(4)).toEqual([
      ['Chariot', 'Mois sans tabac'],
      ['C-7QK4'],
      ['mardi 24 novembre 2026 : Suivi diabète'],
    ]);
    expect(form.fields.map(({ initial }) => initial)).toEqual([
      expect.stringMatching(/^person:/),
      'open',
      ['yes'],
      undefined,
      expect.stringMatching(/^[0-9a-f]{8}$/),
      undefined,
      undefined,
    ]);
  });

  it('leaves out what there is none of', async () => {
    await using structure = await openTeam();
    expect((await filterForm(structure)).fields.map(({ id }) => id)).toEqual(['whose', 'status', 'late', 'priority']);
  });

  it('sends the list to the private conversation, with its buttons', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const form = await filterForm(structure);
    structure.platform.screen.length = 0;
    const lea = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    const reply = await structure.submits('marc', form, { whose: `person:${lea.id.slice(0, 8)}` });
    expect(readable(viewOf(reply).fallback)).toBe(
      '2 tâches ouvertes, dont 1 en retard. La liste est dans notre conversation privée.',
    );
    expect(structure.platform.screen.map(({ to }) => to)).toMatchObject([{ kind: 'direct', user: 'marc' }]);
    const list = sentTo(structure);
    if (list === undefined) throw new Error('no list came');
    expect(wordsOf(list)).toEqual(['Tâches : Léa Martin', '2 tâches ouvertes, dont 1 en retard']);
    const all = await structure.clicks('marc', list, 'Toute l’équipe');
    expect(all.kind).toBe('update');
    expect(titlesOf(viewOf(all))).toHaveLength(6);
  });

  it('narrows by each of its fields', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const asked = async (values: Record<string, string | readonly string[]>) => {
      await structure.submits('marc', await filterForm(structure), values);
      const list = sentTo(structure);
      return list === undefined ? [] : titlesOf(list);
    };
    const meeting = await structure.db.meeting.findFirstOrThrow();
    expect(await asked({ late: ['yes'] })).toEqual(['Réparer', 'Commander']);
    expect(await asked({ status: 'blocked' })).toEqual(['Réparer']);
    // A value that the form does not offer is not looked for, nor kept.
    expect(await asked({ status: 'blocked', project: 'Jean Dupont' })).toEqual(['Appeler', 'Prévenir']);
    expect(await structure.db.delivery.count({ where: { subjectId: { contains: 'Dupont' } } })).toBe(0);
    expect(await asked({ priority: 'high' })).toEqual(['Urgent : Vérifier']);
    expect(await asked({ code: 'C-7QK4' })).toEqual(['Prévenir']);
    expect(await asked({ meeting: meeting.id.slice(0, 8) })).toEqual(['Appeler', 'Prévenir']);
    expect(await asked({ whose: 'mine', meeting: meeting.id.slice(0, 8), code: 'C-7QK4' })).toEqual(['Prévenir']);
    expect(await asked({ whose: 'profession:pharmacist' })).toEqual(['Afficher']);
    expect(await asked({ whose: 'pools' })).toEqual(['Afficher']);
  });

  it('sent twice answers once', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const form = await filterForm(structure);
    structure.platform.screen.length = 0;
    await structure.submits('marc', form, { late: ['yes'] });
    await structure.submits('marc', form, { late: ['yes'] });
    expect(structure.platform.screen).toHaveLength(1);
  });

  it('stays open when nothing matches, and for whom it does not know', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const form = await filterForm(structure);
    expect(await structure.submits('marc', form, { status: 'dropped' })).toMatchObject({
      kind: 'errors',
      errors: { whose: 'Aucune tâche ne correspond.' },
    });
    expect(await structure.submits('marc', form, { whose: 'somebody' })).toMatchObject({
      kind: 'errors',
      errors: { whose: expect.stringContaining('liste') },
    });
  });
});

describe('a button', () => {
  it('whose code nobody can read leads to what the reader has to do', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const team = viewOf(await structure.says('marc', 'tache equipe'));
    const button = buttonsOf(team).find(({ label }) => label === 'Les miennes');
    if (button === undefined) throw new Error('no button');
    const reply = await structure.presses('marc', { ...button, payload: { code: 'team;red' } });
    expect(titlesOf(viewOf(reply))).toEqual(['Appeler', 'Prévenir']);
    const spaces = await structure.presses('marc', { ...button, payload: { code: 'a b' } });
    expect(viewOf(spaces).fallback).toContain('plus valable');
  });
});
