import { describe, expect, it } from 'vitest';
import { settleCase } from '../../../src/features/filing/settle.ts';
import type { View } from '../../../src/ui/view.ts';
import { buttonsOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examine, reread, teamOf } from './examined.ts';

/** The RCP of the fixture is on Tuesday 24 November 2026 and over at 14:30 in Paris. */
const after = '2026-11-24T13:30:00Z';
const wednesday = '2026-11-25T08:00:00Z';
const weekLater = '2026-12-02T08:00:00Z';

async function afterTheRcp(structure: Structure): Promise<void> {
  await structure.at(after);
  structure.platform.screen.length = 0;
}

function chases(structure: Structure, user: string): string[] {
  return structure.platform.direct(user).filter((text) => /à verser|Rien à verser/.test(text));
}

function lastView(structure: Structure, user: string): View {
  const message = structure.platform.screen.findLast(({ to }) => to.kind === 'direct' && to.user === user);
  if (message?.view === undefined) throw new Error(`nothing was sent to ${user}`);
  return message.view;
}

describe('an examined case', () => {
  it('is to be filed by its requester, unless nothing ties it to a patient: then it is closed', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const named = await examine(structure, { requester: 'Léa Martin' });
    const anonymous = await examine(structure, { requester: 'Léa Martin', code: 'C-AAA7', consent: 'not-asked' });
    const event = await examine(structure, {
      requester: 'Léa Martin',
      code: 'C-222U',
      kind: 'adverse-event',
      motive: 'fall',
    });
    const again = await examine(structure, {
      requester: 'Léa Martin',
      code: 'C-333N',
      consent: 'not-asked',
      reviewOn: '2027-01-12',
    });
    expect([named, anonymous, event, again].map(({ status, filing }) => [status, filing])).toEqual([
      ['examined', 'to-file'],
      ['closed', 'none'],
      ['closed', 'none'],
      ['to-review', 'none'],
    ]);
  });

  it('that is settled twice is as it was after the first time', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const review = await examine(structure, { requester: 'Léa Martin' });
    await structure.db.$transaction(async (tx) => settleCase(tx, await teamOf(tx), structure.clock.now(), review.id));
    expect(await reread(structure, review)).toEqual(review);
    expect(await structure.db.timer.count({ where: { kind: 'filing.chase' } })).toBe(1);
  });
});

describe('whoever has cases to file', () => {
  it('gets one message about all of them next working morning, then a week later, and nothing once all is filed', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const first = await examine(structure, { requester: 'Léa Martin' });
    await structure.at('2026-11-24T13:31:00Z');
    const second = await examine(structure, { requester: 'Léa Martin', code: 'C-222U', motive: 'diabetes' });
    await structure.at('2026-11-25T07:59:00Z');
    expect(chases(structure, 'lea')).toEqual([]);
    await structure.at(wednesday);
    await structure.at('2026-11-25T08:01:00Z');
    expect(chases(structure, 'lea')).toHaveLength(1);
    expect(chases(structure, 'lea')[0]).toContain('C-7QK4, Plaie chronique');
    expect(chases(structure, 'lea')[0]).toContain('RCP du mardi 24 novembre 2026');
    expect(chases(structure, 'lea')[0]).toContain('C-222U, Diabète');
    expect(chases(structure, 'lea')[0]).not.toContain('pansement');
    expect(chases(structure, 'marc')).toEqual([]);

    const shown = viewOf(await structure.clicks('lea', lastView(structure, 'lea'), 'C’est versé'));
    expect(buttonsOf(shown).filter(({ label }) => label === 'C’est versé')).toHaveLength(1);
    expect(await reread(structure, first)).toMatchObject({ status: 'closed', filing: 'filed' });
    expect(await reread(structure, second)).toMatchObject({ status: 'examined', filing: 'to-file' });
    // Edited where it stands, and nothing new.
    expect(chases(structure, 'lea')).toHaveLength(1);
    expect(chases(structure, 'lea')[0]).toContain('C-7QK4, Plaie chronique\u00a0: versé au dossier');

    await structure.at(weekLater);
    expect(chases(structure, 'lea')).toHaveLength(2);
    await structure.clicks('lea', lastView(structure, 'lea'), 'C’est versé');
    expect(chases(structure, 'lea')[1]).toContain('Rien à verser');
    await structure.at('2026-12-09T08:00:00Z');
    await structure.at('2026-12-16T08:00:00Z');
    expect(chases(structure, 'lea')).toHaveLength(2);
    expect(await structure.db.timer.count({ where: { kind: 'filing.chase' } })).toBe(0);
  });

  it('hears of it in the morning of their own zone', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    await examine(structure, { requester: 'Ravi Payet' });
    await structure.at('2026-11-25T05:00:00Z');
    expect(chases(structure, 'ravi')).toHaveLength(1);
  });

  it('hears of a new case the next morning, and not twice on one day', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    await examine(structure, { requester: 'Léa Martin' });
    await structure.at(wednesday);
    await examine(structure, { requester: 'Léa Martin', code: 'C-222U' });
    await examine(structure, { requester: 'Léa Martin', code: 'C-333N' });
    await structure.at('2026-11-26T08:00:00Z');
    await structure.at('2026-11-26T09:00:00Z');
    expect(chases(structure, 'lea')).toHaveLength(2);
    expect(chases(structure, 'lea')[1]).toContain('C-333N');
  });

  it('hears after an outage once, and not at night', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    await examine(structure, { requester: 'Léa Martin' });
    await structure.at('2026-12-03T22:00:00Z');
    expect(chases(structure, 'lea')).toEqual([]);
    await structure.at('2026-12-04T06:00:00Z');
    expect(chases(structure, 'lea')).toHaveLength(1);
  });

  it('hears nothing when the case was filed or withdrawn before', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const review = await examine(structure, { requester: 'Léa Martin' });
    await structure.db.caseReview.update({ where: { id: review.id }, data: { status: 'withdrawn' } });
    await examine(structure, { requester: 'Marc Petit', code: 'C-222U' });
    await structure.clicks('marc', viewOf(await structure.says('marc', 'rcp verser')), 'C’est versé');
    await structure.at(wednesday);
    expect([chases(structure, 'lea'), chases(structure, 'marc')]).toEqual([[], []]);
  });
});

