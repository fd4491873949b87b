import { z } from 'zod';

/** How a task comes back: each day on which people work, each week, … */
export const repetition = z.enum([
  'working-day',
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
]);
export type Repetition = z.infer<typeof repetition>;
