import type { IncomingActivity } from './activity.ts';

/** Whether an activity comes from an organisation that this bot serves; without a list it serves all. */
export function isServed(activity: IncomingActivity, allowed: readonly string[] | undefined): boolean {
  if (allowed === undefined) return true;
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id].flatMap((id) => id ?? []);
  return named.length > 0 && named.every((id) => allowed.includes(id.toLowerCase()));
}
