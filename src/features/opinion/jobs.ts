import { opinionRequestId } from '../../core/ids.ts';
import { cardFor } from '../decision/card-for.ts';
import { renderReminding } from '../decision/reminding.ts';
import { decisionById } from '../decision/store.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { whileWanted } from '../while-wanted.ts';
import { opinionKinds } from './kinds.ts';
import { isOpen, silentIn } from './model.ts';
import { type MessageSheet, readForMessage } from './sheet.ts';
import { requestById } from './store.ts';
import { progressLine } from './views/lines.ts';
import { paperView } from './views/paper.ts';
import { subjectInNews } from './views/subject.ts';

/** What the outbox sends about opinions, written from the rows as they are at the moment of sending. */
export const opinionDeliveries: readonly DeliveryKind[] = [
  defineDelivery({ kind: opinionKinds.asked, render: (context) => aboutRequest(context, renderAsked) }),
  defineDelivery({ kind: opinionKinds.reminder, render: (context) => aboutRequest(context, renderReminder) }),
  defineDelivery({ kind: opinionKinds.summary, render: (context) => aboutRequest(context, renderSummary) }),
];

type ToPerson = DeliveryContext & { readonly recipient: Practitioner };

async function aboutRequest(
  context: DeliveryContext,
  render: (context: ToPerson, sheet: MessageSheet) => Rendered | Promise<Rendered>,
): Promise<Rendered> {
  const { tx, careTeam, delivery, recipient } = context;
  const request = await requestById(tx, careTeam.id, opinionRequestId.parse(delivery.subjectId));
  const decision = request && (await decisionById(tx, careTeam.id, request.decisionId));
  if (request === undefined || decision === undefined || recipient === undefined) {
    return { kind: 'cancel', reason: 'opinions-gone' };
  }
  return render({ ...context, recipient }, await readForMessage(context, { request, decision }, recipient));
}

function renderAsked(context: ToPerson, sheet: MessageSheet): Rendered {
  const view = paperView(sheet, context);
  return whileWanted(context, whyUnwanted(context, sheet), view, sheet.request.closesAt);
}

/** Why somebody is not asked, or told that others are. */
function whyUnwanted({ now, recipient }: ToPerson, { request, speaksFor }: MessageSheet): string | undefined {
  if (!isOpen(request, now)) return 'opinions-over';
  return speaksFor === undefined && request.openedById !== recipient.id ? 'no-longer-asked' : undefined;
}

function renderReminder(context: ToPerson, sheet: MessageSheet): Promise<Rendered> {
  return renderReminding(context, sheet.request, whyNotReminded(context, sheet), paperView(sheet, context, 'reminder'));
}

/** Why somebody is not reminded. */
function whyNotReminded({ now }: ToPerson, { request, speaksFor }: MessageSheet): string | undefined {
  if (!isOpen(request, now)) return 'opinions-over';
  if (speaksFor === undefined) return 'no-longer-asked';
  return silentIn(request).includes(speaksFor) ? undefined : 'already-answered';
}

/** The card of the decision, for whoever asked: what was said and what they can do now. */
async function renderSummary(context: ToPerson, { request, decision, mayRead }: MessageSheet): Promise<Rendered> {
  const { summary, hidden } = context.t.opinion;
  // Whoever may not read the case has them told apart from the card, which shows no opinion then.
  const note = mayRead ? summary.note : `${summary.note} ${progressLine(request, context)} ${hidden}`;
  const card = await cardFor(context, decision, note);
  if (card === undefined) return { kind: 'cancel', reason: 'opinions-gone' };
  const settled = decision.status === 'proposed' ? undefined : 'no-longer-needed';
  return whileWanted(context, settled, { ...card, fallback: summary.fallback(subjectInNews(decision, context)) });
}
