import { z } from 'zod';

/** How far a task is: à faire, en cours, bloquée, reportée, faite, abandonnée. */
export const taskStatus = z.enum(['to-do', 'in-progress', 'blocked', 'postponed', 'done', 'dropped']);
export type TaskStatus = z.infer<typeof taskStatus>;

/** What may follow what. Everything else is refused with a sentence. */
const nextTaskStatuses: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  'to-do': ['in-progress', 'blocked', 'postponed', 'done', 'dropped'],
  'in-progress': ['to-do', 'blocked', 'postponed', 'done', 'dropped'],
  blocked: ['to-do', 'in-progress', 'postponed', 'done', 'dropped'],
  postponed: ['to-do', 'in-progress', 'blocked', 'done', 'dropped'],
  /** Ticked by mistake. */
  done: ['to-do'],
  dropped: ['to-do'],
};

export function taskMayBecome(from: TaskStatus, to: TaskStatus): boolean {
  return nextTaskStatuses[from].includes(to);
}

/** Those that somebody still has to do. */
export const openStatuses = ['to-do', 'in-progress', 'blocked', 'postponed'] as const satisfies readonly TaskStatus[];

export function isOpenTask({ status }: { readonly status: TaskStatus }): boolean {
  return openStatuses.some((one) => one === status);
}
