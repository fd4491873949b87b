import type { ActionButton, Block, ListItem, View } from '../../src/ui/view.ts';

// The largest things that a team makes: an agenda of 30 cases, a poll of 10 slots, 60 people.

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const id = (index: number) => `cm3x9k2p${String(index).padStart(4, '0')}08l4hq7z`;

const button = (action: string, label: string, index = 0): ActionButton => ({
  kind: 'action',
  action,
  label,
  payload: { caseReview: id(index), meeting: id(0), revision: 12 },
});

const confirmed = (action: string, label: string): ActionButton => ({
  ...button(action, label),
  style: 'danger',
  confirm: {
    title: 'Clore la séance ?',
    text: 'Les présents reçoivent le compte rendu à valider.',
    yes: 'Clore',
    no: 'Continuer',
  },
});

/** What stands at the end of each view, and must stay within reach. */
export const lastButtons: readonly ActionButton[] = [
  { ...button('session.next', 'Dossier suivant'), style: 'primary' },
  button('session.attendance', 'Présences'),
  button('agenda.order', 'Changer l’ordre'),
  confirmed('session.close', 'Clore la séance'),
];

const head: readonly Block[] = [
  { kind: 'heading', text: 'Ordre du jour\u00a0: RCP du mardi 24 novembre' },
  {
    kind: 'facts',
    facts: [
      { label: 'Lieu', value: 'Salle de réunion' },
      { label: 'Visioconférence', value: [{ link: 'https://visio.example/msp', label: 'Rejoindre' }] },
    ],
  },
];

const end: readonly Block[] = [
  { kind: 'note', text: 'La RCP dépasse le temps prévu de 6 h 30.' },
  { kind: 'buttons', buttons: lastButtons },
];

const cases = (question: string): ListItem[] =>
  times(30, (index) => ({
    text: [{ strong: `Dossier ${index + 1}.` }, ' C-7QK4 · Perte d’autonomie'],
    detail: `13 h 30 · Camille Roux · Informé, pas d’opposition${question}`,
    buttons: [
      button('agenda.up', 'Monter', index),
      button('agenda.down', 'Descendre', index),
      button('agenda.out', 'Retirer', index),
    ],
  }));

const slots: readonly ListItem[] = times(10, (index) => ({
  text: `Créneau ${index + 1}. mardi ${index + 1} décembre 2026 à 13 h 30`,
  detail: '12 oui · 4 si besoin · 3 non · médecins, infirmiers, pharmaciens, kinésithérapeutes',
  buttons: [
    button('poll.yes', 'Oui', index),
    button('poll.maybe', 'Si besoin', index),
    button('poll.no', 'Non', index),
  ],
}));

const names = times(60, (index) => `Personne Au-Nom-Composé ${index + 1}`);

const people: readonly ListItem[] = names.map((name, index) => ({
  text: name,
  detail: 'Infirmier en pratique avancée · présent depuis 13 h 32',
  buttons: [button('session.left', 'Parti', index), button('session.absent', 'Absent', index)],
}));

/** One list of rows between the head and the end, and how a row begins. */
const lists: readonly (readonly [name: string, items: readonly ListItem[], row: RegExp])[] = [
  ['an agenda of 30 cases', cases(''), /Dossier \d+\./g],
  [
    'an agenda of 30 cases with their questions',
    cases(`\n${'Faut-il poursuivre le traitement ? '.repeat(4)}`),
    /Dossier \d+\./g,
  ],
  ['a poll of 10 slots', slots, /Créneau \d+\./g],
  ['an attendance of 60 people', people, /Personne Au-Nom-Composé \d+/g],
  ['a list of 60 people', names.map((text) => ({ text })), /Personne Au-Nom-Composé \d+/g],
];

/** A long list in a view, how many rows it has, and how each begins. */
export const longLists = lists.map(([name, items, row]) => ({
  name,
  view: { fallback: name, blocks: [...head, { kind: 'list', items }, ...end] } satisfies View,
  rows: items.length,
  row,
}));

/** Views that are long in other ways. */
export const longViews: readonly (readonly [name: string, view: View])[] = [
  [
    'the names of 60 people in each of three facts',
    {
      fallback: 'Réponses',
      blocks: [
        ...head,
        {
          kind: 'facts',
          facts: ['Présents', 'Visio', 'Excusés'].map((label) => ({ label, value: names.join(', ') })),
        },
        ...end,
      ],
    },
  ],
  [
    '60 facts',
    {
      fallback: 'Réponses',
      blocks: [...head, { kind: 'facts', facts: names.map((label) => ({ label, value: 'présent' })) }, ...end],
    },
  ],
  [
    '10 slots, each in blocks of their own',
    {
      fallback: 'Sondage',
      blocks: [
        ...head,
        ...slots.flatMap(({ text, detail = '', buttons = [] }): Block[] => [
          { kind: 'divider' },
          { kind: 'text', text },
          { kind: 'note', text: detail },
          { kind: 'buttons', buttons },
        ]),
        ...end,
      ],
    },
  ],
  [
    '250 paragraphs',
    {
      fallback: 'Compte rendu',
      blocks: [
        ...head,
        ...times(250, (index): Block => ({ kind: 'text', text: `Paragraphe ${index}. ${'mot '.repeat(40)}` })),
        ...end,
      ],
    },
  ],
  [
    'five paragraphs of 3,000 characters',
    {
      fallback: 'Compte rendu',
      blocks: [...head, ...times(5, (): Block => ({ kind: 'text', text: 'décision '.repeat(333) })), ...end],
    },
  ],
];
