import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attribute, filing } from '../../../src/features/case-review/model.ts';
import { motives } from '../../../src/features/case-review/motive.ts';
import { cause, decisionType } from '../../../src/features/decision/model.ts';
import { decisionStatus } from '../../../src/features/decision/status.ts';
import { profession } from '../../../src/features/practitioner/profession.ts';
import { blocker, priority } from '../../../src/features/task/model.ts';
import { repetition } from '../../../src/features/task/repetition.ts';
import { taskStatus } from '../../../src/features/task/status.ts';
import { openTeam, type Structure } from '../../support/structure.ts';
import { imports, said, table } from './tables.ts';

// What goes out comes in elsewhere, goes out from there as it was, and comes in again without changing anything.

const runs = { numRuns: 12 };
const date = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => new Date(Math.floor(at.getTime() / 1000) * 1000));
const day = date.map((at) => at.toISOString().slice(0, 10));
/** Texts that files are afraid of; each is one that the guard lets pass. */
const text = fc
  .array(
    fc.constantFrom(
      '=1+1',
      '-bilan',
      "'",
      '"',
      ';',
      ',',
      '@équipe',
      '+',
      'œdème',
      '\u00a0!',
      '’',
      'pansement',
      '|',
      '😀',
      '=',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' ').replace(/ {2,}/g, ' ').trim());
const names = ['Claire Dubois', 'Léa Martin', 'Marc Petit', 'Ravi Payet', 'Inès Faure'] as const;
const who = fc.constantFrom(...names);
const id = fc.uuid({ version: 4 });

type Running = Awaited<ReturnType<typeof openTeam>>;

async function empty({ db }: Structure): Promise<void> {
  await db.task.deleteMany();
  await db.decision.deleteMany();
  await db.caseReview.deleteMany();
}

async function carried(from: Running, to: Running, what: 'tasks' | 'decisions' | 'cases', rows: number): Promise<void> {
  const file = await table(from, what, 'excel');
  const report = await imports(to, what, file, { acceptWarnings: true });
  expect([report.kind, ...said(report)].join('\n')).toContain('applied\n');
  expect(await table(to, what, 'excel')).toBe(file);
  expect(said(await imports(to, what, file, { acceptWarnings: true }))[0]).toContain(`Déjà là : ${rows}.`);
}

async function people({ db }: Structure): Promise<(name: string) => string> {
  const rows = await db.practitioner.findMany();
  return (name) => rows.find(({ displayName }) => displayName === name)?.id ?? '';
}

it('tasks survive the way to another structure', { timeout: 120_000 }, async () => {
  await using from = await openTeam();
  await using to = await openTeam();
  const { id: careTeamId } = await from.db.careTeam.findFirstOrThrow();
  const called = await people(from);
  const task = fc.record({
    id,
    title: text,
    status: fc.constantFrom(...taskStatus.options),
    blockedBy: fc.constantFrom(...blocker.options),
    dueOn: day,
    repetition: fc.option(fc.constantFrom(...repetition.options)),
    priority: fc.constantFrom(...priority.options),
    pool: fc.option(fc.constantFrom(...profession.options)),
    project: fc.oneof(fc.constant(''), text),
    owners: fc.uniqueArray(who, { maxLength: 3 }),
    by: who,
    createdAt: date,
    endedAt: date,
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(task, { maxLength: 5, selector: ({ id: one }) => one }), async (tasks) => {
      await empty(from);
      await empty(to);
      for (const { by, owners, endedAt, blockedBy, ...rest } of tasks) {
        const over = rest.status === 'done' || rest.status === 'dropped';
        await from.db.task.create({
          data: {
            ...{ ...rest, careTeamId, createdById: called(by), updatedAt: rest.createdAt, scheduledAt: rest.createdAt },
            ...(over && { doneAt: endedAt }),
            ...(rest.status === 'blocked' && { blockedBy }),
            owners: {
              create: owners.map((name) => ({ careTeamId, practitionerId: called(name), since: rest.createdAt })),
            },
          },
        });
      }
      await carried(from, to, 'tasks', tasks.length);
    }),
    runs,
  );
});

