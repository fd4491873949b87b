import type { What } from './what.ts';

/** The columns of each table, in their order; their names are `transfer.columns` of the catalogue. */
export const columns = {
  members: ['id', 'name', 'profession', 'role', 'zone', 'language', 'active'],
  partners: ['id', 'name', 'profession', 'organisation', 'meeting', 'addedBy'],
  tasks: [
    'id',
    'title',
    'status',
    'blockedBy',
    'dueOn',
    'owners',
    'pool',
    'priority',
    'repetition',
    'project',
    'case',
    'decision',
    'createdBy',
    'createdAt',
    'doneAt',
  ],
  decisions: [
    'id',
    'createdAt',
    'type',
    'status',
    'statement',
    'reason',
    'reference',
    'version',
    'causes',
    'owner',
    'reviewOn',
    'case',
    'supersedes',
    'createdBy',
  ],
  cases: [
    'id',
    'code',
    'followUpOf',
    'kind',
    'motive',
    'question',
    'attribute',
    'consent',
    'severity',
    'subject',
    'requester',
    'wantedProfessions',
    'status',
    'reviewOn',
    'filing',
    'filedAt',
    'purgedAt',
    'createdAt',
  ],
} as const satisfies Readonly<Record<What, readonly string[]>>;

/** Without these no line of a file says anything. */
export const neededColumns = {
  members: ['name'],
  partners: ['name', 'profession', 'organisation', 'meeting'],
  tasks: ['title'],
  decisions: ['statement', 'type'],
  cases: ['kind', 'motive', 'question', 'requester'],
} as const satisfies { readonly [W in What]: readonly (typeof columns)[W][number][] };

export type Column<W extends What = What> = (typeof columns)[W][number];

/** One line of a table as text. */
export type Cells<W extends What> = Readonly<Record<Column<W>, string>>;
