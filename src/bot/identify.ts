import type { Json } from '../core/json.ts';
import { isZone } from '../core/local-time.ts';
import { localeOf } from '../core/locale.ts';
import type { Workspace } from '../features/care-team/model.ts';
import { renameCareTeam, workspaceByExternalId } from '../features/care-team/store.ts';
import type { Practitioner } from '../features/practitioner/model.ts';
import type { Role } from '../features/practitioner/role.ts';
import {
  coordinators,
  createPractitioner,
  linkAccount,
  practitionerByAccount,
  setRole,
  touchAccount,
  updateFromWorkspace,
} from '../features/practitioner/store.ts';
import { welcome } from '../features/practitioner/welcome.ts';
import type { Tx } from '../store/client.ts';
import type { InboundSource } from './inbound.ts';
import type { Profile } from './people.ts';

/** The workspace an event comes from; a structure is made for it at the first one. */
export function workspaceOf(
  tx: Tx,
  now: Date,
  source: Pick<InboundSource, 'platform' | 'workspace'>,
  name?: string,
): Promise<Workspace> {
  return workspaceByExternalId(tx, now, { platform: source.platform, externalId: source.workspace, name });
}

/** Gives the structure the workspace's name, unless somebody named it otherwise. */
export async function nameAfterWorkspace(tx: Tx, workspace: Workspace, current: string, name: string): Promise<void> {
  if (current === workspace.externalId) await renameCareTeam(tx, workspace.careTeamId, name);
}

/** The member behind an account that spoke before; notes that it spoke. */
export async function knownMember(
  tx: Tx,
  now: Date,
  workspace: Workspace,
  user: string,
  reference: Json | undefined,
): Promise<Practitioner | undefined> {
  const account = { workspaceId: workspace.id, externalId: user };
  const person = await practitionerByAccount(tx, workspace.careTeamId, account);
  if (person !== undefined) await touchAccount(tx, workspace.careTeamId, now, account, reference);
  return person;
}

/** Makes a member of somebody whom the workspace knows and who was not seen before. */
export async function admit(tx: Tx, now: Date, workspace: Workspace, profile: Profile): Promise<Practitioner> {
  const language = localeOf(profile.locale);
  const person = await createPractitioner(tx, workspace.careTeamId, now, {
    displayName: profile.displayName,
    role: profile.guest ? 'guest' : 'practitioner',
    ...(profile.zone !== undefined && isZone(profile.zone) && { zone: profile.zone }),
    ...(language !== undefined && { locale: language }),
  });
  await linkAccount(tx, workspace.careTeamId, now, {
    practitionerId: person.id,
    workspaceId: workspace.id,
    externalId: profile.externalId,
    reference: profile.reference,
  });
  return person;
}

/** What the workspace says about a member has changed. */
export async function follow(tx: Tx, person: Practitioner, profile: Profile): Promise<void> {
  const { displayName, removed } = profile;
  // Whoever chose the structure's zone keeps it.
  const follows = person.zone !== null && profile.zone !== undefined && isZone(profile.zone);
  const zone = follows ? profile.zone : person.zone;
  if (displayName === person.displayName && removed !== person.active && zone === person.zone) return;
  await updateFromWorkspace(tx, person.careTeamId, person.id, { displayName, active: !removed, zone });
}

/** Somebody whom the workspace names: a member from now on, or one whose name, zone or presence may have changed. */
export async function admitOrFollow(
  tx: Tx,
  now: Date,
  workspace: Workspace,
  profile: Profile,
): Promise<Practitioner | undefined> {
  const account = { workspaceId: workspace.id, externalId: profile.externalId };
  const known = await practitionerByAccount(tx, workspace.careTeamId, account);
  if (known !== undefined) await follow(tx, known, profile);
  if (known !== undefined || profile.bot || profile.removed) return known;
  return admit(tx, now, workspace, profile);
}

/**
 * Until a person has confirmed their profile, they are asked for it (once). The first one becomes coordinator when the
 * structure has none, unless the workspace says that they do not administer it. Guests never do.
 */
export async function firstContact(
  tx: Tx,
  now: Date,
  person: Practitioner,
  profile: Profile | undefined,
): Promise<Practitioner> {
  if (person.confirmed || person.role === 'guest') return person;
  const role = profile?.workspaceAdmin !== false && (await leaderless(tx, person)) ? 'coordinator' : person.role;
  if (role !== person.role) await setRole(tx, person.careTeamId, person.id, role);
  await welcome(tx, now, person);
  return { ...person, role };
}

/** Whoever installed the bot becomes coordinator, unless there is one; returns the role that the person has now. */
export async function appoint(tx: Tx, person: Practitioner): Promise<Role> {
  if (person.role === 'guest' || !(await leaderless(tx, person))) return person.role;
  await setRole(tx, person.careTeamId, person.id, 'coordinator');
  return 'coordinator';
}

/** Whether nobody coordinates the person's structure yet. */
export async function leaderless(tx: Tx, { careTeamId }: Pick<Practitioner, 'careTeamId'>): Promise<boolean> {
  return (await coordinators(tx, careTeamId)).length === 0;
}
