import { describe, expect, it } from 'vitest';
import { minutesContent } from '../../../../src/features/minutes/content.ts';
import { sheetOf } from '../../../../src/features/minutes/sheet.ts';
import { reader, rows } from './rows.ts';

const everything = () => true;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' '));

/** The facts of one case by label. */
function factsOf(code: string, sees: () => boolean = everything): Record<string, string> {
  const sheet = sheetOf(minutesContent(rows, sees), reader);
  const found = sheet.cases.find(({ title }) => title.startsWith(code));
  return plain(Object.fromEntries((found?.facts ?? []).map(({ label, lines }) => [label, lines.join(' / ')])));
}

describe('who was there', () => {
  const roll = plain(sheetOf(minutesContent(rows, everything), reader).roll);

  it('stands by name, with profession, times and how; guests with their organisation', () => {
    expect(roll).toEqual([
      {
        label: 'Présents (2)',
        lines: [
          'Léa Martin, infirmier, 13 h 34 – 14 h 40',
          'Marc Petit, médecin généraliste, 13 h 40 – 14 h, en visio',
        ],
      },
      {
        label: 'Invités extérieurs (1)',
        lines: ['Anne Roche, médecin d’une autre spécialité, CHU de Nantes, 13 h 34 – 14 h'],
      },
      { label: 'Excusés (1)', lines: ['Inès Faure'] },
      { label: 'Remplacés (1)', lines: ['Ravi Payet, par Marc Petit'] },
    ]);
  });

  it('is said to be what people had answered when nobody called the roll', () => {
    const silent = sheetOf(minutesContent({ ...rows, attendees: [] }, everything), reader);
    expect(plain(silent.roll)[0]).toEqual({
      label: 'Présents d’après les réponses (2)',
      lines: ['Léa Martin, infirmier', 'Marc Petit, médecin généraliste, en visio'],
    });
  });

  it('counts somebody as present who had excused themselves and came', () => {
    const [first, ...others] = rows.attendees;
    if (first === undefined) throw new Error('nobody was there');
    const [ines] = rows.meeting.invitations;
    const who = { kind: 'member' as const, practitionerId: ines?.practitioner.id ?? first.recordedById };
    const content = minutesContent(
      { ...rows, attendees: [{ ...first, who, name: 'Inès Faure' }, ...others] },
      everything,
    );
    expect(content.excused).toEqual([]);
    expect(content.absent.map(({ name }) => name)).toEqual(['Léa Martin']);
  });
});

describe('a case', () => {
  it('has the fields of a complex situation', () => {
    expect(factsOf('C-7QK4')).toEqual({
      Demandeur: 'Léa Martin',
      'Accord du patient': 'Informé, pas d’opposition',
      Précision: '75 ans ou plus et ALD',
      Question: 'Changer de pansement ?',
      'Professions entendues': 'infirmier et pharmacien',
      Décision: 'Traitement ou prescription / Pansement tous les deux jours',
      Référence: 'HAS 2011',
      Actions: 'Appeler la dermatologue (Ravi Payet, jeudi 3 décembre 2026)',
      'Informe le patient': 'Marc Petit',
      'À réévaluer': 'mardi 15 décembre 2026',
      'Dossier du patient': 'à verser au dossier',
    });
  });

  it('has those of an adverse event: severity, causes and measure, no patient agreement', () => {
    const facts = factsOf('C-9XA2');
    expect(facts).toMatchObject({ Gravité: 'Grave', Causes: 'Équipe et Environnement de travail' });
    expect(facts['Mesure']).toBe('Mesure de sécurité / Barre d’appui');
    expect(facts).not.toHaveProperty('Accord du patient');
    expect(facts).not.toHaveProperty('Dossier du patient');
  });

  it('has those of a protocol: whom it is for and its version', () => {
    expect(factsOf('C-2BD7')).toMatchObject({
      'Patients concernés': 'Patients sous AVK',
      'Version du protocole': '1.2',
      Responsable: 'Marc Petit',
    });
  });

  it('shows whoever may not see it the code and the logistics only', () => {
    expect(factsOf('C-7QK4', () => false)).toEqual({
      Demandeur: 'Léa Martin',
      'Accord du patient': 'Informé, pas d’opposition',
      'Professions entendues': 'infirmier et pharmacien',
      'À réévaluer': 'mardi 15 décembre 2026',
      'Dossier du patient': 'à verser au dossier',
    });
    const hidden = JSON.stringify(minutesContent(rows, () => false));
    for (const secret of ['pansement', 'Pansement', 'dermatologue', 'HAS 2011', 'both']) {
      expect(hidden).not.toContain(secret);
    }
  });

  it('leaves out tasks that came later, from elsewhere', () => {
    const [task] = rows.tasks;
    if (task === undefined) throw new Error('there is a task');
    const later = { ...rows, tasks: [{ ...task, meetingId: null }] };
    expect(minutesContent(later, everything).cases[0]?.detail?.tasks).toEqual([]);
  });
});

describe('times', () => {
  it('are those of the structure, and say so to whoever has other clocks', () => {
    const away = { ...reader, zone: 'Indian/Reunion' };
    const hours = sheetOf(minutesContent(rows, everything), away).facts.find(({ label }) => label === 'Horaires');
    expect(plain(hours?.lines)).toEqual(['13 h 34 – 14 h 40 (France métropolitaine)']);
  });
});
