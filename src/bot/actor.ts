import type { Clock } from '../core/clock.ts';
import type { PractitionerId } from '../core/ids.ts';
import type { Workspace } from '../features/care-team/model.ts';
import { careTeamById } from '../features/care-team/store.ts';
import type { Context } from '../features/context.ts';
import { practitionerById } from '../features/practitioner/store.ts';
import { catalogueOf } from '../i18n/catalogue.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Db, Tx } from '../store/client.ts';
import { admit, firstContact, knownMember, leaderless, workspaceOf } from './identify.ts';
import type { InboundSource } from './inbound.ts';
import type { People, Profile } from './people.ts';

/** Who acts, and from where. */
export interface Actor {
  readonly workspace: Workspace;
  readonly id: PractitionerId;
}

/** Finds the member who acts; whoever is new is looked up in the workspace and welcomed. Committed on its own. */
export async function identify(db: Db, clock: Clock, people: People, source: InboundSource): Promise<Actor> {
  const now = clock.now();
  const reference = source.place.kind === 'direct' ? source.place.reference : undefined;
  const found = await db.$transaction(async (tx) => {
    const workspace = await workspaceOf(tx, now, source);
    const person = await knownMember(tx, now, workspace, source.user, reference);
    const settled = person !== undefined && (person.confirmed || !(await leaderless(tx, person)));
    if (settled) await firstContact(tx, now, person, undefined);
    return settled ? { workspace, id: person.id } : undefined;
  });
  return found ?? meet(db, clock, await profileOf(people, source), source);
}

async function meet(db: Db, clock: Clock, profile: Profile, source: InboundSource): Promise<Actor> {
  return db.$transaction(async (tx) => {
    const now = clock.now();
    const workspace = await workspaceOf(tx, now, source);
    const known = await knownMember(tx, now, workspace, source.user, undefined);
    const person = known ?? (await admit(tx, now, workspace, profile));
    await firstContact(tx, now, person, profile);
    return { workspace, id: person.id };
  });
}

/** What the workspace and the message itself tell about a newcomer. */
async function profileOf(people: People, source: InboundSource): Promise<Profile> {
  const profile = await people.profile(source.workspace, source.user);
  if (profile?.bot || profile?.removed) throw new UserError('account-removed');
  const reference = source.place.kind === 'direct' ? source.place.reference : undefined;
  return {
    externalId: source.user,
    displayName: source.user,
    guest: false,
    removed: false,
    bot: false,
    ...source.hints,
    ...profile,
    ...(reference !== undefined && { reference }),
  };
}

/** Everything a handler may know, read fresh in its own transaction. */
export async function contextOf(
  tx: Tx,
  now: Date,
  actor: Actor,
  source: InboundSource,
  publicUrl: string | undefined,
): Promise<Context> {
  const careTeam = await careTeamById(tx, actor.workspace.careTeamId);
  const person = await practitionerById(tx, careTeam.id, actor.id);
  if (person === undefined) throw new UserError('account-removed');
  const locale = person.locale ?? careTeam.locale;
  return {
    tx,
    now,
    careTeam,
    actor: person,
    workspaceId: actor.workspace.id,
    place: source.place,
    locale,
    t: catalogueOf(locale),
    zone: person.zone ?? careTeam.zone,
    publicUrl,
  };
}
