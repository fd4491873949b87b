import { expect, it } from 'vitest';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import { buttonsOf, viewOf } from '../../support/structure.ts';
import { openSession } from './agenda.ts';

it('leaves the decision of each of thirty cases to be corrected, on both platforms', async () => {
  const codes = Array.from({ length: 30 }, (_, index) => ({ code: `C-${index}` }));
  await using room = await openSession(codes);
  const { db } = room.structure;
  await db.caseReview.updateMany({ data: { status: 'examined', endedAt: new Date('2026-11-24T12:40:00Z') } });
  await room.taps('claire', 'Terminer la RCP');
  const after = viewOf(await room.taps('claire', 'Voir la séance'));
  const correct = 'Corriger la décision';
  expect(buttonsOf(after).filter(({ label }) => label === correct)).toHaveLength(30);
  expect(JSON.stringify(renderMessage(after).blocks).split(`"text":"${correct}"`)).toHaveLength(31);
  const card = JSON.stringify(renderCard(after).body);
  for (const { id } of await db.caseReview.findMany()) expect(card).toContain(id);
});
