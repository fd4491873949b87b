import type { Json } from '../core/json.ts';
import type { Rendered } from '../features/define.ts';
import { perhapsSent } from '../features/undelivered/model.ts';
import type { View } from '../ui/view.ts';
import { backoff, maxAttempts } from './backoff.ts';
import type { Claim } from './claim.ts';
import { type Content, type Outbound, SendError, type SendFailure } from './outbound.ts';
import type { Recipient } from './recipient.ts';
import type { Outcome } from './settle.ts';

/** What an attempt can send. */
export type Sendable = Extract<Rendered, { kind: 'view' | 'file' | 'home' }>;

export interface Attempt {
  readonly claim: Claim;
  readonly recipient: Recipient;
  readonly outbound: Outbound;
  readonly now: () => Date;
  readonly random: () => number;
}

/** Posts a message, edits the one that is there, or finds the one that a dead sender left. Never rejects. */
export async function send(attempt: Attempt, rendered: Sendable): Promise<Outcome> {
  const { claim, now, random } = attempt;
  // Until the platform has said whether the message is there, no failure makes it certain that it is not.
  const knowledge = { certain: !claim.uncertain };
  try {
    return await place(attempt, rendered, knowledge);
  } catch (error) {
    const failure: SendFailure =
      error instanceof SendError ? error.failure : { kind: 'unknown', code: 'unexpected-error' };
    if (failure.kind === 'permanent') return { kind: 'dead', reason: failure.code };
    const wait =
      (failure.kind === 'retryable' ? failure.after : undefined) ?? backoff(claim.row.attempts + 1, random());
    const kind = failure.kind === 'unknown' || !knowledge.certain ? 'uncertain' : 'later';
    return giveUpOrWait(claim, kind, failure.code, now(), wait);
  }
}

async function place(
  { claim, recipient, outbound }: Attempt,
  rendered: Sendable,
  knowledge: { certain: boolean },
): Promise<Outcome> {
  const { row } = claim;
  if (rendered.kind === 'home') return { kind: 'sent', ref: await publish(outbound, recipient, claim, rendered.view) };
  const content = contentOf(rendered);
  if (row.platformRef !== null) return edit(outbound, recipient, row.platformRef, content);
  if (knowledge.certain) return { kind: 'sent', ref: await outbound.post(recipient.address, content, row.id) };

  const found = await outbound.find(recipient.address, row.id, row.createdAt);
  knowledge.certain = true;
  if (found === 'none') return { kind: 'sent', ref: await outbound.post(recipient.address, content, row.id) };
  if (found !== 'unsupported') return { kind: 'found', ref: found };
  // Twice is better than never for a reminder; the row says that it may have happened.
  return { kind: 'sent', ref: await outbound.post(recipient.address, content, row.id), note: 'perhaps-twice' };
}

/**
 * Shows a home screen. The first attempt says on what it builds; after that was refused, or nobody knows how it ended, the
 * next one was rendered afresh and stands in the place of whatever is there.
 */
async function publish(
  outbound: Outbound,
  { address }: Recipient,
  { row, uncertain }: Claim,
  view: View,
): Promise<Json> {
  const known = row.attempts === 0 && !uncertain ? (row.platformRef ?? undefined) : undefined;
  if (outbound.publishHome === undefined || address.kind !== 'direct') {
    throw new SendError({ kind: 'permanent', code: 'no-home-here' });
  }
  return outbound.publishHome(address, view, known);
}

async function edit(outbound: Outbound, { address }: Recipient, ref: Json, content: Content): Promise<Outcome> {
  if ('view' in content) await outbound.update(address, ref, content.view);
  return { kind: 'sent', ref };
}

function contentOf(rendered: Exclude<Sendable, { kind: 'home' }>): Content {
  if (rendered.kind === 'view') return { view: rendered.view };
  const { kind: _, ...file } = rendered;
  return { file };
}

/** Another attempt after `wait` milliseconds, unless this was the last. */
export function giveUpOrWait(
  claim: Claim,
  kind: 'later' | 'uncertain',
  reason: string,
  now: Date,
  wait: number,
): Outcome {
  if (claim.row.attempts + 1 < maxAttempts) return { kind, at: new Date(now.getTime() + wait), reason };
  if (kind === 'uncertain') return { kind: 'dead', reason: perhapsSent };
  return { kind: 'dead', reason: reason === 'internal-error' ? reason : 'too-many-attempts' };
}
