import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/ui/view.ts';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examine, reread } from './examined.ts';

const reviewOn = '2026-12-15';
const morning = '2026-12-15T08:00:00Z';

/** The RCP is over, and a case of Léa's is to be looked at again on 15 December. */
async function toReview(structure: Structure) {
  await structure.at('2026-11-24T13:30:00Z');
  const review = await examine(structure, { requester: 'Léa Martin', consent: 'not-asked', reviewOn });
  structure.platform.screen.length = 0;
  return review;
}

function questions(structure: Structure, user: string): string[] {
  return structure.platform.direct(user).filter((text) => text.includes('Dossier à réévaluer'));
}

function questionTo(structure: Structure, user: string): View {
  const view = structure.platform.screen.findLast(
    ({ to, view }) => to.kind === 'direct' && to.user === user && view?.fallback.includes('à réévaluer'),
  )?.view;
  if (view === undefined) throw new Error(`nothing was asked of ${user}`);
  return view;
}

async function plan(structure: Structure, title: string, date: string): Promise<void> {
  await structure.submits('claire', formOf(await structure.says('claire', 'rcp planifier')), { title, date });
}

describe('a review date', () => {
  it('asks the requester once, in the morning', async () => {
    await using structure = await openTeam();
    await toReview(structure);
    await structure.at('2026-12-15T07:59:00Z');
    expect(questions(structure, 'lea')).toEqual([]);
    await structure.at(morning);
    await structure.at('2026-12-15T09:00:00Z');
    expect(questions(structure, 'lea')).toHaveLength(1);
    expect(questions(structure, 'lea')[0]).toContain('Plaie chronique');
    expect(questions(structure, 'lea')[0]).toContain('mardi 15 décembre 2026');
    expect(questions(structure, 'marc')).toEqual([]);
  });

  it('on a public holiday asks on the next working day', async () => {
    await using structure = await openTeam();
    await structure.at('2026-11-24T13:30:00Z');
    await examine(structure, { requester: 'Léa Martin', consent: 'not-asked', reviewOn: '2026-12-25' });
    await structure.at('2026-12-26T12:00:00Z');
    expect(questions(structure, 'lea')).toEqual([]);
    await structure.at('2026-12-28T08:00:00Z');
    expect(questions(structure, 'lea')).toHaveLength(1);
  });

  it('asks nothing about a case that was withdrawn', async () => {
    await using structure = await openTeam();
    const review = await toReview(structure);
    await structure.db.caseReview.update({ where: { id: review.id }, data: { status: 'withdrawn' } });
    await structure.at(morning);
    expect(questions(structure, 'lea')).toEqual([]);
  });
});

