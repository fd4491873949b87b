import { z } from 'zod';

/** How far a case is: proposé, à compléter, inscrit, examiné, reporté, à réévaluer, clos, retiré. */
export const caseStatus = z.enum([
  'proposed',
  'incomplete',
  'on-agenda',
  'postponed',
  'examined',
  'to-review',
  'closed',
  'withdrawn',
]);
export type CaseStatus = z.infer<typeof caseStatus>;

/** What may follow what. Everything else is refused with a sentence. */
export const nextCaseStatuses: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  proposed: ['on-agenda', 'incomplete', 'examined', 'withdrawn'],
  /** The coordinator asked the requester for more. */
  incomplete: ['proposed', 'withdrawn'],
  /** Back to proposed: taken off, or its RCP does not take place. */
  'on-agenda': ['proposed', 'incomplete', 'postponed', 'examined', 'withdrawn'],
  /** Put off by an RCP: waits for another one. */
  postponed: ['on-agenda', 'withdrawn'],
  examined: ['to-review', 'closed', 'withdrawn'],
  /** To be looked at again at a date; closed once a follow-up was asked for. */
  'to-review': ['closed', 'withdrawn'],
  /** Whatever is done, a patient may still object. */
  closed: ['withdrawn'],
  withdrawn: [],
};

export function caseMayBecome(from: CaseStatus, to: CaseStatus): boolean {
  return nextCaseStatuses[from].includes(to);
}

/** Those that wait to be put on an agenda. */
export const waiting = ['proposed', 'postponed'] as const satisfies readonly CaseStatus[];

/** Those that an RCP has looked at. */
export const settled = ['examined', 'to-review', 'closed'] as const satisfies readonly CaseStatus[];

/** Whose requester may still change what is asked. */
export function isOpen({ status }: { readonly status: CaseStatus }): boolean {
  return status === 'proposed' || status === 'incomplete' || status === 'on-agenda' || status === 'postponed';
}

export function isSettled({ status }: { readonly status: CaseStatus }): boolean {
  return settled.some((one) => one === status);
}
