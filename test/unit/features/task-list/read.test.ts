import { describe, expect, it } from 'vitest';
import { projectKey } from '../../../../src/features/task-list/model.ts';
import { readFilter } from '../../../../src/features/task-list/read.ts';
import { type ListState, whoseCode } from '../../../../src/features/task-list/state.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';
import { UserError } from '../../../../src/i18n/user-error.ts';
import { member } from './people.ts';

const known = {
  people: [
    member('lea', 'Léa Martin'),
    member('marc', 'Dr Marc Petit'),
    member('jp', 'Jean-Pierre Petit'),
    { ...member('rose', 'Rose Vidal'), active: false },
  ],
  projects: ['Télésurveillance', 'Mois sans tabac', 'Mois de la santé', 'Urgent 2026'],
};
const team: ListState = { whose: { kind: 'team' }, page: 0 };

/** What a line asks for, in short. */
function read(line: string, base = team): Record<string, unknown> {
  const { whose, page, ...filters } = readFilter(line, base, known);
  expect(page).toBe(0);
  return { whose: whoseCode(whose), ...filters };
}

describe('words after « /tache equipe »', () => {
  it.each<[string, Record<string, unknown>]>([
    ['', { whose: 'team' }],
    ['Léa', { whose: 'person:lea' }],
    ['lea.martin', { whose: 'person:lea' }],
    ['@Léa Martin, en retard', { whose: 'person:lea', late: true }],
    ['en retard de Léa', { whose: 'person:lea', late: true }],
    ['équipe Léa', { whose: 'person:lea' }],
    ['Léa toute l’équipe', { whose: 'person:lea' }],
    ['Marc Petit', { whose: 'person:marc' }],
    ['Jean-Pierre', { whose: 'person:jp' }],
    ['rose', { whose: 'person:rose' }],
    ['infirmier', { whose: 'profession:nurse' }],
    ['Médecin généraliste urgentes', { whose: 'profession:general-practitioner', priority: 'high' }],
    ['IDE', { whose: 'profession:nurse' }],
    ['les infirmières', { whose: 'profession:nurse' }],
    ['kiné en retard', { whose: 'profession:physiotherapist', late: true }],
    ['nurse late', { whose: 'profession:nurse', late: true }],
    ['les miennes', { whose: 'mine' }],
    ['mes tâches bloquées', { whose: 'mine', status: 'blocked' }],
    ['à prendre', { whose: 'pools' }],
    ['sans responsable', { whose: 'nobody' }],
    ['without owner', { whose: 'nobody' }],
    ['RETARD', { whose: 'team', late: true }],
    ['à faire', { whose: 'team', status: 'to-do' }],
    ['in progress', { whose: 'team', status: 'in-progress' }],
    ['reportées', { whose: 'team', status: 'postponed' }],
    ['abandonnées', { whose: 'team', status: 'dropped' }],
    ['faites par Léa', { whose: 'person:lea', status: 'done' }],
    ['priorité basse', { whose: 'team', priority: 'low' }],
    ['du dossier c-7qk4', { whose: 'team', code: 'C-7QK4' }],
    ['C-7QK4 Léa', { whose: 'person:lea', code: 'C-7QK4' }],
    ['projet télésurveillance', { whose: 'team', project: projectKey('Télésurveillance') }],
    ['telesur', { whose: 'team', project: projectKey('Télésurveillance') }],
    ['mois sans tabac en retard', { whose: 'team', project: projectKey('Mois sans tabac'), late: true }],
    ['urgent 2026', { whose: 'team', project: projectKey('Urgent 2026') }],
    ['urgent', { whose: 'team', priority: 'high' }],
  ])('"%s"', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('add to what the command says itself', () => {
    const finished: ListState = { whose: { kind: 'mine' }, status: 'done', page: 0 };
    expect(read('', finished)).toEqual({ whose: 'mine', status: 'done' });
    expect(read('équipe', finished)).toEqual({ whose: 'team', status: 'done' });
    expect(read('Léa', finished)).toEqual({ whose: 'person:lea', status: 'done' });
  });

  it.each([
    ['Léa chariot', 'task-filter-unknown', '« chariot »'],
    ['mois', 'task-filter-unknown', '« mois »'],
    ['C-7QK5', 'case-mistyped', 'C-7QK5'],
    ['Petit', 'several-of-that-name', 'Petit'],
    ['Léa Rose', 'task-filter-one-person', 'un seul nom'],
    ['Léa infirmier', 'task-filter-one-person', 'un seul nom'],
  ])('"%s" is refused with a sentence', (line, code, words) => {
    const refused = () => readFilter(line, team, known);
    expect(refused).toThrow(UserError);
    try {
      refused();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      expect(error.code).toBe(code);
      expect(error.sentence(catalogueOf('fr')).replace(/\u00a0/g, ' ')).toContain(words);
    }
  });
});
