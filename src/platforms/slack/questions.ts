import { webApi } from '@slack/bolt';
import type { Clock } from '../../core/clock.ts';
import { backgroundClient, directoryClient, type WebApi } from './clients.ts';
import { Patience } from './patience.ts';

/**
 * Slack's words for a token that is worth nothing any more. One that has ended is among them where Slack says to have
 * taken tokens back: whoever installed the app again meanwhile brought one that lasts 12 hours, and Slack repeats an
 * event for a few minutes.
 */
const worthless = new Set(['account_inactive', 'invalid_auth', 'not_authed', 'token_expired', 'token_revoked']);

/** Whether the app was uninstalled from `place`, as Slack said some time ago. Asks with patience; rejects when nobody knows. */
export async function isTakenBack(api: WebApi, place: string, clock: Clock): Promise<boolean> {
  const client = directoryClient(api);
  try {
    await new Patience(clock).with(() => client.auth.test());
    return false;
  } catch (cause) {
    if (cause instanceof webApi.WebAPIPlatformError && worthless.has(cause.data.error)) return true;
    const said = `Slack said that the app was uninstalled from ${place}, but not whether it still is`;
    throw new Error(`${said}: npm run doctor tells, and nothing was changed`, { cause });
  }
}

/** The workspaces in which an organisation's installation may act. */
export async function workspacesOf(api: WebApi): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const client = backgroundClient(api);
  const found: { id: string; name: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.auth.teams.list({ limit: 100, ...(cursor ? { cursor } : {}) });
    found.push(...(page.teams ?? []).flatMap(({ id, name }) => (id ? [{ id, name: name ?? '' }] : [])));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return found;
}
