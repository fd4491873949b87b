import { z } from 'zod';

/** A rung of the ladder on which people are reminded of a task: days before and after it is due, then the coordinator. */
export const rung = z.enum(['minus-7', 'minus-3', 'minus-1', 'day', 'plus-2', 'plus-7', 'coordinator']);
export type Rung = z.infer<typeof rung>;
