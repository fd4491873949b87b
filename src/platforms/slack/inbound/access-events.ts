import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Access } from '../access.ts';
import type { InFlight } from './in-flight.ts';
import { id } from './payload.ts';

const envelope = z.object({ team_id: id.nullish(), enterprise_id: id.nullish(), event: z.unknown() });
const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(id).nonempty() }) }),
  z.object({ type: z.literal('team_access_granted') }),
  z.object({ type: z.literal('team_access_revoked'), team_ids: z.array(id) }),
]);

/** Binds what Slack says about where the app is let in; the bot itself hears of it through `access`. */
export function listenToAccess(app: App, inFlight: InFlight, access: Access): void {
  const hear = async (body: unknown) => {
    const outer = envelope.safeParse(body).data;
    // Tokens of persons, which we do not ask for, may be revoked too.
    const what = event.safeParse(outer?.event).data;
    if (outer === undefined || what === undefined) return;
    const enterprise = outer.enterprise_id ?? undefined;
    switch (what.type) {
      case 'app_uninstalled':
      case 'tokens_revoked':
        return access.revoked({ team: outer.team_id ?? undefined, enterprise });
      case 'team_access_granted':
        return enterprise === undefined ? undefined : access.entered(enterprise);
      case 'team_access_revoked':
        return enterprise === undefined ? undefined : access.left(enterprise, what.team_ids);
      default:
        return what satisfies never;
    }
  };
  for (const type of ['app_uninstalled', 'tokens_revoked', 'team_access_granted', 'team_access_revoked']) {
    app.event(type, ({ body }) => inFlight.run('access', () => hear(body)));
  }
}
