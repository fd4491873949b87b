import type { Block } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision/model.ts';
import { isOpen } from './model.ts';
import { mayEndVote } from './rights.ts';
import { readSheet, type VoteSheet } from './sheet.ts';
import { votesOn } from './store.ts';
import { ballotButtons, endButtons } from './views/buttons.ts';
import { countLine, objectionBlocks, ownLine, stateLine, turnoutLine } from './views/result.ts';

/**
 * What the card of a decision shows of its votes, with the buttons that the actor may use; nothing when there is none.
 * The newest in full, the earlier ones in a line each.
 */
export async function voteBlocks(context: Context, decision: Decision): Promise<readonly Block[]> {
  const [newest, ...earlier] = await votesOn(context.tx, context.careTeam.id, decision.id);
  if (newest === undefined) return [];
  const sheet = await readSheet(context, { vote: newest, decision }, context.actor);
  const lines = earlier.map((vote): Block => ({ kind: 'note', text: stateLine(vote, context) }));
  return [...newestBlocks(sheet, context), ...lines];
}

function newestBlocks(sheet: VoteSheet, context: Context): readonly Block[] {
  const { vote, elector } = sheet;
  const state: Block = { kind: 'text', text: [{ strong: stateLine(vote, context) }] };
  if (vote.state === 'withdrawn') return [state];
  const voted = ownLine(sheet, context);
  const asked = isOpen(vote, context.now) && elector?.voted === false;
  const own = asked ? context.t.vote.expected : voted;
  const buttons = [
    ...(asked ? ballotButtons(vote, 'card', context) : []),
    ...(vote.state === 'open' && mayEndVote(context.actor, vote) ? endButtons(vote, 'card', context) : []),
  ];
  return [
    state,
    { kind: 'text', text: `${turnoutLine(vote, context)} ${countLine(sheet, context)}` },
    ...objectionBlocks(sheet, context),
    ...(own === undefined ? [] : [{ kind: 'text' as const, text: own }]),
    ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
  ];
}
