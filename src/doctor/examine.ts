import { type Config, ConfigError, readConfig, type SlackConfig } from '../config.ts';
import type { Diagnosis } from '../core/diagnosis.ts';
import { diagnoseSlack } from '../platforms/slack/diagnose.ts';
import { diagnoseTeams } from '../platforms/teams/diagnose.ts';
import { diagnoseDatabase } from '../store/diagnose.ts';
import { readInstallations } from './installations.ts';
import { diagnosePort, diagnosePublicUrl } from './server.ts';

export interface Patient {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The scopes that the Slack manifest asks for. */
  readonly scopes: readonly string[];
  readonly now: () => Date;
}

/** Looks at everything that a start needs, changes nothing, and says what it found, in order. */
export async function examine({ variables, scopes, now }: Patient): Promise<readonly Diagnosis[]> {
  const read = configOf(variables);
  if (Array.isArray(read)) return read;
  const { config } = read;
  return [
    ...environment(config),
    await diagnoseDatabase(config.databaseUrl),
    await diagnosePort(config.host, config.port),
    ...(await diagnosePublicUrl(config.publicUrl, config.teams?.appId !== undefined)),
    ...(config.slack === undefined ? [] : await slackOf(config.slack, config.databaseUrl, scopes, now)),
    ...(config.teams === undefined ? [] : await diagnoseTeams(config.teams, now)),
  ];
}

async function slackOf(
  slack: SlackConfig,
  databaseUrl: string,
  scopes: readonly string[],
  now: () => Date,
): Promise<readonly Diagnosis[]> {
  if (!('oauth' in slack)) {
    const { botToken: token, ...rest } = slack;
    return diagnoseSlack({ ...rest, tokens: [{ about: 'Slack, bot token', token, remedy: tokenRemedy }] }, scopes, now);
  }
  const { about, tokens } = await readInstallations(slack.oauth, databaseUrl, now());
  return [...about, ...(await diagnoseSlack({ ...slack, tokens }, scopes, now))];
}

const tokenRemedy =
  'Copy SLACK_BOT_TOKEN again from api.slack.com/apps, "OAuth & Permissions"; if the app was removed, install it again there.';

function configOf(variables: Patient['variables']): { readonly config: Config } | Diagnosis[] {
  try {
    return { config: readConfig(variables) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((said) => ({
      about: 'environment',
      level: 'problem',
      said,
      remedy: 'See .env.example.',
    }));
  }
}

function environment({ slack, teams, simulatedClock }: Config): Diagnosis[] {
  const about = 'environment';
  if (slack === undefined && teams === undefined) {
    const said = 'No chat platform is set: Diapason would not start.';
    return [
      {
        about,
        level: 'problem',
        said,
        remedy: 'Set SLACK_BOT_TOKEN, SLACK_CLIENT_ID or MicrosoftAppId (README, "Install").',
      },
    ];
  }
  const time: Diagnosis = {
    about,
    level: 'warning',
    said: 'The time is simulated: reminders do not come when they should.',
    remedy: 'Remove DIAPASON_CLOCK and DIAPASON_CLOCK_RATE.',
  };
  const platforms = [slack && 'Slack', teams && 'Teams'].filter(Boolean).join(' and ');
  return [
    { about, level: 'fine', said: `Every variable can be read; set up for ${platforms}.` },
    ...(simulatedClock === undefined ? [] : [time]),
  ];
}
