import type { Clock } from '../core/clock.ts';
import type { PractitionerId } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import type { Workspace } from '../features/care-team/model.ts';
import { careTeamById } from '../features/care-team/store.ts';
import type { Context } from '../features/context.ts';
import { practitionerById } from '../features/practitioner/store.ts';
import { teamNames } from '../features/team-names.ts';
import { catalogueOf } from '../i18n/catalogue.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Db, Tx } from '../store/client.ts';
import { admit, follow, heard, knownMember, leaderless, workspaceOf } from './identify.ts';
import type { InboundSource } from './inbound.ts';
import type { People, Profile } from './people.ts';

/** Who acts, and from where. */
export interface Actor {
  readonly workspace: Workspace;
  readonly id: PractitionerId;
}

/** Finds the member who acts; whoever is new is looked up in the workspace and welcomed. Committed on its own. */
export async function identify(db: Db, clock: Clock, people: People, source: InboundSource): Promise<Actor> {
  const { known, leading, active } = await db.$transaction((tx) => lookUp(tx, clock.now(), source));
  // Where the platform does not say who came back, speaking does.
  const back = !active && people.left !== undefined;
  if (known !== undefined && leading && !back) return known;
  // Without a coordinator, the workspace is asked whether this is somebody who may take over.
  const profile = await people.profile(source.workspace, source.user);
  if (known === undefined) assertMember(profile);
  else if (profile === undefined) return known;
  return db.$transaction((tx) => meet(tx, clock.now(), withHints(profile, source), source, back));
}

/** The member behind the account that speaks, if it spoke before, and whether somebody coordinates the structure. */
async function lookUp(
  tx: Tx,
  now: Date,
  source: InboundSource,
): Promise<{ readonly known: Actor | undefined; readonly leading: boolean; readonly active: boolean }> {
  const workspace = await workspaceOf(tx, now, source);
  const person = await knownMember(tx, now, workspace, source.user, referenceOf(source));
  if (person === undefined) return { known: undefined, leading: false, active: false };
  const leading = !(await leaderless(tx, person));
  // Without a coordinator this may be the one to come: what is said to them depends on what the workspace says of them.
  if (leading) await heard(tx, now, person, undefined);
  return { known: { workspace, id: person.id }, leading, active: person.active };
}

async function meet(tx: Tx, now: Date, profile: Profile, source: InboundSource, back: boolean): Promise<Actor> {
  const workspace = await workspaceOf(tx, now, source);
  const known = await knownMember(tx, now, workspace, source.user, undefined);
  if (back && known !== undefined) await follow(tx, now, known, profile);
  const person = known ?? (await admit(tx, now, workspace, profile));
  await heard(tx, now, person, profile);
  return { workspace, id: person.id };
}

/** Whoever the workspace does not know gets no rights in it. */
function assertMember(profile: Profile | undefined): asserts profile is Profile {
  if (profile === undefined) throw new UserError('unknown-account');
  if (profile.bot || profile.removed) throw new UserError('account-removed');
}

/** The profile with what the message itself tells about its author. */
function withHints(profile: Profile, source: InboundSource): Profile {
  const reference = referenceOf(source);
  return { ...source.hints, ...profile, ...(reference !== undefined && { reference }) };
}

function referenceOf({ place }: InboundSource): Json | undefined {
  return place.kind === 'direct' ? place.reference : undefined;
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
    // As private as the direct messages, where what is to be read goes.
    place: source.place.kind === 'home' ? { kind: 'direct' } : source.place,
    locale,
    t: catalogueOf(locale),
    zone: person.zone ?? careTeam.zone,
    teamZone: careTeam.zone,
    publicUrl,
    teamNames: once(() => teamNames(tx, careTeam.id)),
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
