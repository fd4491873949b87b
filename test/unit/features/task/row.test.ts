import { describe, expect, it } from 'vitest';
import { careTeamId, practitionerId, taskId } from '../../../../src/core/ids.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';
import type { Task } from '../../../../src/features/task/model.ts';
import { type TaskRowContext, taskItem } from '../../../../src/features/task/views/row.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';
import { plainText } from '../../../../src/ui/text.ts';

function member(name: string, rest: Partial<Practitioner> = {}): Practitioner {
  return {
    id: practitionerId.parse(name),
    careTeamId: careTeamId.parse('msp'),
    displayName: name,
    profession: 'nurse',
    role: 'practitioner',
    zone: null,
    locale: null,
    calendarSecret: 'secret',
    taskReminders: true,
    reminderTime: '08:30',
    active: true,
    confirmed: true,
    ...rest,
  };
}

const [lea, marc, gone] = [member('Léa'), member('Marc', { profession: null }), member('Paul', { active: false })];
const claire = member('Claire', { role: 'coordinator', profession: 'care-coordinator' });
const people = [lea, marc, gone, claire];
const since = new Date('2026-11-01T08:00:00Z');

function task(rest: Partial<Task> = {}): Task {
  return {
    id: taskId.parse('task'),
    careTeamId: careTeamId.parse('msp'),
    title: 'Rappeler la pharmacie',
    dueOn: '2026-11-27',
    repetition: null,
    anchorOn: null,
    priority: 'normal',
    status: 'to-do',
    blockedBy: null,
    owners: [{ id: lea.id, since }],
    pool: null,
    remindsLikeTeam: true,
    rungs: [],
    agreed: { dueOn: null, ownerIds: [], pool: null },
    project: '',
    sourceLink: '',
    meetingId: null,
    caseReviewId: null,
    caseCode: null,
    decisionId: null,
    createdById: claire.id,
    createdAt: since,
    scheduledAt: since,
    doneAt: null,
    revision: 3,
    ...rest,
  };
}

function item(one: Task, around: Partial<TaskRowContext> = {}, locale: 'fr' | 'en' = 'fr') {
  const context = { actor: lea, people, today: '2026-11-24', standsIn: false, at: 'list mine', ...around };
  const zone = 'Europe/Paris';
  const reader = { t: catalogueOf(locale), locale, zone, teamZone: zone, publicUrl: undefined };
  const { text, detail = '', buttons = [] } = taskItem(one, context, reader);
  const plain = (said: string) => said.replace(/[\u00a0\u202f]/g, ' ');
  return { text: plain(plainText(text)), detail: plain(plainText(detail)), labels: buttons.map(({ label }) => label) };
}

const mine = ['C’est fait', 'Reporter', 'Bloquée', 'Passer la main', 'Détails'];

