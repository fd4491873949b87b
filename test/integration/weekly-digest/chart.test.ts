import { describe, expect, it } from 'vitest';
import type { ImageBlock, View } from '../../../src/ui/view.ts';
import { viewOf } from '../../support/structure.ts';
import { give } from '../reminder/tasks.ts';
import { openDigestTeam, plain, previewOf, type Team, words } from './digests.ts';
import { pastWeeks, saidOfPastWeeks, writeWeeks } from './past-weeks.ts';

const friday = '2026-11-20T16:30:00Z';
const monday = '2026-11-23T07:00:00Z';

function published(team: Team): View {
  const view = team.platform.screen.findLast(
    (message) => message.to.kind === 'channel' && message.view?.fallback.startsWith('Le point du'),
  )?.view;
  if (view === undefined) throw new Error('nothing was published');
  return view;
}

function pictures({ blocks }: View): readonly ImageBlock[] {
  return blocks.filter((block) => block.kind === 'image');
}

describe('the picture of the last 12 weeks', () => {
  it('ends the digest, with its numbers in words', async () => {
    await using team = await openDigestTeam();
    await writeWeeks(team.db, pastWeeks);
    await team.at(monday);
    const view = published(team);
    expect(view.blocks.at(-1)?.kind).toBe('image');
    expect(pictures(view).map(({ alt }) => plain(alt))).toEqual([saidOfPastWeeks]);
  });

  it('stands in the preview, too, and in what a coordinator asks for', async () => {
    await using team = await openDigestTeam();
    await writeWeeks(team.db, pastWeeks);
    await team.at(friday);
    expect(pictures(previewOf(team))).toHaveLength(1);
    expect(pictures(viewOf(await team.says('claire', 'point')))).toHaveLength(1);
  });

  it('comes with the fourth week that has something to show', async () => {
    await using team = await openDigestTeam();
    await writeWeeks(team.db, pastWeeks.slice(1));
    await team.at(monday);
    expect(pictures(published(team))).toEqual([]);
    const details = words(viewOf(await team.clicks('marc', published(team), 'Voir le détail')));
    expect(details).not.toContain('dernières semaines');
  });

  it('says in the details what it shows, week by week', async () => {
    await using team = await openDigestTeam();
    await writeWeeks(team.db, pastWeeks);
    await team.at(monday);
    let page = viewOf(await team.clicks('marc', published(team), 'Voir le détail'));
    const first = words(page);
    expect(first).toContain('12 dernières semaines : 4 RCP tenues, 11 tâches faites dont 9 à temps');
    expect(first).toContain('Semaine du 16 novembre 2026 : 1 RCP tenue, 5 tâches faites dont 4 à temps');
    expect(first.indexOf('7 jours')).toBeLessThan(first.indexOf('12 dernières semaines'));
    page = viewOf(await team.clicks('marc', page, 'Page suivante'));
    expect(words(page)).toContain('Semaine du 31 août 2026 : 0 RCP tenue, 0 tâche faite');
  });

  it('counts neither the running week on its Monday, nor what is older, nor what was not done', async () => {
    await using team = await openDigestTeam();
    await writeWeeks(team.db, [
      ...pastWeeks,
      { monday: '2026-08-24', meetings: 3, onTime: 5, late: 0 },
      { monday: '2026-11-23', meetings: 1, onTime: 1, late: 0 },
    ]);
    await give(team, { title: 'Relancer le laboratoire', dueOn: '2026-11-16' });
    await team.at(monday);
    expect(pictures(published(team)).map(({ alt }) => plain(alt))).toEqual([saidOfPastWeeks]);
  });
});
