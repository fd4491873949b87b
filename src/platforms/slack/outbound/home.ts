import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { View } from '../../../ui/view.ts';
import { renderHome } from '../render/home.ts';
import { sending } from './failure.ts';
import type { HomeReference } from './reference.ts';

/**
 * Shows a view on a person's home screen, in the place of the state that is known to stand there: Slack refuses it
 * (hash_conflict) when another one does. What is shown already is not shown again.
 */
export async function publishHome(
  client: webApi.WebClient,
  user: string,
  view: View,
  known: HomeReference | undefined,
): Promise<HomeReference> {
  const home = renderHome(view);
  const shown = createHash('sha256').update(JSON.stringify(home.blocks)).digest('base64url');
  if (known?.home.shown === shown) return known;
  const hash = known?.home.hash ?? undefined;
  const { view: published } = await sending(() =>
    client.views.publish({ user_id: user, view: home, ...(hash !== undefined && { hash }) }),
  );
  return { home: { shown, hash: published?.hash ?? null } };
}