it('decisions survive it, with what they superseded', { timeout: 120_000 }, async () => {
  await using from = await openTeam();
  await using to = await openTeam();
  const { id: careTeamId } = await from.db.careTeam.findFirstOrThrow();
  const called = await people(from);
  const decision = fc.record({
    id,
    statement: text,
    reason: fc.oneof(fc.constant(''), text),
    reference: fc.constantFrom('', 'HAS 2021', '=SUM(A1)'),
    version: fc.constantFrom('', '1.0'),
    type: fc.constantFrom(...decisionType.options),
    status: fc.constantFrom(...decisionStatus.options),
    causes: fc.uniqueArray(fc.constantFrom(...cause.options), { maxLength: 3 }),
    reviewOn: fc.option(day),
    createdAt: date,
    owner: fc.option(who),
    by: who,
    replaces: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(decision, { maxLength: 6, selector: ({ id: one }) => one }), async (decisions) => {
      await empty(from);
      await empty(to);
      for (const [index, { by, owner, replaces, ...rest }] of decisions.entries()) {
        // What is superseded is obsolete, whichever of the two is older in the file.
        const next = decisions[index + 1];
        const status = next?.replaces === true ? 'obsolete' : rest.status;
        const supersedesId = replaces ? (decisions[index - 1]?.id ?? null) : null;
        const searched = { searchText: '', ownerId: owner === null ? null : called(owner), createdById: called(by) };
        await from.db.decision.create({
          data: { ...rest, ...searched, status, supersedesId, careTeamId, updatedAt: rest.createdAt },
        });
      }
      await carried(from, to, 'decisions', decisions.length);
    }),
    runs,
  );
});

interface Ending {
  readonly status: string;
  readonly filing: string;
  readonly reviewOn: string;
  readonly filedAt: Date;
  readonly erased: boolean;
  readonly createdAt: Date;
}

/** What goes with a status: dates, and no texts. */
function endOf({ status, filing: wanted, reviewOn, filedAt, erased, createdAt }: Ending) {
  const state = ['examined', 'to-review', 'closed'].includes(status) ? wanted : 'none';
  return {
    filing: state,
    reviewOn: status === 'to-review' ? reviewOn : null,
    filedAt: state === 'filed' ? filedAt : null,
    ...((status === 'withdrawn' || erased) && { question: '', purgedAt: createdAt }),
  };
}

it('cases survive it, those that were erased too', { timeout: 120_000 }, async () => {
  await using from = await openTeam();
  await using to = await openTeam();
  const { id: careTeamId } = await from.db.careTeam.findFirstOrThrow();
  const called = await people(from);
  const review = fc.record({
    id,
    motive: fc.constantFrom(...motives('complex-case')),
    question: text,
    attribute: fc.constantFrom(...attribute.options),
    consent: fc.constantFrom('informed' as const, 'consented' as const),
    status: fc.constantFrom('proposed', 'incomplete', 'postponed', 'examined', 'to-review', 'closed', 'withdrawn'),
    reviewOn: day,
    filing: fc.constantFrom(...filing.options),
    filedAt: date,
    erased: fc.boolean(),
    createdAt: date,
    wantedProfessions: fc.uniqueArray(fc.constantFrom(...profession.options), { maxLength: 3 }),
    by: who,
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(review, { maxLength: 4, selector: ({ id: one }) => one }), async (reviews) => {
      await empty(from);
      await empty(to);
      const [first] = reviews;
      // Nothing follows up what was withdrawn.
      for (const { by, erased, reviewOn, filedAt, ...rest } of first?.status === 'withdrawn' ? [first] : reviews) {
        const place = { careTeamId, kind: 'complex-case', code: 'C-7QK4', requesterId: called(by) };
        const followUpOfId = rest.id === first?.id ? null : (first?.id ?? null);
        const end = endOf({ ...rest, erased, reviewOn, filedAt });
        await from.db.caseReview.create({
          data: { ...rest, ...place, ...end, followUpOfId, updatedAt: rest.createdAt },
        });
      }
      await carried(from, to, 'cases', await from.db.caseReview.count());
    }),
    runs,
  );
});
