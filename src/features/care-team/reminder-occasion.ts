import { z } from 'zod';

/** When an invited person is reminded of an RCP: 48 hours before, on the morning, one hour before. */
export const reminderOccasion = z.enum(['48h', 'morning', '1h']);
export type ReminderOccasion = z.infer<typeof reminderOccasion>;
