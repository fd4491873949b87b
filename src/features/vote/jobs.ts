import { voteId } from '../../core/ids.ts';
import { workspacesOf } from '../care-team/store.ts';
import type { Context } from '../context.ts';
import { decisionCard } from '../decision/card.ts';
import { decisionById } from '../decision/store.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { whileWanted } from '../while-wanted.ts';
import { whenAtWork } from './dates.ts';
import { voteKinds } from './kinds.ts';
import { isOpen } from './model.ts';
import { reminderOf } from './notifications.ts';
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

function renderReminder(context: ToPerson, sheet: VoteSheet): Rendered {
  const { now, zone, careTeam, recipient, delivery } = context;
  const { vote, elector } = sheet;
  const view = paperView(sheet, context, 'reminder');
  if (delivery.posted) return { kind: 'view', view };
  if (!isOpen(vote, now)) return { kind: 'cancel', reason: 'vote-over' };
  if (elector?.voted !== false) return { kind: 'cancel', reason: 'already-voted' };
  // Late after an outage, or the person's zone has changed since.
  const dueAt = new Date(Math.max(reminderOf(vote, recipient, careTeam).getTime(), now.getTime()));
  const at = whenAtWork(dueAt, { zone, holidayRegion: careTeam.holidayRegion });
  if (at >= vote.closesAt) return { kind: 'cancel', reason: 'too-late' };
  return at > now ? { kind: 'postpone', until: at } : { kind: 'view', view };
}

/** The card of the decision, for whoever opened the vote: what it says and what they can do now. */
async function renderResult(context: ToPerson, sheet: VoteSheet): Promise<Rendered> {
  const { t, careTeam } = context;
  const [workspace] = await workspacesOf(context.tx, careTeam.id);
  const { outcome } = sheet.vote;
  if (workspace === undefined || outcome === null) return { kind: 'cancel', reason: 'vote-gone' };
  const reader: Context = {
    ...context,
    actor: context.recipient,
    workspaceId: workspace.id,
    place: { kind: 'direct' },
  };
  const { blocks } = await decisionCard(reader, sheet.decision);
  const fallback = t.vote.resultFallback(subjectInNews(sheet, t), t.vote.outcomes[outcome]);
  return whileWanted(context, undefined, { fallback, blocks });
}
