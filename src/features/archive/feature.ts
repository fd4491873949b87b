import type { Feature } from '../define.ts';
import { searchAction, searchCommand, searchForm, searchPageAction } from './commands/search.ts';

/** Finding cases and RCPs again. */
export const archiveFeature: Feature = {
  commands: [searchCommand],
  actions: [searchAction, searchPageAction],
  forms: [searchForm],
};
