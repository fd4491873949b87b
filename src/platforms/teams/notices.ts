import type { Notice } from '../../bot/inbound.ts';
import type { Account, IncomingActivity } from './activity.ts';
import { conversationTypeOf, externalIdOf, referenceOf, tenantOf } from './reference.ts';
import { channelPlaceOf, noTenant, placeOf, sourceIdOf } from './source.ts';

/**
 * What an installation or a change of members tells. Teams tells of one installation by several activities, and
 * again each time that somebody opens the chat in a stand-in: whoever takes these notices must not mind repetition.
 */
export function noticesOf(activity: IncomingActivity): Notice[] {
  const bot = activity.recipient.id;
  const added = activity.membersAdded ?? [];
  if (isInstallation(activity) || added.some((account) => account.id === bot)) return installed(activity);
  const removed = activity.membersRemoved ?? [];
  // Whoever closes their chat with the bot, or takes the app out of it, has left nothing.
  const shared = conversationTypeOf(activity) !== 'personal';
  if (shared && (isRemoval(activity) || removed.some((account) => account.id === bot))) return uninstalled(activity);
  if (activity.type !== 'conversationUpdate') return [];
  const base = baseOf(activity);
  const about = (account: Account) => ({
    ...base,
    user: externalIdOf(account),
    sourceId: `${base.sourceId}:${account.id}`,
  });
  const joined = added.map((account): Notice => ({ ...about(account), kind: 'person-joined' }));
  if (!shared) return joined;
  return [...joined, ...removed.map((account): Notice => ({ ...about(account), kind: 'person-left' }))];
}

function isInstallation(activity: IncomingActivity): boolean {
  return activity.type === 'installationUpdate' && (activity.action === 'add' || activity.action === 'add-upgrade');
}

function isRemoval(activity: IncomingActivity): boolean {
  return activity.type === 'installationUpdate' && activity.action === 'remove';
}

function uninstalled(activity: IncomingActivity): Notice[] {
  return [{ ...baseOf(activity), kind: 'uninstalled', place: channelOfTeam(activity) }];
}

function installed(activity: IncomingActivity): Notice[] {
  const base = baseOf(activity);
  const by = activity.from.aadObjectId;
  const place = placeOf(activity);
  const installation: Notice = {
    ...base,
    kind: 'installed',
    ...(by && { by }),
    workspaceName: activity.channelData?.team?.name ?? base.workspace,
    place: place.kind === 'direct' ? place : channelOfTeam(activity),
    sourceId: `${base.sourceId}:installed`,
  };
  if (conversationTypeOf(activity) === 'personal') return [installation];
  return [installation, { ...base, kind: 'added-to-channel', place: channelOfTeam(activity) }];
}

// A team's installation may name the channel that was chosen for the bot.
function channelOfTeam(activity: IncomingActivity) {
  const chosen = activity.channelData?.settings?.selectedChannel;
  if (!chosen) return channelPlaceOf(activity);
  const { name: _, ...place } = channelPlaceOf(activity);
  return {
    ...place,
    externalId: chosen.id,
    ...(chosen.name && { name: chosen.name }),
    reference: referenceOf(activity, chosen.id),
  };
}

function baseOf(activity: IncomingActivity) {
  return {
    platform: 'teams',
    workspace: tenantOf(activity) ?? noTenant,
    sourceId: sourceIdOf(activity),
  } as const;
}
