import { z } from 'zod';
import { clockBeside, type Diagnosis, patienceMs } from '../../core/diagnosis.ts';

export interface TeamsToDiagnose {
  readonly appId?: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
}

const answer = z.object({ access_token: z.string().optional(), error_description: z.string().optional() });

/** Asks Microsoft for a token as the bot does before it posts: shows whether id, secret and tenant belong together. */
export async function diagnoseTeams(
  { appId, appPassword, tenantId = 'botframework.com' }: TeamsToDiagnose,
  now: () => Date,
): Promise<readonly Diagnosis[]> {
  const about = 'Teams, app registration';
  if (appId === undefined) {
    return [
      {
        about,
        level: 'warning',
        said: 'Without MicrosoftAppId everybody is believed: good for trying out on this machine only.',
        remedy: 'Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.',
      },
    ];
  }
  if (appPassword === undefined) {
    return [{ about, level: 'fine', said: 'A managed identity: it can be tried from the Azure machine only.' }];
  }
  try {
    const response = await fetch(
      `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
      {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: appId,
          client_secret: appPassword,
          scope: 'https://api.botframework.com/.default',
        }),
        signal: AbortSignal.timeout(patienceMs),
      },
    );
    const { access_token: token, error_description: refusal } = answer.parse(await response.json());
    const clock = clockBeside('Microsoft', response.headers.get('date'), now());
    return [token === undefined ? refused(about, refusal) : accepted(about), ...(clock === undefined ? [] : [clock])];
  } catch (error) {
    return [
      {
        about,
        level: 'problem',
        said: `login.microsoftonline.com does not answer (${error instanceof Error ? error.message : String(error)}).`,
        remedy:
          'Let this machine reach login.microsoftonline.com, login.botframework.com and smba.trafficmanager.net over HTTPS.',
      },
    ];
  }
}

function accepted(about: string): Diagnosis {
  return { about, level: 'fine', said: 'Microsoft gives it a token.' };
}

/** Codes: learn.microsoft.com/entra/identity-platform/reference-error-codes. */
const remedies: Readonly<Record<string, string>> = {
  AADSTS7000215: 'The secret is wrong: copy the value, not the id, of a client secret ("Certificates & secrets").',
  AADSTS7000222: 'The secret has expired: make a new one ("Certificates & secrets") and set MicrosoftAppPassword.',
  AADSTS700016:
    'No such app in this tenant: compare MicrosoftAppId and MicrosoftAppTenantId with the app registration.',
  AADSTS90002: 'No such tenant: set MicrosoftAppTenantId to the directory (tenant) id of the app registration.',
};

function refused(about: string, description = ''): Diagnosis {
  const code = /AADSTS\d+/.exec(description)?.[0] ?? 'no reason given';
  return {
    about,
    level: 'problem',
    said: `Microsoft refuses it (${code}).`,
    remedy: remedies[code] ?? 'Compare id, secret and tenant with the app registration in the Azure portal.',
  };
}
