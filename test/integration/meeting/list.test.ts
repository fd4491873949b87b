import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, openTeam, viewOf } from '../../support/structure.ts';

type Team = Awaited<ReturnType<typeof openTeam>>;

async function plan(team: Team, title: string, date: string): Promise<void> {
  await team.submits('claire', formOf(await team.says('claire', 'rcp planifier')), { title, date });
}

/** Takes the date of an RCP away, as « Reporter » does. */
async function postpone(team: Team, title: string): Promise<void> {
  const { id: meeting } = await team.db.meeting.findFirstOrThrow({ where: { title } });
  const button = { kind: 'action', label: 'Reporter', action: 'series.postpone', payload: { meeting } } as const;
  await team.submits('claire', formOf(await team.presses('claire', button)), {});
}

/** The titles in the list of `/rcp`, page after page. */
async function listed(team: Team): Promise<readonly string[]> {
  const pages = [viewOf(await team.says('lea', 'rcp'))];
  for (let page = pages[0]; page !== undefined; ) {
    const more: boolean = buttonsOf(page).some(({ label }) => label === 'Page suivante');
    page = more ? viewOf(await team.clicks('lea', page, 'Page suivante')) : undefined;
    if (page !== undefined) pages.push(page);
  }
  const titles = await team.db.meeting.findMany({ select: { title: true } });
  const rows = pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])));
  return rows.map(({ text }) => titles.find(({ title }) => JSON.stringify(text).includes(title))?.title ?? '');
}

describe('an RCP that was postponed', () => {
  it('stands in the list after those to come, on whichever page', async () => {
    await using team = await openTeam();
    await postpone(team, 'Suivi diabète');
    expect(await listed(team)).toEqual(['Suivi diabète']);
    const later = ['Plaies', 'Chutes', 'Sorties', 'Douleur', 'Vaccins'];
    for (const [index, title] of later.entries()) await plan(team, title, `2026-12-0${index + 1}`);
    expect(await listed(team)).toEqual([...later, 'Suivi diabète']);
    await postpone(team, 'Sorties');
    expect(await listed(team)).toEqual(['Plaies', 'Chutes', 'Douleur', 'Vaccins', 'Suivi diabète', 'Sorties']);
  });

  it('leaves it 60 days after the date that it had', async () => {
    await using team = await openTeam();
    await postpone(team, 'Suivi diabète');
    team.clock.set(new Date('2027-01-23T12:30:00Z'));
    expect(await listed(team)).toEqual(['Suivi diabète']);
    team.clock.set(new Date('2027-01-23T12:31:00Z'));
    expect(await listed(team)).toEqual([]);
  });

  it('is never taken for the next one, nor for the one of the moment', async () => {
    await using team = await openTeam();
    await plan(team, 'Plaies', '2026-12-01');
    await postpone(team, 'Suivi diabète');
    expect(viewOf(await team.says('claire', 'rcp ordre du jour')).fallback).toContain('Plaies');
    expect(viewOf(await team.says('claire', 'rcp seance')).fallback).toContain('Plaies');
    await postpone(team, 'Plaies');
    expect(viewOf(await team.says('claire', 'rcp ordre du jour')).fallback).toContain('Aucune RCP n’est prévue');
  });
});
