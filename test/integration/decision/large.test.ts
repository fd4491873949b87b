import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { viewMessage } from '../../../src/platforms/teams/message.ts';
import type { View } from '../../../src/ui/view.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { card, decided, record, supersede, words } from './decisions.ts';

const long = (letter: string, length: number) => `${letter}&<>*_~"`.repeat(length).slice(0, length);

function fitsBothChats(view: View): void {
  expect(messageProblems(renderMessage(view).blocks)).toEqual([]);
  expect(JSON.stringify(viewMessage(view, 'fr')).length).toBeLessThanOrEqual(30_000);
}

describe('as much as can be written', () => {
  it('fits a card, a page of the register, the channel and the question about a review, in both chats', async () => {
    await using team = await openTeam();
    const texts = { reason: long('r', 300), reference: long('q', 150), reviewOn: '2026-12-15' };
    for (let index = 0; index < 9; index += 1) {
      await record(team, 'lea', { statement: long(String(index), 300), ...texts });
    }
    await supersede(team, 'lea', await decided(team, long('8', 300)), { statement: long('x', 300), ...texts });
    const newest = await decided(team, long('x', 300));
    const { careTeamId, id: createdById } = await team.db.practitioner.findFirstOrThrow();
    const at = team.clock.now();
    await team.db.task.createMany({
      data: Array.from({ length: 30 }, (_, index) => ({
        ...{ id: `task-${index}`, careTeamId, createdById, decisionId: newest.id, title: long('t', 140) },
        ...{ status: 'to-do', createdAt: at, updatedAt: at, scheduledAt: at },
      })),
    });
    const shown = await card(team, 'lea', newest);
    expect(words(shown)).toContain('Autres tâches: 22');
    fitsBothChats(shown);
    const page = viewOf(await team.says('lea', `decision chercher ${'r'.repeat(60)}`));
    fitsBothChats(page);
    fitsBothChats(viewOf(await team.says('lea', 'decision liste')));
    await team.at('2026-12-15T08:00:00Z');
    const sent = team.platform.screen.flatMap(({ view }) => view ?? []);
    expect(sent.length).toBeGreaterThan(18);
    for (const view of sent) fitsBothChats(view);
    expect(formOf(await team.clicks('lea', await card(team, 'lea', newest), 'Remplacer')).context.length).toBeLessThan(
      1_500,
    );
  });
});
