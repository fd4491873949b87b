import { z } from 'zod';

/** What goes out and comes in as a table. */
export const what = z.enum(['members', 'partners', 'tasks', 'decisions', 'cases']);
export type What = z.infer<typeof what>;
