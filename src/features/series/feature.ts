import type { Feature } from '../define.ts';
import { postponeAction, postponeForm } from '../meeting/commands/postpone.ts';
import { seriesCommand, seriesListAction } from './commands/list.ts';
import { repeatAction, repeatForm } from './commands/repeat.ts';
import { announceTimer } from './timers.ts';

/** RCPs that repeat, and those that lose their date for a while. */
export const seriesFeature: Feature = {
  commands: [seriesCommand],
  actions: [postponeAction, repeatAction, seriesListAction],
  forms: [postponeForm, repeatForm],
  timers: [announceTimer],
};
