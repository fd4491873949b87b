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
import { codeAction, linkCommand, unlinkAction } from './link.ts';

/** What waits for those who steer a structure, and whether the bot does what it should. */
export const cockpitFeature: Feature = {
  commands: [showCommand, linkCommand],
  actions: [
    showAction,
    refreshAction,
    schedulesAction,
    meetingAction,
    toFileAction,
    retryAction,
    codeAction,
    unlinkAction,
  ],
};
