import type { Json } from '../core/json.ts';
import { isZone } from '../core/local-time.ts';
import { localeOf } from '../core/locale.ts';
import type { Workspace } from '../features/care-team/model.ts';
import { careTeamById, renameCareTeam, workspaceByExternalId } from '../features/care-team/store.ts';
import { joinMeetings } from '../features/meeting/join.ts';
import { expectDigests } from '../features/personal-digest/store.ts';
import { followMember } from '../features/practitioner/follow.ts';
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
import { offerSetup, wasOfferedSetup } from '../features/setup/follow.ts';
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
  if (name !== '' && current === workspace.externalId) await renameCareTeam(tx, workspace.careTeamId, name);
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
  const zone = knownZone(profile);
  const person = await createPractitioner(tx, workspace.careTeamId, now, {
    displayName: profile.displayName,
    role: profile.guest ? 'guest' : 'practitioner',
    ...(zone !== undefined && { zone }),
    ...(language !== undefined && { locale: language }),
  });
  await linkAccount(tx, workspace.careTeamId, now, {
    practitionerId: person.id,
    workspaceId: workspace.id,
    externalId: profile.externalId,
    reference: profile.reference,
  });
  const team = await careTeamById(tx, workspace.careTeamId);
  await joinMeetings(tx, team, now, person);
  await expectDigests(tx, team, now);
  return person;
}

/** What the workspace says about a member may have changed: name, presence, guest or not, and the zone until one was chosen. */
export async function follow(tx: Tx, now: Date, person: Practitioner, profile: Profile): Promise<void> {
  const active = !profile.removed;
  const zone = person.confirmed ? person.zone : (knownZone(profile) ?? person.zone);
  const role = roleFor(person, profile);
  const { displayName } = profile;
  const moved = active !== person.active || zone !== person.zone || role !== person.role;
  if (!moved && displayName === person.displayName) return;
  await updateFromWorkspace(tx, person.careTeamId, person.id, { displayName, active, zone, role });
  if (!moved) return;
  await followMember(tx, now, { ...person, active, zone, role });
}

/** Somebody is not in the workspace any more. */
export async function leave(tx: Tx, now: Date, person: Practitioner): Promise<void> {
  const { displayName, role } = person;
  await follow(tx, now, person, { externalId: '', displayName, guest: role === 'guest', removed: true, bot: false });
}

function knownZone({ zone }: Profile): string | undefined {
  return zone !== undefined && isZone(zone) ? zone : undefined;
}

/** Guests of the workspace are guests here; whoever is none any more starts as practitioner. */
function roleFor(person: Practitioner, { guest }: Profile): Role {
  if (guest) return 'guest';
  return person.role === 'guest' ? 'practitioner' : person.role;
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
  if (known !== undefined) await follow(tx, now, known, profile);
  if (known !== undefined || profile.bot || profile.removed) return known;
  return admit(tx, now, workspace, profile);
}

/** Somebody speaks. When nobody coordinates the structure, they may, unless the workspace says that they do not administer it. */
export async function heard(tx: Tx, now: Date, person: Practitioner, profile: Profile | undefined): Promise<void> {
  await greet(tx, now, person, profile !== undefined && profile.workspaceAdmin !== false);
}

/**
 * Meets somebody. When the structure has no coordinator (any more), whoever may lead becomes it; the first one ever is shown
 * what there is to set up, and everybody else is asked once for their profile. Guests are not met.
 */
export async function greet(tx: Tx, now: Date, person: Practitioner, mayLead: boolean): Promise<void> {
  if (person.role === 'guest' || !person.active) return;
  const appointed = mayLead && (await appoint(tx, person));
  if (appointed && (await offerSetup(tx, now, person))) return;
  // The message about the set-up asks for the profile too.
  if (!person.confirmed && !(await wasOfferedSetup(tx, person))) await welcome(tx, now, person);
}

/** Makes somebody coordinator, unless there is one; whether it did. */
async function appoint(tx: Tx, person: Practitioner): Promise<boolean> {
  if (!(await leaderless(tx, person))) return false;
  await setRole(tx, person.careTeamId, person.id, 'coordinator');
  return true;
}

/** Whether nobody coordinates the person's structure yet. */
export async function leaderless(tx: Tx, { careTeamId }: Pick<Practitioner, 'careTeamId'>): Promise<boolean> {
  return (await coordinators(tx, careTeamId)).length === 0;
}
