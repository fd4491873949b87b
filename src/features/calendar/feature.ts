import type { Feature } from '../define.ts';
import { calendarAction } from './commands.ts';

/** The private calendar of each person. */
export const calendarFeature: Feature = { actions: [calendarAction] };
