import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/ui/view.ts';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { putOnAgenda } from '../session/agenda.ts';
import { card, decided, duty, labels, record, reread, words } from './decisions.ts';

const reviewOn = '2026-12-15';
const morning = '2026-12-15T08:00:00Z';

function questions(structure: Structure, user: string): string[] {
  return structure.platform.direct(user).filter((text) => text.includes('Décision à revoir'));
}

function questionTo(structure: Structure, user: string): View {
  const view = structure.platform.screen.findLast(
    ({ to, view }) => to.kind === 'direct' && to.user === user && view?.fallback.includes('à revoir'),
  )?.view;
  if (view === undefined) throw new Error(`nothing was asked of ${user}`);
  return view;
}

async function person(structure: Structure, displayName: string): Promise<string> {
  const { id } = await structure.db.practitioner.findFirstOrThrow({ where: { displayName } });
  return `person:${id}`;
}

/** Marc answers for what Léa recorded, to be looked at again on 15 December. */
async function toReview(structure: Structure): Promise<void> {
  await record(structure, 'lea', { owner: await person(structure, 'Marc Petit'), reviewOn });
}

describe('a review date', () => {
  it('asks its owner once, at 9:00', async () => {
    await using team = await openTeam();
    await toReview(team);
    await team.at('2026-12-15T07:59:00Z');
    expect(questions(team, 'marc')).toEqual([]);
    expect(await decided(team)).toMatchObject({ status: 'adopted' });
    await team.at(morning);
    await team.at('2026-12-15T09:00:00Z');
    await team.at('2027-01-15T09:00:00Z');
    expect(questions(team, 'marc')).toHaveLength(1);
    expect(questions(team, 'marc')[0]).toContain(duty);
    expect(questions(team, 'marc')[0]).toContain('mardi 15 décembre 2026');
    expect(labels(questionTo(team, 'marc'))).toEqual([
      ...['Toujours valable', 'Remplacer', 'Caduque', 'Plus tard', 'Voir'],
    ]);
    for (const other of ['lea', 'claire']) expect(questions(team, other)).toEqual([]);
    expect(await decided(team)).toMatchObject({ status: 'to-review' });
  });

  it('asks who recorded it when nobody answers for it or the owner has left, and the coordinator last', async () => {
    // Without a channel nobody's membership is read from it again.
    await using team = await openTeam({ channel: false });
    await toReview(team);
    await record(team, 'lea', { statement: 'Sans responsable', reviewOn });
    await record(team, 'ines', { statement: 'De passage', reviewOn });
    await team.db.practitioner.updateMany({
      where: { displayName: { in: ['Marc Petit', 'Inès Faure'] } },
      data: { active: false },
    });
    await team.at(morning);
    expect(questions(team, 'lea')).toHaveLength(2);
    expect(questions(team, 'claire')).toHaveLength(1);
    expect(questions(team, 'claire')[0]).toContain('De passage');
    expect(questions(team, 'marc')).toEqual([]);
  });

  it('on a public holiday asks on the next working day', async () => {
    await using team = await openTeam();
    await record(team, 'lea', { reviewOn: '2026-12-25' });
    await team.at('2026-12-27T12:00:00Z');
    expect(questions(team, 'lea')).toEqual([]);
    await team.at('2026-12-28T08:00:00Z');
    expect(questions(team, 'lea')).toHaveLength(1);
  });

  it('that came while the bot was down is asked for once it is back, on a working day', async () => {
    await using team = await openTeam();
    await toReview(team);
    await team.at('2026-12-19T12:00:00Z');
    expect(await decided(team)).toMatchObject({ status: 'to-review' });
    expect(questions(team, 'marc')).toEqual([]);
    await team.at('2026-12-21T07:59:00Z');
    expect(questions(team, 'marc')).toEqual([]);
    await team.at('2026-12-21T08:00:00Z');
    expect(questions(team, 'marc')).toHaveLength(1);
  });

  it.each([
    ['proposed', { state: 'proposed' }, undefined],
    ['obsolete', {}, 'Caduque'],
    ['not adopted', { state: 'proposed' }, 'Ne pas adopter'],
  ])('of what is %s asks nothing', async (_, changes, click) => {
    await using team = await openTeam();
    const view = await record(team, 'lea', { ...changes, reviewOn });
    if (click !== undefined) await team.clicks('lea', view, click);
    await team.at(morning);
    expect(questions(team, 'lea')).toEqual([]);
    // A proposal is asked for once it is adopted.
    expect(await team.db.timer.count({ where: { kind: 'decision.review' } })).toBe(0);
  });

  it('of a decision that was replaced is asked for at the date of the new one only', async () => {
    await using team = await openTeam();
    await toReview(team);
    const form = formOf(await team.clicks('lea', await card(team, 'lea', await decided(team)), 'Remplacer'));
    await team.submits('lea', form, { statement: 'Les gardes sont tirées au sort', reviewOn: '2027-01-12' });
    await team.at(morning);
    expect(questions(team, 'marc')).toEqual([]);
    await team.at('2027-01-12T08:00:00Z');
    expect(questions(team, 'marc')).toHaveLength(1);
    expect(questions(team, 'marc')[0]).toContain('tirées au sort');
  });
});