describe('« Proposer pour la prochaine RCP »', () => {
  it('puts a follow-up with the same code at the end of the next agenda, once', async () => {
    await using structure = await openTeam();
    const review = await toReview(structure);
    await plan(structure, 'RCP de janvier', '2027-01-12');
    await structure.at(morning);
    const question = questionTo(structure, 'lea');
    const shown = viewOf(await structure.clicks('lea', question, 'Proposer pour la prochaine RCP'));
    expect(shown.fallback).toBe('Le dossier C-7QK4 est à l’ordre du jour de la RCP du mardi 12 janvier 2027.');
    const again = viewOf(await structure.clicks('lea', question, 'Proposer pour la prochaine RCP'));
    expect(again.fallback).toBe(shown.fallback);
    expect(viewOf(await structure.clicks('lea', question, 'Clore')).fallback).toBe(shown.fallback);

    const january = await structure.db.meeting.findFirstOrThrow({ where: { title: 'RCP de janvier' } });
    const rows = await structure.db.caseReview.findMany({ where: { followUpOfId: review.id } });
    expect(rows).toMatchObject([
      {
        code: 'C-7QK4',
        motive: 'chronic-wound',
        question: 'Quel pansement ?',
        consent: 'not-asked',
        attribute: 'over-75',
        status: 'on-agenda',
        meetingId: january.id,
        position: 0,
        minutes: 15,
        filing: 'none',
      },
    ]);
    expect((await reread(structure, review)).status).toBe('closed');
    // The message says what became of it, and asks no more.
    expect(questions(structure, 'lea')).toEqual([]);
    expect(structure.platform.direct('lea').at(-1)).toContain('à l’ordre du jour de la RCP du mardi 12 janvier 2027');
  });

  it('tells whoever organises that RCP, as for any other case', async () => {
    await using structure = await openTeam();
    await toReview(structure);
    await plan(structure, 'RCP de janvier', '2027-01-12');
    await structure.at(morning);
    await structure.clicks('lea', questionTo(structure, 'lea'), 'Proposer pour la prochaine RCP');
    const told = structure.platform.direct('claire').filter((text) => text.includes('Dossiers pour la RCP'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('C-7QK4');
  });

  it('waits for an RCP when none is planned, and goes after what is on an agenda', async () => {
    await using structure = await openTeam();
    await toReview(structure);
    await structure.at(morning);
    const shown = viewOf(await structure.clicks('lea', questionTo(structure, 'lea'), 'Proposer pour la prochaine RCP'));
    expect(shown.fallback).toContain('il attend la prochaine RCP');
    expect(await structure.db.caseReview.findMany({ where: { followUpOfId: { not: null } } })).toMatchObject([
      { status: 'proposed', meetingId: null },
    ]);
  });

  it('is for the requester, the secretary and the coordinator', async () => {
    await using structure = await openTeam();
    const review = await toReview(structure);
    await structure.at(morning);
    const question = questionTo(structure, 'lea');
    const refused = viewOf(await structure.clicks('marc', question, 'Proposer pour la prochaine RCP'));
    expect(refused.fallback).toContain('Seuls le demandeur du dossier C-7QK4');
    expect((await reread(structure, review)).status).toBe('to-review');
  });
});

describe('« Plus tard »', () => {
  it('asks again at the new date', async () => {
    await using structure = await openTeam();
    const review = await toReview(structure);
    await structure.at(morning);
    const form = formOf(await structure.clicks('lea', questionTo(structure, 'lea'), 'Plus tard'));
    const errors = await structure.submits('lea', form, { date: '2026-12-15' });
    expect(errors).toMatchObject({ kind: 'errors', errors: { date: expect.stringContaining('à partir de demain') } });
    const far = await structure.submits('lea', form, { date: '2030-01-01' });
    expect(far).toMatchObject({ kind: 'errors', errors: { date: expect.stringContaining('deux ans') } });
    const done = viewOf(await structure.submits('lea', form, { date: '2027-02-02' }));
    expect(done.fallback).toContain('à réévaluer le mardi 2 février 2027');
    expect(viewOf(await structure.submits('lea', form, { date: '2027-02-02' })).fallback).toBe(done.fallback);
    expect(await reread(structure, review)).toMatchObject({ status: 'to-review', reviewOn: '2027-02-02' });
    expect(questions(structure, 'lea')).toEqual([]);
    await structure.at('2027-02-02T08:00:00Z');
    await structure.at('2027-02-02T08:05:00Z');
    expect(questions(structure, 'lea').filter((text) => text.includes('2 février 2027')).length).toBeGreaterThan(0);
    expect(await structure.db.delivery.count({ where: { kind: 'filing.review' } })).toBe(2);
  });

  it('shows the date that somebody else chose meanwhile instead of overwriting it', async () => {
    await using structure = await openTeam();
    const review = await toReview(structure);
    await structure.at(morning);
    const form = formOf(await structure.clicks('lea', questionTo(structure, 'lea'), 'Plus tard'));
    await structure.submits('claire', form, { date: '2027-01-05' });
    const reopened = formOf(await structure.submits('lea', form, { date: '2027-02-02' }));
    expect(reopened.intro).toContain('mardi 5 janvier 2027');
    await structure.submits('lea', reopened, {});
    expect((await reread(structure, review)).reviewOn).toBe('2027-02-02');
  });

  it('in a form left open says what has become of the case', async () => {
    await using structure = await openTeam();
    await toReview(structure);
    await structure.at(morning);
    const question = questionTo(structure, 'lea');
    const form = formOf(await structure.clicks('lea', question, 'Plus tard'));
    await structure.clicks('lea', question, 'Clore');
    expect(viewOf(await structure.submits('lea', form, { date: '2027-02-02' })).fallback).toBe(
      'Le dossier C-7QK4 est clos.',
    );
  });
});
