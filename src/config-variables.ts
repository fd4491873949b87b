import { z } from 'zod';

const trimmed = z.string().trim().min(1);
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

/** Every variable that is read, each by itself. */
export const environment = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: trimmed
    .regex(/^(file:.|postgres(ql)?:\/\/)/, 'must start with "file:" (SQLite) or "postgresql://"')
    .default('file:./data/diapason.db'),
  HOST: trimmed.default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number such as 3978').int().min(0).max(65_535).default(3978),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be the address people reach this server at, such as https://…' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DIAPASON_KEYS: trimmed
    .transform((keys) => keys.split(',').map((key) => Buffer.from(key.trim(), 'base64')))
    .refine(
      (keys) => keys.every((key) => key.length === 32),
      'must be keys of 32 bytes in base64, with commas between them: openssl rand -base64 32',
    )
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SLACK_BOT_TOKEN: trimmed
    .startsWith('xoxb-', 'must be the "Bot User OAuth Token", which starts with xoxb-')
    .optional(),
  SLACK_CLIENT_ID: trimmed.optional(),
  SLACK_CLIENT_SECRET: trimmed.optional(),
  SLACK_APP_TOKEN: trimmed.startsWith('xapp-', 'must be an "App-Level Token", which starts with xapp-').optional(),
  SLACK_SIGNING_SECRET: trimmed.optional(),
  SLACK_API_URL: z.url('must be the base address of a Slack Web API, ending in /api/').optional(),
  MicrosoftAppId: trimmed.optional(),
  MicrosoftAppPassword: trimmed.optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppTenantId: trimmed.optional(),
  MicrosoftAllowedTenants: trimmed
    .transform((list) => list.split(',').map((id) => id.trim().toLowerCase()))
    .pipe(z.array(z.guid('must be the ids of tenants (GUIDs), separated by commas')))
    .optional(),
  TEAMS_ALLOW_UNAUTHENTICATED: flag.default(false),
  DIAPASON_CLOCK: z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-04-20T08:00:00Z' }).optional(),
  DIAPASON_CLOCK_RATE: z.coerce.number('must be a number such as 60').positive().default(1),
});

export type Environment = z.infer<typeof environment>;
