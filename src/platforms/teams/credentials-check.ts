import type { Logger } from 'pino';
import { z } from 'zod';
import type { Registration } from './authentication.ts';
import { limits } from './limits.ts';

const refusal = z.object({ error: z.string().regex(/^\w{1,60}$/), error_codes: z.array(z.number()).optional() });

/**
 * Asks Entra for a token once, so that a wrong secret shows at the start and not at the first message. Rejects when
 * Entra refuses; when it cannot be reached the start goes on, since it may be back before anybody writes.
 */
export async function checkCredentials(
  { appId, appPassword, appType, tenantId }: Registration,
  { loginUrl = 'https://login.microsoftonline.com', logger }: { readonly loginUrl?: string; readonly logger: Logger },
): Promise<void> {
  // A managed identity has no secret that could be wrong, and its tokens come from the machine's own address.
  if (appId === undefined || appPassword === undefined || appType === 'UserAssignedMSI') return;
  const authority = appType === 'SingleTenant' ? (tenantId ?? '') : 'botframework.com';
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: 'https://api.botframework.com/.default',
  });
  const signal = AbortSignal.timeout(limits.call);
  let answer: unknown;
  try {
    const response = await fetch(`${loginUrl}/${authority}/oauth2/v2.0/token`, { method: 'POST', body, signal });
    answer = response.status === 400 || response.status === 401 ? await response.json() : undefined;
  } catch (err) {
    logger.warn({ err }, 'Teams: the credentials could not be checked, Entra was not reached');
    return;
  }
  const { data } = refusal.safeParse(answer);
  if (data === undefined) return;
  const codes = [data.error, ...(data.error_codes ?? []).map((code) => `AADSTS${code}`)].join(', ');
  throw new Error(
    `Entra refuses the bot's credentials (${codes}): check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId`,
  );
}
