import type { Block, Button, View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { opinionBlocks } from '../opinion/blocks.ts';
import { concludeButton } from '../session/views/buttons.ts';
import { voteBlocks } from '../vote/blocks.ts';
import type { Decision } from './model.ts';
import { type DecisionSheet, decisionSheet } from './sheet.ts';
import { isErased } from './steps.ts';
import { addTaskButton, askButtons, registerButton, stepButton, walkButton } from './views/buttons.ts';
import { chainFacts, contentFacts, logisticsFacts, nameOf, tasksFacts } from './views/facts.ts';

/**
 * One decision for the actor, with its opinions, its votes and what the actor may do; `note` says what a click did or
 * found, `back` leads to where the actor came from. For private messages only.
 */
export async function decisionCard(context: Context, decision: Decision, note = '', back?: Button): Promise<View> {
  const { t } = context;
  const sheet = await decisionSheet(context, decision);
  const open = sheet.readable && !isErased(decision);
  const said = t.decision.isNow(nameOf(decision, sheet.readable, context), t.decision.statuses[decision.status]);
  const facts = [
    ...logisticsFacts(sheet, context),
    ...(open ? contentFacts(sheet, context) : []),
    ...chainFacts(sheet, context),
    ...(open ? tasksFacts(sheet, context) : []),
  ];
  return {
    fallback: note === '' ? said : `${note} ${said}`,
    blocks: [
      { kind: 'heading', text: headingOf(decision, context) },
      ...(note === '' ? [] : [{ kind: 'text' as const, text: note }]),
      ...(open ? [{ kind: 'text' as const, text: [{ strong: decision.statement }] }] : []),
      { kind: 'facts', facts },
      ...remarks(sheet, context),
      ...(open ? await opinionBlocks(context, decision) : []),
      // Whoever steers the structure may end a vote on what they may not read.
      ...(isErased(decision) ? [] : await voteBlocks(context, decision)),
      ...rows(stepButtons(sheet, context), aroundButtons(sheet, context, back ?? registerButton(context))),
    ],
  };
}

function headingOf({ caseCode }: Decision, { t }: Context): string {
  return caseCode === null ? t.decision.title : t.decision.titleOfCase(caseCode);
}

function remarks(
  { decision, readable, asking, unconfirmed, steps, corrects }: DecisionSheet,
  { t }: Context,
): readonly Block[] {
  const words = t.decision;
  const said = [
    ...(isErased(decision) ? [words.erased] : []),
    ...(readable ? [] : [words.hidden]),
    ...(asking && steps.length > 0 ? [words.asking] : []),
    ...(unconfirmed ? [words.unconfirmed] : []),
    ...(corrects ? [words.correctable] : []),
  ];
  return said.map((text) => ({ kind: 'note', text }));
}

/** What becomes of it. */
function stepButtons({ decision, steps, asking, corrects, meeting, review }: DecisionSheet, context: Context) {
  const asks = decision.status === 'proposed' && !asking && steps.length > 0;
  return [
    ...(asks ? askButtons(decision, context) : []),
    ...steps.map((step) => stepButton(step, decision, 'card', context)),
    ...(corrects && meeting && review ? [concludeButton(review, meeting, context.t.session.buttons.correct)] : []),
  ];
}

/** What stands around it. */
function aroundButtons(
  { decision, readable, predecessor, successor }: DecisionSheet,
  context: Context,
  back: Button,
): readonly Button[] {
  const words = context.t.decision;
  const { status, sourceLink } = decision;
  const alive = readable && !isErased(decision) && status !== 'rejected' && status !== 'obsolete';
  return [
    ...(alive ? [addTaskButton(decision, context)] : []),
    ...(readable && sourceLink !== '' ? [{ kind: 'link' as const, label: words.seeMessage, url: sourceLink }] : []),
    ...(predecessor ? [walkButton(predecessor, words.seePredecessor)] : []),
    ...(successor ? [walkButton(successor, words.seeSuccessor)] : []),
    back,
  ];
}

function rows(...all: readonly (readonly Button[])[]): readonly Block[] {
  return all.filter((buttons) => buttons.length > 0).map((buttons) => ({ kind: 'buttons', buttons }));
}
