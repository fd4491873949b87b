import { bench, describe } from 'vitest';
import { inspect } from '../../src/privacy/guard.ts';

const context = { field: 'case', people: ['Léa Martin', 'Claire Dubois'], today: '2026-11-24' } as const;
const length = 3_000;

/** What makes a careless pattern slow, again and again. */
const pieces = [
  'rappeler la pharmacie vendredi, ',
  '1',
  '1 ',
  '12.',
  '12/03/',
  '2 95 10 99 126 111 9',
  '06 12 34 56 7',
  'A',
  'DUPONT ',
  'Dupont ',
  'Jeanne ',
  'a.a.',
  'A. ',
  '@',
  'a@',
  '<@',
  'M. ',
  'Mme ',
  'Mme Durand ',
  'fille de ',
  'née ',
  'né le ',
  '12 ans ',
  'à Metz ',
  '12 rue ',
  'habite à la ',
  'décédé ',
  'sla ',
  'dossier n° ',
  'salle de la ',
  "d'",
  "l'A",
  'A-',
  'a.bc/ ',
  '\n',
  '-',
  'é',
  '\u200b',
  'e\u0301',
  'www.',
  'loi du 12/03/1948 ',
];

describe('3,000 characters, to be inspected in less than 5 ms', () => {
  for (const piece of pieces) {
    const text = piece.repeat(length / piece.length);
    bench(JSON.stringify(piece), () => void inspect(text, context), { time: 100, warmupTime: 30 });
  }
});
