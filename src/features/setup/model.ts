import { z } from 'zod';

/** What is to be seen to before a team can work, in this order; every step may be left as it is. */
const steps = ['structure', 'channel', 'roles', 'digest', 'meeting'] as const;
export type Step = (typeof steps)[number];

/** A step whose values are usable as they are, and may be kept. */
export const keepable = z.enum(['structure', 'channel', 'roles', 'digest']);
export type Keepable = z.infer<typeof keepable>;

/** How far the set-up of a structure is, from what is there. */
export interface Progress {
  /** The steps that somebody saved or kept. */
  readonly settled: ReadonlySet<Keepable>;
  /** The names of the channels for announcements; null where the platform does not tell. */
  readonly channels: readonly (string | null)[];
  /** Names. */
  readonly coordinators: readonly string[];
  readonly secretaries: readonly string[];
  /** Whether an RCP was ever planned, or a date for one is being looked for. */
  readonly hasMeeting: boolean;
}

/** Every step, and whether it is done: by what is there, or because somebody said that it may stay so. */
export function stepsOf(progress: Progress): readonly { readonly step: Step; readonly done: boolean }[] {
  return steps.map((step) => ({ step, done: isDone(progress, step) }));
}

/** Whether nothing is left to do. */
export function isComplete(progress: Progress): boolean {
  return stepsOf(progress).every(({ done }) => done);
}

function isDone(progress: Progress, step: Step): boolean {
  switch (step) {
    case 'structure':
    case 'digest':
      return progress.settled.has(step);
    case 'channel':
      return progress.channels.length > 0 || progress.settled.has(step);
    case 'roles':
      return progress.coordinators.length > 1 || progress.secretaries.length > 0 || progress.settled.has(step);
    case 'meeting':
      return progress.hasMeeting;
    default:
      return step satisfies never;
  }
}
