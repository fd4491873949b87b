import { z } from 'zod';

const trimmed = z.string().trim().min(1);
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

const environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    DATABASE_URL: trimmed
      .regex(/^(file:|postgres(ql)?:\/\/)/, 'must start with "file:" (SQLite) or "postgresql://"')
      .default('file:./data/diapason.db'),
    HOST: trimmed.default('127.0.0.1'),
    PORT: z.coerce.number('must be a port number such as 3978').int().min(0).max(65_535).default(3978),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'must be the address people reach this server at, such as https://…' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    SLACK_BOT_TOKEN: trimmed
      .startsWith('xoxb-', 'must be the "Bot User OAuth Token", which starts with xoxb-')
      .optional(),
    SLACK_APP_TOKEN: trimmed.startsWith('xapp-', 'must be an "App-Level Token", which starts with xapp-').optional(),
    SLACK_SIGNING_SECRET: trimmed.optional(),
    SLACK_API_URL: z.url('must be the base address of a Slack Web API, ending in /api/').optional(),
    MicrosoftAppId: trimmed.optional(),
    MicrosoftAppPassword: trimmed.optional(),
    MicrosoftAppType: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
    MicrosoftAppTenantId: trimmed.optional(),
    TEAMS_ALLOW_UNAUTHENTICATED: flag.default(false),
    DIAPASON_CLOCK: z.iso
      .datetime({ offset: true, error: 'must be an instant such as 2026-04-20T08:00:00Z' })
      .optional(),
    DIAPASON_CLOCK_RATE: z.coerce.number('must be a number such as 60').positive().default(1),
  })
  .superRefine((env, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (env.SLACK_APP_TOKEN && !env.SLACK_BOT_TOKEN) {
      problem('SLACK_BOT_TOKEN', 'is needed beside SLACK_APP_TOKEN: Slack app page, "OAuth & Permissions"');
    }
    if (env.SLACK_BOT_TOKEN && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET) {
      problem(
        'SLACK_APP_TOKEN',
        'is needed beside SLACK_BOT_TOKEN for Socket Mode ("Basic Information", "App-Level Tokens"), or SLACK_SIGNING_SECRET for HTTP',
      );
    }
    if (env.MicrosoftAppId && env.MicrosoftAppType !== 'UserAssignedMSI' && !env.MicrosoftAppPassword) {
      problem('MicrosoftAppPassword', 'is needed beside MicrosoftAppId: Azure portal, "Certificates & secrets"');
    }
    if (env.MicrosoftAppId && env.MicrosoftAppType !== 'MultiTenant' && !env.MicrosoftAppTenantId) {
      problem('MicrosoftAppTenantId', 'is needed when MicrosoftAppType is SingleTenant or UserAssignedMSI');
    }
    if (!env.MicrosoftAppId && env.TEAMS_ALLOW_UNAUTHENTICATED) {
      if (env.NODE_ENV === 'production') {
        problem('TEAMS_ALLOW_UNAUTHENTICATED', 'is refused when NODE_ENV=production: set MicrosoftAppId instead');
      }
      if (!isLoopback(env.HOST)) {
        problem('HOST', 'must be 127.0.0.1, ::1 or localhost while TEAMS_ALLOW_UNAUTHENTICATED is set');
      }
    }
    if (env.NODE_ENV === 'production' && (env.DIAPASON_CLOCK !== undefined || env.DIAPASON_CLOCK_RATE !== 1)) {
      problem('DIAPASON_CLOCK', 'simulates the time and is refused when NODE_ENV=production: remove it');
    }
  });

export interface SlackConfig {
  readonly botToken: string;
  /** Set: Socket Mode. */
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly apiUrl?: string;
}

export interface TeamsConfig {
  /** Unset: nobody is authenticated; loopback only. */
  readonly appId?: string;
  readonly appPassword?: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
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
  - Slack: SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)
  - Microsoft Teams: MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId
To see it work without any of them: npm run demo
`;

/** Every problem of the environment at once, each naming its variable and the fix. */
export class ConfigError extends Error {
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
  const result = environment.safeParse(present);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const env = result.data;
  const simulated = env.DIAPASON_CLOCK !== undefined || env.DIAPASON_CLOCK_RATE !== 1;
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL }),
    ...(env.SLACK_BOT_TOKEN && {
      slack: {
        botToken: env.SLACK_BOT_TOKEN,
        ...(env.SLACK_APP_TOKEN && { appToken: env.SLACK_APP_TOKEN }),
        ...(env.SLACK_SIGNING_SECRET && { signingSecret: env.SLACK_SIGNING_SECRET }),
        ...(env.SLACK_API_URL && { apiUrl: env.SLACK_API_URL }),
      },
    }),
    ...((env.MicrosoftAppId || env.TEAMS_ALLOW_UNAUTHENTICATED) && {
      teams: {
        appType: env.MicrosoftAppType,
        ...(env.MicrosoftAppId && { appId: env.MicrosoftAppId }),
        ...(env.MicrosoftAppPassword && { appPassword: env.MicrosoftAppPassword }),
        ...(env.MicrosoftAppTenantId && { tenantId: env.MicrosoftAppTenantId }),
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

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}
