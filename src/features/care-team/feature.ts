import type { Feature } from '../define.ts';
import { settingsAction, settingsCommand, settingsForm } from './commands.ts';
import { rulesCommand, rulesForm } from './rules.ts';

/** The structure's own habits. */
export const careTeamFeature: Feature = {
  commands: [settingsCommand, rulesCommand],
  actions: [settingsAction],
  forms: [settingsForm, rulesForm],
};