describe('« C’est versé »', () => {
  it('counts once however often it is clicked, and says how things are', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const review = await examine(structure, { requester: 'Léa Martin' });
    const list = viewOf(await structure.says('lea', 'rcp versement'));
    await Promise.all([structure.clicks('lea', list, 'C’est versé'), structure.clicks('lea', list, 'C’est versé')]);
    const { filedAt, revision } = await reread(structure, review);
    await structure.at('2026-11-24T13:45:00Z');
    const stale = viewOf(await structure.clicks('lea', list, 'C’est versé'));
    expect(JSON.stringify(stale)).toContain('C-7QK4 : versé au dossier');
    expect(await reread(structure, review)).toMatchObject({ filedAt, revision, filing: 'filed', status: 'closed' });
  });

  it('is for the requester, the secretary and the coordinator', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const review = await examine(structure, { requester: 'Léa Martin' });
    const list = viewOf(await structure.says('lea', 'rcp verser'));
    expect(viewOf(await structure.clicks('marc', list, 'C’est versé')).fallback).toContain('Seuls le demandeur');
    expect((await reread(structure, review)).filing).toBe('to-file');
    const everyone = viewOf(
      await structure.clicks('claire', viewOf(await structure.says('claire', 'rcp verser')), 'Toute l’équipe'),
    );
    expect(JSON.stringify(everyone)).toContain('Léa Martin');
    await structure.clicks('claire', everyone, 'C’est versé');
    expect((await reread(structure, review)).filing).toBe('filed');
  });

  it('can be taken back until the RCP is archived, and the person is chased again', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const review = await examine(structure, { requester: 'Léa Martin' });
    const filed = viewOf(
      await structure.clicks('lea', viewOf(await structure.says('lea', 'rcp verser')), 'C’est versé'),
    );
    await structure.clicks('lea', filed, 'Annuler');
    expect(await reread(structure, review)).toMatchObject({ filing: 'to-file', filedAt: null });
    await structure.at(wednesday);
    expect(chases(structure, 'lea')).toHaveLength(1);

    const again = viewOf(await structure.clicks('lea', lastView(structure, 'lea'), 'C’est versé'));
    await structure.db.meeting.updateMany({ data: { status: 'archived' } });
    const refused = viewOf(await structure.clicks('lea', again, 'Annuler'));
    expect(buttonsOf(refused).map(({ label }) => label)).not.toContain('Annuler');
    expect((await reread(structure, review)).filing).toBe('filed');
  });

  it('archives the RCP though its last two cases are filed at the same instant', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const first = await examine(structure, { requester: 'Léa Martin' });
    const second = await examine(structure, { requester: 'Léa Martin', code: 'C-AAA7' });
    await structure.db.meeting.updateMany({ data: { status: 'minutes-approved' } });
    const file = ({ id }: { readonly id: string }) =>
      structure.presses('lea', {
        kind: 'action',
        label: 'C’est versé',
        action: 'filing.file',
        payload: { review: id, scope: 'mine' },
      });
    await Promise.all([file(first), file(second)]);
    expect(await structure.db.meeting.findFirst()).toMatchObject({ status: 'archived' });
    expect(structure.errors).toEqual([]);
  });

  it('leaves a case that is to be reviewed to be reviewed', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const review = await examine(structure, { requester: 'Léa Martin', reviewOn: '2027-01-12' });
    await structure.clicks('lea', viewOf(await structure.says('lea', 'rcp verser')), 'C’est versé');
    expect(await reread(structure, review)).toMatchObject({ filing: 'filed', status: 'to-review' });
  });
});

describe('the cases of somebody who has left', () => {
  it('are the coordinator’s to file', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    const review = await examine(structure, { requester: 'Léa Martin' });
    await structure.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { active: false } });
    await structure.db.workspace.updateMany({ data: { rosterDueAt: null } });
    await structure.at(wednesday);
    await structure.at('2026-11-26T08:00:00Z');
    await structure.at('2026-11-27T08:00:00Z');
    expect(chases(structure, 'lea')).toEqual([]);
    expect(chases(structure, 'claire')).toHaveLength(1);
    expect(chases(structure, 'claire')[0]).toContain('Léa Martin');
    await structure.clicks('claire', lastView(structure, 'claire'), 'C’est versé');
    expect((await reread(structure, review)).filing).toBe('filed');
    await structure.at('2026-12-09T08:00:00Z');
    expect(chases(structure, 'claire')).toHaveLength(1);
  });
});

describe('a long list', () => {
  it('is shown a page at a time', async () => {
    await using structure = await openTeam();
    await afterTheRcp(structure);
    for (const code of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']) {
      await examine(structure, { requester: 'Léa Martin', code: `C-${code}` });
    }
    const first = viewOf(await structure.says('lea', 'rcp verser'));
    const second = viewOf(await structure.clicks('lea', first, 'Page suivante'));
    const filable = (view: View) => buttonsOf(view).filter(({ label }) => label === 'C’est versé').length;
    expect([filable(first), filable(second)]).toEqual([8, 2]);
    expect(first.fallback).toBe('10 comptes rendus à verser au dossier.');
  });
});
