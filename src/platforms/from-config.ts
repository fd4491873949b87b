import type { Express } from 'express';
import type { Config } from '../config.ts';
import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import type { Platform } from './platform.ts';
import { createSlack } from './slack/slack.ts';
import { createTeams } from './teams/teams.ts';

/** The platforms that the environment configures: Slack, Teams or both. */
export function platformsFrom(
  config: Pick<Config, 'slack' | 'teams'>,
  parts: { readonly http: Express; readonly logger: Logger; readonly clock: Clock },
): readonly Platform[] {
  return [
    ...(config.slack ? [createSlack({ ...config.slack, ...parts })] : []),
    ...(config.teams ? [createTeams({ ...config.teams, ...parts })] : []),
  ];
}
