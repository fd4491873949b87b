import { z } from 'zod';

/** How far an RCP is: brouillon, sondage, planifiée, convoquée, en séance, terminée, CR à valider, CR validé, archivée, reportée, annulée. */
export const meetingStatus = z.enum([
  'draft',
  'polling',
  'planned',
  'convened',
  'in-session',
  'ended',
  'minutes-pending',
  'minutes-approved',
  'archived',
  'postponed',
  'cancelled',
]);
export type MeetingStatus = z.infer<typeof meetingStatus>;

/** What may follow what. Everything else is refused with a sentence. */
const nextStatuses: Readonly<Record<MeetingStatus, readonly MeetingStatus[]>> = {
  /** A later date of a series, not announced yet. */
  draft: ['planned', 'cancelled'],
  polling: ['planned', 'cancelled'],
  planned: ['convened', 'in-session', 'postponed', 'cancelled'],
  /** The agenda has been sent; a new date makes it planned again. */
  convened: ['planned', 'in-session', 'postponed', 'cancelled'],
  'in-session': ['ended'],
  ended: ['minutes-pending'],
  'minutes-pending': ['minutes-approved'],
  /** Every case that has to be filed was filed. */
  'minutes-approved': ['archived'],
  archived: [],
  /** It will take place, nobody knows when. */
  postponed: ['planned', 'cancelled'],
  cancelled: [],
};

export function mayBecome(from: MeetingStatus, to: MeetingStatus): boolean {
  return nextStatuses[from].includes(to);
}

/** Those to which people are invited at a date that holds. */
export const scheduled = ['planned', 'convened', 'in-session'] as const satisfies readonly MeetingStatus[];

/** Those whose date still holds and which have not begun. */
export const upcoming = ['planned', 'convened'] as const satisfies readonly MeetingStatus[];

/** Those that took place. */
export const held = [
  'ended',
  'minutes-pending',
  'minutes-approved',
  'archived',
] as const satisfies readonly MeetingStatus[];

/** Those that people are asked to keep free, whether they know it yet or not. */
export const ahead = ['draft', 'polling', 'planned', 'convened'] as const satisfies readonly MeetingStatus[];

/** It does not take place at its date. */
export function isOff({ status }: { readonly status: MeetingStatus }): boolean {
  return status === 'cancelled' || status === 'postponed';
}

export function isUpcoming({ status }: { readonly status: MeetingStatus }): boolean {
  return status === 'planned' || status === 'convened';
}

export function wasHeld({ status }: { readonly status: MeetingStatus }): boolean {
  return held.some((one) => one === status);
}

/** What was noted may be corrected until the minutes are approved: a remark of a participant must be able to change it. */
export function isCorrectable({ status }: { readonly status: MeetingStatus }): boolean {
  return status === 'in-session' || status === 'ended' || status === 'minutes-pending';
}
