/** The message that reminds one person of everything that is due. */
export const roundKind = 'reminder.round';

/** The timer at which a structure's reminders are looked at; its subject is the structure. */
export const sweepKind = 'reminder.sweep';
