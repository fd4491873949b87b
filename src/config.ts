import { problemsBetween } from './config-rules.ts';
import { type Environment, environment } from './config-variables.ts';
import { ExplainedError } from './core/explained-error.ts';

interface SlackReceiving {
  /** Set: Socket Mode. */
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly apiUrl?: string;
}

/** What makes the app one that any workspace can install. */
export interface SlackInstallable {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicUrl: string;
  /** 32 bytes each; the first one seals, all open. */
  readonly keys: readonly Buffer[];
}

/** One workspace with its token, or as many as install the app. */
export type SlackConfig = SlackReceiving & ({ readonly botToken: string } | { readonly oauth: SlackInstallable });

export interface TeamsConfig {
  /** Unset: nobody is authenticated; loopback only. */
  readonly appId?: string;
  readonly appPassword?: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
  /** The organisations that are served, in lower case; unset: all. */
  readonly allowedTenants?: readonly string[];
}

export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Without a trailing slash; unset when nobody can reach this server from outside. */
  readonly publicUrl?: string;
  readonly logLevel: string;
  readonly slack?: SlackConfig;
  readonly teams?: TeamsConfig;
  readonly simulatedClock?: { readonly start?: Date; readonly rate: number };
}

/** What `npm start` says when there is nobody to talk to. */
export const nothingConfigured = `Diapason has no chat platform to talk to. Set one of these, see .env.example and README.md:
  - Slack, one workspace: SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)
  - Slack, several workspaces: SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, DIAPASON_KEYS and PUBLIC_URL with one of these
  - Microsoft Teams: MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId
To see it work without any of them: npm run demo
`;

/** Every problem of the environment at once, each naming its variable and the fix. */
export class ConfigError extends ExplainedError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads the environment. An empty variable counts as absent. Throws ConfigError. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const env = readable(present);
  const slack = slackOf(env);
  const simulated = env.DIAPASON_CLOCK !== undefined || env.DIAPASON_CLOCK_RATE !== 1;
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL }),
    ...(slack && { slack }),
    ...((env.MicrosoftAppId || env.TEAMS_ALLOW_UNAUTHENTICATED) && {
      teams: {
        appType: env.MicrosoftAppType,
        ...(env.MicrosoftAppId && { appId: env.MicrosoftAppId }),
        ...(env.MicrosoftAppPassword && { appPassword: env.MicrosoftAppPassword }),
        ...(env.MicrosoftAppTenantId && { tenantId: env.MicrosoftAppTenantId }),
        ...(env.MicrosoftAllowedTenants && { allowedTenants: env.MicrosoftAllowedTenants }),
      },
    }),
    ...(simulated && {
      simulatedClock: {
        rate: env.DIAPASON_CLOCK_RATE,
        ...(env.DIAPASON_CLOCK && { start: new Date(env.DIAPASON_CLOCK) }),
      },
    }),
  };
}

/** Reads what can be read first, so that a malformed variable hides no other problem. */
function readable(present: Readonly<Record<string, unknown>>): Environment {
  const result = environment.safeParse(present);
  const malformed = new Set(result.error?.issues.map(({ path: [name] }) => name));
  const rest = environment.parse(Object.fromEntries(Object.entries(present).filter(([name]) => !malformed.has(name))));
  const problems = [
    ...(result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...problemsBetween(rest)
      .filter(({ variable }) => !malformed.has(variable))
      .map(({ variable, message }) => `${variable} ${message}`),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return rest;
}

function slackOf(env: Environment): SlackConfig | undefined {
  const receiving = {
    ...(env.SLACK_APP_TOKEN && { appToken: env.SLACK_APP_TOKEN }),
    ...(env.SLACK_SIGNING_SECRET && { signingSecret: env.SLACK_SIGNING_SECRET }),
    ...(env.SLACK_API_URL && { apiUrl: env.SLACK_API_URL }),
  };
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    PUBLIC_URL: publicUrl,
    DIAPASON_KEYS: keys,
  } = env;
  if (env.SLACK_BOT_TOKEN) return { botToken: env.SLACK_BOT_TOKEN, ...receiving };
  return clientId && clientSecret && publicUrl && keys
    ? { oauth: { clientId, clientSecret, publicUrl, keys }, ...receiving }
    : undefined;
}
