import { voteId } from '../../core/ids.ts';
import { cardFor } from '../decision/card-for.ts';
import { renderReminding } from '../decision/reminding.ts';
import { decisionById } from '../decision/store.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { whileWanted } from '../while-wanted.ts';
import { voteKinds } from './kinds.ts';
import { isOpen } from './model.ts';
import { readSheet, type VoteSheet } from './sheet.ts';
import { voteById } from './store.ts';
import { paperView } from './views/paper.ts';
import { subjectInNews } from './views/subject.ts';

/** What the outbox sends about votes, written from the rows as they are at the moment of sending. */
export const voteDeliveries: readonly DeliveryKind[] = [
  defineDelivery({ kind: voteKinds.paper, render: (context) => aboutVote(context, renderPaper) }),
  defineDelivery({ kind: voteKinds.reminder, render: (context) => aboutVote(context, renderReminder) }),
  defineDelivery({ kind: voteKinds.result, render: (context) => aboutVote(context, renderResult) }),
];

type ToPerson = DeliveryContext & { readonly recipient: Practitioner };

async function aboutVote(
  context: DeliveryContext,
  render: (context: ToPerson, sheet: VoteSheet) => Rendered | Promise<Rendered>,
): Promise<Rendered> {
  const { tx, careTeam, delivery, recipient } = context;
  const vote = await voteById(tx, careTeam.id, voteId.parse(delivery.subjectId));
  const decision = vote && (await decisionById(tx, careTeam.id, vote.decisionId));
  if (vote === undefined || decision === undefined || recipient === undefined) {
    return { kind: 'cancel', reason: 'vote-gone' };
  }
  return render({ ...context, recipient }, await readSheet(context, { vote, decision }, recipient));
}

function renderPaper(context: ToPerson, sheet: VoteSheet): Rendered {
  const { vote } = sheet;
  return whileWanted(
    context,
    isOpen(vote, context.now) ? undefined : 'vote-over',
    paperView(sheet, context),
    vote.closesAt,
  );
}

function renderReminder(context: ToPerson, sheet: VoteSheet): Promise<Rendered> {
  return renderReminding(context, sheet.vote, whyNotReminded(context, sheet), paperView(sheet, context, 'reminder'));
}

/** Why somebody is not reminded. */
function whyNotReminded({ now }: ToPerson, { vote, elector }: VoteSheet): string | undefined {
  if (!isOpen(vote, now)) return 'vote-over';
  return elector?.voted === false ? undefined : 'already-voted';
}

/** The card of the decision, for whoever opened the vote: what it says and what they can do now. */
async function renderResult(context: ToPerson, sheet: VoteSheet): Promise<Rendered> {
  const { t } = context;
  const { outcome } = sheet.vote;
  const card = await cardFor(context, sheet.decision, t.vote.notes.closed);
  if (card === undefined || outcome === null) return { kind: 'cancel', reason: 'vote-gone' };
  const fallback = t.vote.resultFallback(subjectInNews(sheet, t), t.vote.outcomes[outcome]);
  return whileWanted(context, undefined, { ...card, fallback });
}
