import type { Feature } from '../define.ts';
import { openProfileAction, profileCommand, profileForm } from './commands.ts';
import { welcomeDelivery } from './welcome.ts';

/** Members: who they are and how they are welcomed. */
export const practitionerFeature: Feature = {
  commands: [profileCommand],
  actions: [openProfileAction],
  forms: [profileForm],
  deliveries: [welcomeDelivery],
};
