/** Every kind of message about one task; each has its renderer in jobs.ts. Reminders have their own (features/reminder). */
export const taskKinds = {
  /** To an owner: somebody gave them this task. */
  assigned: 'task.assigned',
  /** To every member of a profession: who takes it? */
  offered: 'task.offered',
  /** To whoever is asked to take it over. */
  handover: 'task.handover',
  /** To whoever asked: the answer. */
  handoverAnswered: 'task.handover-answered',
  /** To whoever created it, and the coordinators: it is blocked. */
  blocked: 'task.blocked',
} as const;
