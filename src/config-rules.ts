import type { Environment } from './config-variables.ts';

/** What is wrong with one variable, beginning with its name. */
interface Problem {
  readonly variable: keyof Environment;
  readonly message: string;
}

/** What is wrong with variables that can be read, one beside the other. */
export function problemsBetween(env: Environment): readonly Problem[] {
  return [...slack(env), ...several(env), ...teams(env), ...clock(env)];
}

function slack(env: Environment): Problem[] {
  const serves = env.SLACK_BOT_TOKEN ?? env.SLACK_CLIENT_ID;
  const found: Problem[] = [];
  if (env.SLACK_APP_TOKEN && !serves) {
    const message = 'is needed beside SLACK_APP_TOKEN: Slack app page, "OAuth & Permissions"';
    found.push({ variable: 'SLACK_BOT_TOKEN', message });
  }
  if (serves && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET) {
    const beside = env.SLACK_BOT_TOKEN ? 'SLACK_BOT_TOKEN' : 'SLACK_CLIENT_ID';
    const message = `is needed beside ${beside} for Socket Mode ("Basic Information", "App-Level Tokens"), or SLACK_SIGNING_SECRET for HTTP`;
    found.push({ variable: 'SLACK_APP_TOKEN', message });
  }
  return found;
}

/** Several workspaces: each installs the app itself, and its token is stored. */
function several(env: Environment): Problem[] {
  const { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret, PUBLIC_URL: address } = env;
  if (!id) {
    const message = 'is needed beside SLACK_CLIENT_SECRET: Slack app page, "Basic Information"';
    return secret ? [{ variable: 'SLACK_CLIENT_ID', message }] : [];
  }
  const found: Problem[] = [];
  if (env.SLACK_BOT_TOKEN) {
    const message = 'is for one workspace, SLACK_CLIENT_ID for several: keep one of them';
    found.push({ variable: 'SLACK_BOT_TOKEN', message });
  }
  if (!secret) {
    const message = 'is needed beside SLACK_CLIENT_ID: Slack app page, "Basic Information"';
    found.push({ variable: 'SLACK_CLIENT_SECRET', message });
  }
  if (!env.DIAPASON_KEYS) {
    const message = 'is needed beside SLACK_CLIENT_ID, to seal the tokens that are stored: openssl rand -base64 32';
    found.push({ variable: 'DIAPASON_KEYS', message });
  }
  // A stand-in of Slack on this machine may send browsers anywhere; Slack itself only to HTTPS.
  if (!address || (!address.startsWith('https://') && !env.SLACK_API_URL)) {
    const message =
      'must be an https:// address beside SLACK_CLIENT_ID: Slack sends whoever installs the app back to it';
    found.push({ variable: 'PUBLIC_URL', message });
  }
  return found;
}

function teams(env: Environment): Problem[] {
  const { MicrosoftAppId: id, MicrosoftAppType: type } = env;
  const found: Problem[] = [];
  if (id && type !== 'UserAssignedMSI' && !env.MicrosoftAppPassword) {
    const message = 'is needed beside MicrosoftAppId: Azure portal, "Certificates & secrets"';
    found.push({ variable: 'MicrosoftAppPassword', message });
  }
  if (id && type !== 'MultiTenant' && !env.MicrosoftAppTenantId) {
    const message = 'is needed when MicrosoftAppType is SingleTenant or UserAssignedMSI';
    found.push({ variable: 'MicrosoftAppTenantId', message });
  }
  if (env.MicrosoftAllowedTenants && type !== 'MultiTenant') {
    const message = 'is only for MicrosoftAppType=MultiTenant: set that, or remove this';
    found.push({ variable: 'MicrosoftAllowedTenants', message });
  }
  if (id || !env.TEAMS_ALLOW_UNAUTHENTICATED) return found;
  if (env.NODE_ENV === 'production') {
    const message = 'is refused when NODE_ENV=production: set MicrosoftAppId instead';
    found.push({ variable: 'TEAMS_ALLOW_UNAUTHENTICATED', message });
  }
  if (!isLoopback(env.HOST)) {
    const message = 'must be 127.0.0.1, ::1 or localhost while TEAMS_ALLOW_UNAUTHENTICATED is set';
    found.push({ variable: 'HOST', message });
  }
  return found;
}

function clock(env: Environment): Problem[] {
  const simulated = env.DIAPASON_CLOCK !== undefined || env.DIAPASON_CLOCK_RATE !== 1;
  if (env.NODE_ENV !== 'production' || !simulated) return [];
  const message = 'simulates the time and is refused when NODE_ENV=production: remove it';
  return [{ variable: 'DIAPASON_CLOCK', message }];
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}