describe('one task in a list', () => {
  it.each<[string, Partial<Task>, string, string]>([
    ['usual', {}, 'Rappeler la pharmacie', 'Léa, vendredi 27 novembre'],
    ['next year', { dueOn: '2027-01-04' }, 'Rappeler la pharmacie', 'Léa, lundi 4 janvier 2027'],
    ['today', { dueOn: '2026-11-24' }, 'Rappeler la pharmacie', 'Léa, aujourd’hui, mardi 24 novembre'],
    ['late', { dueOn: '2026-11-21' }, 'Rappeler la pharmacie', 'Léa, samedi 21 novembre, en retard de 3 jours'],
    ['a day late', { dueOn: '2026-11-23' }, 'Rappeler la pharmacie', 'Léa, lundi 23 novembre, en retard d’un jour'],
    ['done late', { dueOn: '2026-11-21', status: 'done' }, 'Rappeler la pharmacie', 'Léa, faite'],
    ['without a date', { dueOn: null }, 'Rappeler la pharmacie', 'Léa, sans échéance'],
    ['urgent', { priority: 'high' }, 'Urgent : Rappeler la pharmacie', 'Léa, vendredi 27 novembre'],
    [
      'blocked',
      { status: 'blocked', blockedBy: 'missing-information' },
      'Rappeler la pharmacie',
      'Léa, vendredi 27 novembre, bloquée (il manque une information)',
    ],
    ['of a case', { caseCode: 'C-7QK4' }, 'Rappeler la pharmacie', 'Léa, vendredi 27 novembre, dossier C-7QK4'],
    ['not for the reader', { title: '', caseCode: 'C-7QK4' }, 'Tâche du dossier C-7QK4', 'Léa, vendredi 27 novembre'],
    [
      'of two, one of whom left',
      { owners: [lea, gone].map(({ id }) => ({ id, since })) },
      'Rappeler la pharmacie',
      'Léa (Paul a quitté l’équipe), vendredi 27 novembre',
    ],
    [
      'of somebody who left',
      { owners: [{ id: gone.id, since }] },
      'Rappeler la pharmacie',
      'sans responsable (Paul a quitté l’équipe), vendredi 27 novembre',
    ],
    [
      'of several, by name',
      { owners: [marc, claire, lea].map(({ id }) => ({ id, since })) },
      'Rappeler la pharmacie',
      'Claire, Léa et Marc, vendredi 27 novembre',
    ],
    [
      'of a profession again, since whoever took it left',
      { owners: [{ id: gone.id, since }], pool: 'nurse' },
      'Rappeler la pharmacie',
      'à prendre (Infirmier) (Paul a quitté l’équipe), vendredi 27 novembre',
    ],
    ['of nobody', { owners: [] }, 'Rappeler la pharmacie', 'sans responsable, vendredi 27 novembre'],
    [
      'of a profession',
      { owners: [], pool: 'nurse' },
      'Rappeler la pharmacie',
      'à prendre (Infirmier), vendredi 27 novembre',
    ],
  ])('that is %s', (_, rest, text, detail) => {
    expect(item(task(rest))).toMatchObject({ text, detail });
  });

  it('reads in English, too', () => {
    expect(item(task({ dueOn: '2026-11-21', priority: 'high' }), {}, 'en')).toMatchObject({
      text: 'Urgent: Rappeler la pharmacie',
      detail: 'Léa, Saturday 21 November, 3 days late',
    });
  });

  it.each<[string, Partial<Task>, Partial<TaskRowContext>, readonly string[]]>([
    ['its owner', {}, {}, mine],
    ['the coordinator', {}, { actor: claire }, mine],
    ['who stands in', {}, { actor: marc, standsIn: true }, mine],
    ['anybody else', {}, { actor: marc }, ['Détails']],
    [
      'its owner while it is blocked',
      { status: 'blocked' },
      {},
      ['C’est fait', 'Reporter', 'Reprendre', 'Passer la main', 'Détails'],
    ],
    [
      'a member of its profession',
      { owners: [], pool: 'nurse', createdById: marc.id },
      {},
      ['Je m’en charge', 'Détails'],
    ],
    [
      'a member of its profession who gave it',
      { owners: [], pool: 'nurse', createdById: lea.id },
      {},
      ['Je m’en charge', 'C’est fait', 'Reporter', 'Bloquée', 'Détails'],
    ],
    [
      'a member of its profession when whoever took it left',
      { owners: [{ id: gone.id, since }], pool: 'nurse' },
      {},
      ['Je m’en charge', 'Détails'],
    ],
    ['its owner once it is done', { status: 'done' }, {}, ['Annuler', 'Détails']],
    ['anybody else once it is done', { status: 'done' }, { actor: marc }, ['Détails']],
    ['its owner once it is given up', { status: 'dropped' }, {}, ['Rouvrir', 'Détails']],
  ])('has the buttons of %s, four and « Détails » at most', (_, rest, around, labels) => {
    expect(item(task(rest), around).labels).toEqual(labels);
  });

  it('has buttons that carry what was shown, and where', () => {
    const around = { actor: lea, people, today: '2026-11-24', standsIn: false, at: 'round r1' };
    const reader = { t: catalogueOf('fr'), locale: 'fr' as const, zone: 'UTC', teamZone: 'UTC', publicUrl: undefined };
    for (const button of taskItem(task(), around, reader).buttons ?? []) {
      expect(button).toMatchObject({ kind: 'action', payload: { task: 'task', revision: 3, at: 'round r1' } });
    }
  });
});
