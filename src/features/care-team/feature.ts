import type { Feature } from '../define.ts';
import { settingsCommand, settingsForm } from './commands.ts';
import { rulesCommand, rulesForm } from './rules.ts';

/** The structure's own habits. */
export const careTeamFeature: Feature = {
  commands: [settingsCommand, rulesCommand],
  forms: [settingsForm, rulesForm],
};
