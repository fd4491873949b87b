import { describe, expect, it } from 'vitest';
import { pdfBytes } from '../../../../src/features/document/pdf.ts';
import { barSvg } from '../../../../src/features/report/charts.ts';
import { type Records, reportOf } from '../../../../src/features/report/model.ts';
import { reportDocument } from '../../../../src/features/report/pdf.ts';
import { periodOf } from '../../../../src/features/report/period.ts';
import { chartsOf } from '../../../../src/features/report/sheet.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';
import { noRecords } from './records.ts';

const reader = { t: catalogueOf('fr'), locale: 'fr' } as const;
const about = { structure: 'MSP des Tilleuls', now: new Date('2027-01-05T09:00:00Z'), today: '2027-01-05' };

const stay = { on: '2026-03-03', guest: false, minutes: 90 } as const;
const records: Records = {
  ...noRecords,
  meetings: [
    { on: '2026-03-03', type: 'complex-case' },
    { on: '2026-03-17', type: 'protocol' },
    { on: '2026-08-04', type: 'protocol' },
  ],
  flashes: [{ on: '2026-08-05' }],
  stays: [
    { ...stay, person: 'lea', name: 'Léa Martin', profession: 'nurse' },
    { ...stay, person: 'marc', name: 'Marc Petit', profession: null },
  ],
  tasks: [
    { on: '2026-03-03', dueOn: '2026-03-03' },
    { on: '2026-03-04', dueOn: null },
  ],
};

function report(code: string, found: Records, contract: string | null = null) {
  const period = periodOf(code, contract);
  if (period === undefined) throw new Error(`no period ${code}`);
  return reportOf(period, about.today, found);
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
/** What the texts of a picture say. */
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('the charts of a report', () => {
  const charts = chartsOf(report('2026', records), reader);

  it('each say in a sentence what they show', () => {
    expect(charts.map(({ title, said }) => `${title} | ${plain(said)}`)).toEqual([
      'RCP et concertations flash par mois | 3 RCP et 1 concertation flash en tout. Le plus de RCP : 2 (mars 2026).',
      'Tâches faites par mois | 2 tâches faites : 1 à temps et 1 sans échéance.',
      'Présences en RCP par profession | 2 présences : Infirmier 1 et Profession non précisée 1.',
    ]);
  });

  it('show the months, the number of each bar, and which bars are which', () => {
    const [meetings, , presences] = charts.map(({ picture }) => texts(barSvg(picture)));
    expect(meetings).toEqual(expect.arrayContaining(['janv.', 'déc.', '2', '1', 'RCP', 'Concertations flash']));
    expect(meetings).not.toContain('0');
    expect(presences).toEqual(expect.arrayContaining(['Infirmier', 'Profession non précisée', '1']));
  });

  it('show the weeks of a month, and the years of thirteen months', () => {
    const names = (code: string, contract: string | null = null) =>
      chartsOf(report(code, records, contract), reader)[0]?.picture.names;
    expect(names('2026-03')).toEqual(['1', '2–8', '9–15', '16–22', '23–29', '30–31']);
    expect(names('2025-11-15', '2025-11-15')?.slice(0, 4)).toEqual(['nov.\n2025', 'déc.', 'janv.\n2026', 'févr.']);
  });

  it('are left out where there is nothing to draw', () => {
    expect(chartsOf(report('2026', noRecords), reader)).toEqual([]);
  });

  it('use no font but the one that the PDF carries', () => {
    for (const { picture } of charts) {
      const families = [...barSvg(picture).matchAll(/font-family:([^;"]*)/g)].map(([, family]) => family);
      expect(new Set(families)).toEqual(new Set(['Roboto']));
    }
  });
});

describe('the PDF of a report', () => {
  it('says everything in words and tables, month by month and person by person', () => {
    const said = plain(JSON.stringify(reportDocument(report('2026', records), about, reader).content));
    for (const text of ['3 : 1 cas complexe et 2 protocoles', 'mars 2026', 'Léa Martin (Infirmier)', '1 h 30']) {
      expect(said).toContain(text);
    }
  });

  it('of a full year, and of one without anything, is written', async () => {
    for (const found of [records, noRecords]) {
      const bytes = await pdfBytes(reportDocument(report('2026', found), about, reader));
      const text = new TextDecoder('latin1').decode(bytes);
      expect(text).toMatch(/^%PDF-1\./);
      expect(text).toContain('(D:20270105090000Z)');
    }
  });

  it('says in one sentence that there was nothing', () => {
    const said = plain(JSON.stringify(reportDocument(report('2026', noRecords), about, reader).content));
    expect(said).toContain('aucune activité n’est enregistrée');
    expect(said).not.toContain('Mois par mois');
  });
});
