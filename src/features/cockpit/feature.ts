import type { Feature } from '../define.ts';
import {
  meetingAction,
  refreshAction,
  retryAction,
  schedulesAction,
  showAction,
  showCommand,
  toFileAction,
} from './commands.ts';

/** What waits for those who steer a structure, and whether the bot does what it should. */
export const cockpitFeature: Feature = {
  commands: [showCommand],
  actions: [showAction, refreshAction, schedulesAction, meetingAction, toFileAction, retryAction],
};
