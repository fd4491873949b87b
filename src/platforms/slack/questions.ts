import { webApi } from '@slack/bolt';
import { backgroundClient, interactiveClient, type WebApi } from './clients.ts';

/** Slack's words for a token that is worth nothing any more. */
const worthless = new Set(['account_inactive', 'invalid_auth', 'not_authed', 'token_revoked']);

/** Whether Slack refuses the token; false when nobody knows. */
export async function isTakenBack(api: WebApi): Promise<boolean> {
  try {
    await interactiveClient(api).auth.test();
    return false;
  } catch (error) {
    return error instanceof webApi.WebAPIPlatformError && worthless.has(error.data.error);
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
