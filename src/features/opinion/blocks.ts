import type { Block } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision/model.ts';
import { isOpen, type OpinionRequest } from './model.ts';
import { mayClose } from './rights.ts';
import { type FullSheet, readFullSheet } from './sheet.ts';
import { requestsOn } from './store.ts';
import { closeButton, readButton, stanceButtons } from './views/buttons.ts';
import { fitsInFull, professionBlocks, progressLine, stateLine, tallyLine } from './views/lines.ts';

/** As many earlier requests are told of, in a line each. */
const shownEarlier = 5;

/**
 * What the card of a decision shows of its opinions, with the buttons that the actor may use; nothing when nobody was
 * asked. The newest request in full, the earlier ones in a line each. For those who may read the decision.
 */
export async function opinionBlocks(context: Context, decision: Decision): Promise<readonly Block[]> {
  const [newest, ...earlier] = await requestsOn(context.tx, context.careTeam.id, decision.id);
  if (newest === undefined) return [];
  const sheet = await readFullSheet(context, { request: newest, decision }, context.actor);
  const lines = earlier.slice(0, shownEarlier).map((one): Block => ({ kind: 'note', text: oneLine(one, context) }));
  return [...newestBlocks(sheet, context), ...lines];
}

function newestBlocks(sheet: FullSheet, context: Context): readonly Block[] {
  const { request } = sheet;
  const { t, actor, now } = context;
  if (request.state === 'withdrawn') return [{ kind: 'note', text: oneLine(request, context) }];
  const open = isOpen(request, now);
  const speaks = open && sheet.speaksFor !== undefined;
  const buttons = [
    ...(speaks ? stanceButtons(request, 'card', context) : []),
    ...(request.state === 'open' && mayClose(actor, sheet) ? [closeButton(request, 'card', context)] : []),
    ...(fitsInFull(sheet) ? [] : [readButton(request, 0, t.opinion.buttons.read)]),
  ];
  return [
    { kind: 'text', text: [{ strong: stateLine(request, context) }, ` ${progressLine(request, context)}`] },
    ...professionBlocks(sheet, context),
    ...(speaks && sheet.own === undefined ? [{ kind: 'text' as const, text: t.opinion.expected }] : []),
    ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
  ];
}

function oneLine(request: OpinionRequest, context: Context): string {
  return `${stateLine(request, context)} ${context.t.opinion.summed(tallyLine(request, context))}`;
}
