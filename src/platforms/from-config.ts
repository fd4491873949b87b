import type { Express } from 'express';
import type { Config, SlackConfig } from '../config.ts';
import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import type { Db } from '../store/client.ts';
import { Seal } from '../store/seal.ts';
import type { Platform } from './platform.ts';
import type { SlackOptions } from './slack/slack.ts';

/** What every platform is made with. */
export interface PlatformParts {
  readonly http: Express;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly db: Db;
}

/**
 * Loads the platforms that the environment configures, Slack, Teams or both, and nothing of the others: botbuilder
 * alone takes a second to load.
 */
export async function loadPlatforms(
  config: Pick<Config, 'slack' | 'teams'>,
): Promise<(parts: PlatformParts) => readonly Platform[]> {
  const { slack, teams } = config;
  const createSlack = slack && (await import('./slack/slack.ts')).createSlack;
  const createTeams = teams && (await import('./teams/teams.ts')).createTeams;
  return (parts) => [
    ...(slack && createSlack ? [createSlack(slackOptions(slack, parts))] : []),
    ...(teams && createTeams ? [createTeams({ ...teams, ...parts })] : []),
  ];
}

function slackOptions(slack: SlackConfig, { db, ...parts }: PlatformParts): SlackOptions {
  if ('botToken' in slack) return { ...slack, ...parts };
  const { keys, ...oauth } = slack.oauth;
  return { ...slack, ...parts, oauth: { ...oauth, db, seal: new Seal(keys) } };
}
