import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, taskId } from '../../../src/core/ids.ts';
import { addDays } from '../../../src/core/local-time.ts';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import type { View } from '../../../src/ui/view.ts';
import { parserErrors } from '../../contract/teams/card-schema.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { buttonsOf, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examine } from '../filing/examined.ts';
import { readable, rowsOf, titlesOf, wordsOf } from './tasks.ts';

const count = 5_000;
const today = '2026-11-16';

/** Titles as long as they may be, due from two months ago to two years ahead, every ninth some day. */
const wanted = Array.from({ length: count }, (_, index) => ({
  id: newId(taskId),
  title: `Tâche ${index} : ${'vérifier le matériel d’urgence '.repeat(5)}`.slice(0, 140),
  dueOn: index % 9 === 0 ? null : addDays('2026-09-16', (index * 37) % 790),
  priority: (['low', 'normal', 'high'] as const)[index % 3] ?? 'normal',
  status: (['to-do', 'in-progress', 'blocked', 'postponed'] as const)[index % 4] ?? 'to-do',
  owner: index % 5,
}));

async function fill({ db, clock }: Structure): Promise<void> {
  const people = await db.practitioner.findMany({ orderBy: { displayName: 'asc' } });
  const careTeamId = people[0]?.careTeamId ?? '';
  const now = clock.now();
  await db.task.createMany({
    data: wanted.map(({ owner: _, ...task }, index) => ({
      ...task,
      blockedBy: task.status === 'blocked' ? 'outside-answer' : null,
      careTeamId,
      createdById: people[0]?.id ?? '',
      createdAt: new Date(now.getTime() + index),
      updatedAt: now,
      scheduledAt: now,
    })),
  });
  await db.taskOwner.createMany({
    data: wanted.map(({ id, owner }) => ({
      careTeamId,
      taskId: id,
      practitionerId: people[owner]?.id ?? '',
      since: now,
    })),
  });
}

/** What Slack and Teams show, whole: no row or button left out. */
function fits(view: View): void {
  const { blocks } = renderMessage(view);
  expect(messageProblems(blocks)).toEqual([]);
  const card = renderCard(view);
  expect(parserErrors(card)).toEqual([]);
  for (const shown of [JSON.stringify(blocks), JSON.stringify(card.body)]) {
    expect(shown).not.toMatch(/"(?:… )?\+ \d+"/);
    for (const { label } of buttonsOf(view)) expect(shown).toContain(label);
    for (const title of titlesOf(view)) expect(readable(shown)).toContain(title.slice(0, 10));
  }
}

describe('five thousand open tasks', () => {
  let structure: Structure & AsyncDisposable;
  beforeAll(async () => {
    structure = await openTeam();
    await fill(structure);
  }, 180_000);
  afterAll(() => structure[Symbol.asyncDispose]());

  it('are counted, and shown a page at a time, the latest first, whole on both platforms', async () => {
    const late = wanted.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
    const view = viewOf(await structure.says('claire', 'tache equipe'));
    expect(wordsOf(view)).toEqual([
      'Tâches de l’équipe',
      `${count} tâches ouvertes, dont ${late} en retard`,
      'Page 1 sur 625',
    ]);
    expect(rowsOf(view).every((row) => /en retard de (?:60|61) jours/.test(row))).toBe(true);
    fits(view);
  });

  it('end with what is due some day and can wait; the page after the last is the last', async () => {
    const view = viewOf(await structure.says('claire', 'tache equipe'));
    const next = buttonsOf(view).find(({ label }) => label === 'Page suivante');
    if (next === undefined) throw new Error('no next page');
    const last = viewOf(await structure.presses('claire', { ...next, payload: { code: 'team;9999' } }));
    expect(wordsOf(last)).toContain('Page 625 sur 625');
    expect(rowsOf(last)).toHaveLength(8);
    expect(rowsOf(last).every((row) => row.includes('sans échéance') && !row.includes('Urgent'))).toBe(true);
    expect(buttonsOf(last).map(({ label }) => label)).not.toContain('Page suivante');
    fits(last);
  });

  it('are filtered, with the longest code that a button may carry, whole on both platforms', async () => {
    const lea = wanted.filter(({ owner }) => owner === 2);
    const view = viewOf(await structure.says('claire', 'tache equipe Léa en retard urgent'));
    const expected = lea.filter(({ dueOn, priority }) => dueOn !== null && dueOn < today && priority === 'high');
    expect(wordsOf(view)).toContain(`${expected.length} tâches en retard`);
    fits(view);
  });

  it('are whole on both platforms behind every filter at once, where each button carries them all', async () => {
    const project = 'Éducation thérapeutique du patient diabétique, année 2026-2027';
    const review = await examine(structure, { requester: 'Léa Martin' });
    const lea = wanted.filter(({ owner, status }) => owner === 2 && status === 'in-progress').map(({ id }) => id);
    await structure.db.task.updateMany({
      where: { id: { in: lea } },
      data: { project, meetingId: review.meetingId, caseReviewId: review.id, dueOn: '2026-09-16', priority: 'normal' },
    });
    const team = viewOf(await structure.says('claire', 'tache equipe Léa'));
    const form = formOf(await structure.clicks('claire', team, 'Filtrer'));
    const only = (id: string) => {
      const field = form.fields.find((one) => one.id === id);
      return field !== undefined && 'options' in field ? field.options[0]?.value : undefined;
    };
    await structure.submits('claire', form, {
      status: 'in-progress',
      late: ['yes'],
      priority: 'normal',
      project: only('project'),
      code: only('code'),
      meeting: only('meeting'),
    });
    const view = structure.platform.screen.at(-1)?.view;
    if (view === undefined) throw new Error('no list came');
    expect(wordsOf(view)).toContain(
      `Seulement : en cours, en retard, priorité normale, projet « ${project} », dossier C-7QK4, RCP « Suivi diabète » du mardi 24 novembre 2026`,
    );
    expect(rowsOf(view)).toHaveLength(6);
    fits(view);
    fits(viewOf(await structure.clicks('claire', view, 'Page suivante')));
  });

  it('are shared out in who does what', async () => {
    const view = viewOf(await structure.says('claire', 'tache charge'));
    expect(rowsOf(view)).toHaveLength(5);
    expect(rowsOf(view)[0]).toMatch(/1000 tâches sur 5000 \(20 %\), dont \d+ en retard/);
    fits(view);
  });

  it('of one person are those alone', async () => {
    const view = viewOf(await structure.says('ines', 'tache'));
    expect(wordsOf(view)[1]).toMatch(/^1000 tâches ouvertes, dont \d+ en retard$/);
    fits(view);
  });
});
