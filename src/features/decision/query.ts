import { z } from 'zod';
import { type MeetingId, meetingId, type PractitionerId, practitionerId } from '../../core/ids.ts';
import type { ButtonPayload } from '../../ui/view.ts';
import { type DecisionType, decisionType } from './model.ts';
import { type DecisionStatus, decisionStatus } from './status.ts';

/** What is looked for in the register; everything that is said must hold. */
export interface DecisionQuery {
  /** As typed; passed by the guard. */
  readonly words?: string | undefined;
  readonly status?: DecisionStatus | undefined;
  readonly type?: DecisionType | undefined;
  /** "yyyy-MM-dd", both included: when it was recorded. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Who answers for it. */
  readonly owner?: PractitionerId | undefined;
  /** The RCP that took it. */
  readonly meeting?: MeetingId | undefined;
}

/** Few enough that a button carries them. */
export const wordsLength = 60;

/** A query without words: codes, dates and ids. */
export const queryCodes = z.object({
  status: decisionStatus.optional(),
  type: decisionType.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  owner: practitionerId.optional(),
  meeting: meetingId.optional(),
});

/** A page of the register, as its buttons carry it. Whoever reads `words` asks the guard again. */
export const pagePayload = queryCodes.extend({
  page: z.number().int().min(0).max(10_000),
  words: z.string().max(1_000).optional(),
});

/** A query as a payload. */
export function codesOf(query: DecisionQuery): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** The payload that leads to a page. */
export function payloadOf(query: DecisionQuery, page: number): ButtonPayload {
  return { ...codesOf(query), page };
}

/** A query without words as the subject of a message, which holds no text. */
export function subjectOf(query: Omit<DecisionQuery, 'words'>): string {
  return new URLSearchParams(codesOf(query)).toString();
}

export function queryOfSubject(subject: string): DecisionQuery {
  return queryCodes.parse(Object.fromEntries(new URLSearchParams(subject)));
}
