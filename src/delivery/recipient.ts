import { type Json, json } from '../core/json.ts';
import type { PlatformName } from '../core/platform-name.ts';
import type { CareTeam } from '../features/care-team/model.ts';
import { careTeamById, workspacesOf } from '../features/care-team/store.ts';
import { type Reader, teamReader } from '../features/context.ts';
import type { Practitioner } from '../features/practitioner/model.ts';
import { practitionerById, preferredAccount } from '../features/practitioner/store.ts';
import { catalogueOf } from '../i18n/catalogue.ts';
import type { Tx } from '../store/client.ts';
import type { Address } from './outbound.ts';
import type { DeliveryRow } from './row.ts';

/** To whom a message goes, on which platform, and how they read. */
export interface Recipient {
  readonly platform: PlatformName;
  readonly address: Address;
  readonly reader: Reader;
  readonly person: Practitioner | undefined;
}

/** Nowhere to send it: a code for the coordinator. `wait`: the message it belongs to is not there yet. */
export type Unreachable = { readonly kind: 'unreachable'; readonly reason: string } | { readonly kind: 'wait' };

/** Finds the address of a message at the moment of sending. */
export async function recipientOf(
  tx: Tx,
  row: DeliveryRow,
  publicUrl: string | undefined,
): Promise<{ readonly team: CareTeam; readonly to: Recipient | Unreachable }> {
  const team = await careTeamById(tx, row.careTeamId);
  const to =
    row.audience === 'person' ? await toPerson(tx, row, team, publicUrl) : await toChannel(tx, row, team, publicUrl);
  return { team, to };
}

async function toPerson(
  tx: Tx,
  row: DeliveryRow,
  team: CareTeam,
  publicUrl: string | undefined,
): Promise<Recipient | Unreachable> {
  const person = row.practitionerId === null ? undefined : await practitionerById(tx, team.id, row.practitionerId);
  const account = person && (await preferredAccount(tx, team.id, person.id, row.workspaceId));
  if (person === undefined || account === undefined) return { kind: 'unreachable', reason: 'no-account' };
  const locale = person.locale ?? team.locale;
  return {
    platform: account.platform,
    address: {
      kind: 'direct',
      workspace: account.workspaceExternalId,
      user: account.externalId,
      ...(account.reference !== undefined && { reference: account.reference }),
    },
    reader: { locale, t: catalogueOf(locale), zone: person.zone ?? team.zone, teamZone: team.zone, publicUrl },
    person,
  };
}

async function toChannel(
  tx: Tx,
  row: DeliveryRow,
  team: CareTeam,
  publicUrl: string | undefined,
): Promise<Recipient | Unreachable> {
  const workspace = (await workspacesOf(tx, team.id)).find(({ id }) => id === row.workspaceId);
  // What was posted is edited where it stands, even when the channel is no longer the one for announcements.
  const channel = workspace?.channel ?? (row.platformRef === null ? null : { externalId: '', reference: undefined });
  if (workspace === undefined || channel === null) return { kind: 'unreachable', reason: 'no-channel' };
  const thread = await threadRef(tx, row);
  if (thread === 'wait') return { kind: 'wait' };
  return {
    platform: workspace.platform,
    address: {
      kind: 'channel',
      workspace: workspace.externalId,
      channel: channel.externalId,
      ...(channel.reference !== undefined && { reference: channel.reference }),
      ...(thread !== undefined && { threadOf: thread }),
    },
    reader: teamReader({ publicUrl }, team),
    person: undefined,
  };
}

/** Where the first message of the thread is; "wait" while it is not posted, undefined when it never will be. */
async function threadRef(tx: Tx, row: DeliveryRow): Promise<Json | 'wait' | undefined> {
  if (row.threadOfId === null) return undefined;
  const root = await tx.delivery.findUnique({ where: { id: row.threadOfId, careTeamId: row.careTeamId } });
  if (root === null || root.state === 'dead' || root.state === 'cancelled') return undefined;
  return json.nullable().parse(root.platformRef) ?? 'wait';
}
