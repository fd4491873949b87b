import { describe, expect, it } from 'vitest';
import { careTeamId, practitionerId } from '../../../../src/core/ids.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';
import { type Profession, profession } from '../../../../src/features/practitioner/profession.ts';
import { type LineProblem, readTaskLine, type TaskLine } from '../../../../src/features/task/read-line.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';

function member(displayName: string, job: Profession, active = true): Practitioner {
  return {
    id: practitionerId.parse(displayName.split(' ')[0]),
    careTeamId: careTeamId.parse('msp'),
    displayName,
    profession: job,
    role: 'practitioner',
    zone: null,
    locale: null,
    calendarSecret: 'secret',
    taskReminders: true,
    reminderTime: '08:30',
    active,
    confirmed: true,
  };
}

const people = [
  member('Léa Martin', 'nurse'),
  member('Marc Petit', 'general-practitioner'),
  member('Inès Faure', 'physiotherapist'),
  member('Sam Roy', 'medical-secretary'),
  member('Paul Vieux', 'pharmacist', false),
];
const professionWords = [...catalogueOf('fr').task.professionWords, ...catalogueOf('en').task.professionWords];

/** Tuesday 24 November 2026, at 9:00 on the clocks of the zone. */
const mornings = {
  'Europe/Paris': '2026-11-24T08:00:00Z',
  'Indian/Reunion': '2026-11-24T05:00:00Z',
  'Pacific/Noumea': '2026-11-23T22:00:00Z',
} as const;

const zones = ['Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea'] as const;

function read(line: string, zone: (typeof zones)[number] = 'Europe/Paris'): TaskLine {
  return readTaskLine(line, { people, professionWords, now: new Date(mornings[zone]), zone, region: 'FR' });
}

/** What is not said of a line is the usual. */
function line(title: string, rest: Partial<Record<keyof TaskLine, unknown>> = {}) {
  const usual = { owners: [], pool: null, due: undefined, repetition: undefined, priority: 'normal', code: undefined };
  return { title, ...usual, problems: [], ...rest };
}

const problem = (one: LineProblem) => ({ problems: [one] });