describe('the answer to a review', () => {
  it('« Toujours valable » says until when; the question is edited, and comes back then', async () => {
    await using team = await openTeam();
    await toReview(team);
    await team.at(morning);
    const form = formOf(await team.clicks('marc', questionTo(team, 'marc'), 'Toujours valable'));
    expect(form.fields.map(({ id, initial }) => [id, initial])).toEqual([
      ['state', 'adopted'],
      ['reviewOn', '2027-12-15'],
    ]);
    const past = await team.submits('marc', form, { reviewOn: '2026-12-15' });
    expect(past).toMatchObject({ kind: 'errors', errors: { reviewOn: expect.stringContaining('à venir') } });
    await team.submits('marc', form, { state: 'applied', reviewOn: '2027-03-16' });
    expect(await decided(team)).toMatchObject({ status: 'applied', reviewOn: '2027-03-16' });
    expect(questions(team, 'marc')).toEqual([]);
    expect(team.platform.direct('marc').at(-1)).toMatch(/appliquée\. À revoir le mardi 16 mars 2027/);
    // Sent a second time it changes nothing and says what is true.
    const twice = viewOf(await team.submits('marc', form, { reviewOn: '2028-01-04' }));
    expect(words(twice)).toContain('Rien n’a changé : cette décision est appliquée.');
    await team.at('2027-03-16T08:00:00Z');
    expect(questions(team, 'marc')).toHaveLength(1);
  });

  it('« Toujours valable » for good asks never again', async () => {
    await using team = await openTeam();
    await toReview(team);
    await team.at(morning);
    const form = formOf(await team.clicks('marc', questionTo(team, 'marc'), 'Toujours valable'));
    await team.submits('marc', form, { reviewOn: undefined });
    expect(await decided(team)).toMatchObject({ status: 'adopted', reviewOn: null });
    await team.at('2028-12-15T08:00:00Z');
    expect(questions(team, 'marc')).toEqual([]);
  });

  it('« Plus tard » asks at another date', async () => {
    await using team = await openTeam();
    await toReview(team);
    await team.at(morning);
    const form = formOf(await team.clicks('marc', questionTo(team, 'marc'), 'Plus tard'));
    expect(form.fields).toMatchObject([{ id: 'reviewOn', required: true, initial: '2027-01-14' }]);
    await team.submits('marc', form, {});
    expect(await decided(team)).toMatchObject({ status: 'to-review', reviewOn: '2027-01-14' });
    expect(questions(team, 'marc')).toEqual([]);
    await team.at('2027-01-14T07:59:00Z');
    expect(questions(team, 'marc')).toEqual([]);
    await team.at('2027-01-14T08:00:00Z');
    await team.at('2027-01-15T08:00:00Z');
    expect(questions(team, 'marc')).toHaveLength(1);
  });

  it('« Caduque » by the coordinator settles the question that the owner was asked', async () => {
    await using team = await openTeam();
    await toReview(team);
    await team.at(morning);
    const question = questionTo(team, 'marc');
    const { id } = await decided(team);
    await team.clicks('claire', await card(team, 'claire', { id }), 'Caduque');
    expect(questions(team, 'marc')).toEqual([]);
    expect(team.platform.direct('marc').at(-1)).toContain('caduque');
    const before = await reread(team, id);
    const stale = await team.clicks('marc', question, 'Caduque');
    expect(stale.kind).toBe('update');
    expect(viewOf(stale).fallback).toContain('caduque');
    expect(words(viewOf(await team.clicks('marc', question, 'Toujours valable')))).toContain('Rien n’a changé');
    expect(await reread(team, id)).toEqual(before);
  });

  it('« Remplacer » says by what', async () => {
    await using team = await openTeam();
    await toReview(team);
    await team.at(morning);
    const form = formOf(await team.clicks('marc', questionTo(team, 'marc'), 'Remplacer'));
    await team.submits('marc', form, { statement: 'Les gardes sont tirées au sort' });
    expect(team.platform.direct('marc').at(-1)).toMatch(/remplacée\. Décision «\s?Les gardes sont tirées/);
  });
});

describe('what an RCP decided about a case', () => {
  it('comes back with the case: no second message, but it is to be reviewed', async () => {
    await using team = await openTeam();
    await putOnAgenda(team.db, { code: 'C-7QK4', consent: 'not-asked', requester: 'Léa Martin' });
    await team.at('2026-11-24T12:30:00Z');
    await team.clicks('claire', viewOf(await team.says('claire', 'rcp seance')), 'Commencer');
    await team.clicks('claire', viewOf(await team.says('claire', 'rcp seance')), 'Dossier suivant');
    const session = viewOf(await team.says('claire', 'rcp seance'));
    const form = formOf(await team.clicks('claire', session, 'Conclure le dossier'));
    await team.submits('claire', form, { statement: 'Réévaluer le traitement', reviewOn });
    await team.clicks('claire', viewOf(await team.says('claire', 'rcp seance')), 'Terminer la RCP');
    await team.at(morning);
    const told = team.platform.direct('lea').filter((text) => /à réévaluer|à revoir/.test(text));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Dossier à réévaluer');
    for (const user of ['claire', 'marc']) expect(questions(team, user)).toEqual([]);
    expect(await decided(team)).toMatchObject({ status: 'to-review', caseCode: 'C-7QK4' });
  });
});
