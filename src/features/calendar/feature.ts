import type { Feature } from '../define.ts';
import { calendarAction, renewCalendarAction } from './commands.ts';

/** The private calendar of each person. */
export const calendarFeature: Feature = { actions: [calendarAction, renewCalendarAction] };
