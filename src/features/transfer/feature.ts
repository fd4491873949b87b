import type { Feature } from '../define.ts';
import { exportCommand, exportForm } from './commands/export.ts';
import { transferDeliveries } from './jobs.ts';

/** What a structure has as tables: out as files here and by `npm run export`, in by `npm run import`. */
export const transferFeature: Feature = {
  commands: [exportCommand],
  forms: [exportForm],
  deliveries: transferDeliveries,
};
