import type { Feature } from '../define.ts';
import { rolesAction, rolesForm } from './commands/roles.ts';
import { keepAction, laterAction, resumeAction, showCommand } from './commands/show.ts';
import { setupDeliveries } from './jobs.ts';

/** What is to be seen to after the installation, in one message that follows what is done. */
export const setupFeature: Feature = {
  commands: [showCommand],
  actions: [keepAction, laterAction, resumeAction, rolesAction],
  forms: [rolesForm],
  deliveries: setupDeliveries,
};
