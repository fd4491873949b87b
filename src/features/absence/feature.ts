import type { Feature } from '../define.ts';
import { absenceForm, declareAction, editAction } from './commands/declare.ts';
import { confirmLine, declareCommand, discardLine, editLine } from './commands/line.ts';
import { listAction, listCommand, openAction, removeAction } from './commands/list.ts';
import { absenceDeliveries } from './jobs.ts';

/** Whoever is away is left alone; somebody stands in, or reminders wait. */
export const absenceFeature: Feature = {
  commands: [declareCommand, listCommand],
  actions: [declareAction, editAction, listAction, openAction, removeAction, confirmLine, editLine, discardLine],
  forms: [absenceForm],
  deliveries: absenceDeliveries,
};