const table: readonly (readonly [string, ReturnType<typeof line>])[] = [
  ['rappeler le labo', line('Rappeler le labo')],
  ['rappeler le labo demain', line('Rappeler le labo', { due: '2026-11-25' })],
  ['@Léa rappeler la pharmacie vendredi', line('Rappeler la pharmacie', { owners: ['Léa'], due: '2026-11-27' })],
  ['@Léa Martin rappeler la pharmacie', line('Rappeler la pharmacie', { owners: ['Léa'] })],
  ['@lea.martin: rappeler', line('Rappeler', { owners: ['Léa'] })],
  ['@Léa @Marc préparer le topo', line('Préparer le topo', { owners: ['Léa', 'Marc'] })],
  ['@Léa, @Marc et @Inès préparer le topo', line('Préparer le topo', { owners: ['Léa', 'Marc', 'Inès'] })],
  ['@Léa @Léa préparer le topo', line('Préparer le topo', { owners: ['Léa'] })],
  ['préparer le topo pour jeudi @marc', line('Préparer le topo', { owners: ['Marc'], due: '2026-11-26' })],
  ['IDE vérifier le chariot avant fin juin', line('Vérifier le chariot', { pool: 'nurse', due: '2027-06-30' })],
  ['ide : vérifier le chariot', line('Vérifier le chariot', { pool: 'nurse' })],
  ['un IDE vérifier le chariot', line('Vérifier le chariot', { pool: 'nurse' })],
  ['Les infirmières vérifier le chariot', line('Vérifier le chariot', { pool: 'nurse' })],
  ['médecin généraliste signer la convention', line('Signer la convention', { pool: 'general-practitioner' })],
  ['MG signer la convention', line('Signer la convention', { pool: 'general-practitioner' })],
  ['kiné relire le protocole', line('Relire le protocole', { pool: 'physiotherapist' })],
  ['secrétaire imprimer les affiches', line('Imprimer les affiches', { pool: 'medical-secretary' })],
  ['nurse check the trolley by Friday', line('Check the trolley', { pool: 'nurse', due: '2026-11-27' })],
  // Nobody here is a midwife, and Paul, the pharmacist, has left.
  ['sage-femme relire le protocole', line('Sage-femme relire le protocole')],
  ['pharmacien relire le protocole', line('Pharmacien relire le protocole')],
  ['médecin traitant à rappeler', line('Médecin traitant à rappeler')],
  ['secrétaire de la mairie à rappeler', line('Secrétaire de la mairie à rappeler')],
  ['infirmière', line('Infirmière')],
  ['prévenir les infirmières', line('Prévenir les infirmières')],
  ['identifier les besoins', line('Identifier les besoins')],
  // Somebody is named: the profession is a part of what is to be done.
  ['@Marc IDE à former', line('IDE à former', { owners: ['Marc'] })],
  ['C-7QK4 appeler le SSIAD', line('Appeler le SSIAD', { code: 'C-7QK4' })],
  ['appeler le SSIAD pour le dossier c-7qk4 demain', line('Appeler le SSIAD', { code: 'C-7QK4', due: '2026-11-25' })],
  ['appeler le SSIAD (C-7QK4)', line('Appeler le SSIAD', { code: 'C-7QK4' })],
  ['C-7QK5 appeler le SSIAD', line('Appeler le SSIAD', problem({ kind: 'code', typed: 'C-7QK5' }))],
  ['appeler le SSIAD urgent', line('Appeler le SSIAD', { priority: 'high' })],
  ['appeler le SSIAD demain, urgent', line('Appeler le SSIAD', { priority: 'high', due: '2026-11-25' })],
  ['appeler le SSIAD (urgent) demain', line('Appeler le SSIAD', { priority: 'high', due: '2026-11-25' })],
  ['appeler le SSIAD !', line('Appeler le SSIAD', { priority: 'high' })],
  ['réponse urgente à trouver', line('Réponse urgente à trouver')],
  ['urgent', line('Urgent')],
  ['chaque lundi vérifier le frigo', line('Vérifier le frigo', { repetition: 'weekly', due: '2026-11-30' })],
  ['vérifier le frigo tous les mardis', line('Vérifier le frigo', { repetition: 'weekly', due: '2026-11-24' })],
  [
    'chaque lundi à partir du 7 décembre vérifier le frigo',
    line('Vérifier le frigo', { repetition: 'weekly', due: '2026-12-07' }),
  ],
  ['every Monday check the fridge', line('Check the fridge', { repetition: 'weekly', due: '2026-11-30' })],
  ['un jeudi sur deux sortir les DASRI', line('Sortir les DASRI', { repetition: 'fortnightly', due: '2026-11-26' })],
  [
    'toutes les deux semaines, le jeudi, sortir les DASRI',
    line('Sortir les DASRI', { repetition: 'fortnightly', due: '2026-11-26' }),
  ],
  ['tous les jours relever le frigo', line('Relever le frigo', { repetition: 'working-day', due: '2026-11-24' })],
  [
    'chaque jour ouvré à partir de samedi relever le frigo',
    line('Relever le frigo', { repetition: 'working-day', due: '2026-11-30' }),
  ],
  ['tous les mois le 5 compter le stock', line('Compter le stock', { repetition: 'monthly', due: '2026-12-05' })],
  [
    'compter le stock tous les trimestres à partir du 31 décembre',
    line('Compter le stock', { repetition: 'quarterly', due: '2026-12-31' }),
  ],
  [
    'tous les six mois le 15 janvier purger l’eau',
    line('Purger l’eau', { repetition: 'half-yearly', due: '2027-01-15' }),
  ],
  [
    'chaque année le 31 janvier envoyer le bilan',
    line('Envoyer le bilan', { repetition: 'yearly', due: '2027-01-31' }),
  ],
  ['write the weekly report', line('Write the weekly report')],
  [
    'tous les mois compter le stock',
    line('Compter le stock', { repetition: 'monthly', ...problem({ kind: 'first-date' }) }),
  ],
  ['toutes les 3 semaines purger l’eau', line('Purger l’eau', problem({ kind: 'unknown-repetition' }))],
  ['le 1er lundi de chaque mois purger l’eau', line('Purger l’eau', problem({ kind: 'unknown-repetition' }))],
  ['purger l’eau le 31 février', line('Purger l’eau', problem({ kind: 'impossible' }))],
  // Past: whoever shows it back says so.
  ['purger l’eau le 3 novembre 2026', line('Purger l’eau', { due: '2026-11-03' })],
  ['@Zoé purger l’eau', line('Purger l’eau', problem({ kind: 'nobody', name: 'Zoé' }))],
  ['@Paul purger l’eau', line('Purger l’eau', problem({ kind: 'left', name: 'Paul Vieux' }))],
  ['@ purger l’eau', line('Purger l’eau', problem({ kind: 'nobody', name: '' }))],
  ['demain', line('', { due: '2026-11-25' })],
  ['  rappeler   le\tlabo ', line('Rappeler le labo')],
  ['écrire au laboratoire', line('Écrire au laboratoire')],
  ['œuf de Pâques', line('Œuf de Pâques')],
  ['2 pansements à commander', line('2 pansements à commander')],
  ['', line('')],
];

describe.each(zones)('a line typed on Tuesday 24 November in %s', (zone) => {
  it.each(table)('%s', (typed, expected) => {
    expect(read(typed, zone)).toEqual(expected);
  });
});

describe('the words for professions', () => {
  it.each(['fr', 'en'] as const)('stand for professions that exist, each word for one (%s)', (locale) => {
    const rows = catalogueOf(locale).task.professionWords.map((row) => row.split(', '));
    for (const [code, ...words] of rows) {
      expect(profession.safeParse(code).success).toBe(true);
      expect(words.length).toBeGreaterThan(0);
    }
    const words = rows.flatMap(([, ...all]) => all.map((word) => word.toLowerCase()));
    expect(words).toEqual([...new Set(words)]);
  });
});
