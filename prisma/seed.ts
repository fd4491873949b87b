import type { CareTeamId } from '../src/core/ids.ts';
import type { Json } from '../src/core/json.ts';
import type { PlatformName } from '../src/core/platform-name.ts';
import { chooseChannel, createCareTeam, createWorkspace } from '../src/features/care-team/store.ts';
import type { Profession } from '../src/features/practitioner/profession.ts';
import type { Role } from '../src/features/practitioner/role.ts';
import { activePractitioners, createPractitioner, linkAccount } from '../src/features/practitioner/store.ts';
import type { Db } from '../src/store/client.ts';

export const structureName = 'MSP des Tilleuls';

export interface SeedPerson {
  /** Stable in the code and, unless something else is said, the id of their chat account. */
  readonly key: string;
  readonly name: string;
  readonly profession: Profession;
  readonly role: Role;
  /** IANA zone; absent means the structure's. */
  readonly zone?: string;
}

/** The fictional people of a fictional maison de santé. */
export const people: readonly SeedPerson[] = [
  person('claire', 'Claire Dubois', 'care-coordinator', { role: 'coordinator' }),
  person('lea', 'Léa Martin', 'general-practitioner'),
  person('marc', 'Marc Petit', 'general-practitioner'),
  person('amina', 'Amina Benali', 'general-practitioner'),
  person('paul', 'Paul Girard', 'general-practitioner'),
  person('julie', 'Julie Moreau', 'nurse'),
  person('thomas', 'Thomas Leroy', 'nurse'),
  person('nadia', 'Nadia Haddad', 'advanced-practice-nurse'),
  person('sophie', 'Sophie Lambert', 'asalee-nurse'),
  person('hugo', 'Hugo Roux', 'physiotherapist'),
  person('camille', 'Camille Faure', 'physiotherapist'),
  person('ines', 'Inès Carpentier', 'physiotherapist'),
  person('elodie', 'Élodie Mercier', 'midwife'),
  person('fatou', 'Fatou Diallo', 'pharmacist'),
  person('manon', 'Manon Chevalier', 'speech-therapist'),
  person('bruno', 'Bruno Masson', 'podiatrist'),
  person('alice', 'Alice Renaud', 'dietitian'),
  person('karim', 'Karim Saïdi', 'psychologist'),
  person('valerie', 'Valérie Picard', 'social-worker'),
  person('yann', 'Yann Le Goff', 'occupational-therapist'),
  person('martine', 'Martine Colin', 'medical-secretary', { role: 'secretary' }),
  person('lucas', 'Lucas Bonnet', 'resident-physician'),
  // A diabetologist who takes part from afar: reminders come at his own hours.
  person('ravi', 'Ravi Payet', 'other-physician', { zone: 'Indian/Reunion' }),
];

function person(
  key: string,
  name: string,
  profession: Profession,
  rest: Partial<Pick<SeedPerson, 'role' | 'zone'>> = {},
): SeedPerson {
  return { key, name, profession, role: 'practitioner', ...rest };
}

/** A chat workspace of the structure. */
export interface SeedWorkspace {
  readonly platform: PlatformName;
  readonly externalId: string;
  /** Where RCPs are announced; absent: privately. */
  readonly channel?: { readonly externalId: string; readonly name: string; readonly reference?: Json };
  /** The account of each person there and when they last spoke; undefined for those who have none. */
  readonly account: (person: SeedPerson) => { readonly externalId: string; readonly lastSeenAt: Date } | undefined;
}

/** Fills a migrated, empty database with the fictional structure, whose people have all confirmed their profile. */
export async function seed(
  db: Db,
  { now, workspaces }: { readonly now: Date; readonly workspaces: readonly SeedWorkspace[] },
): Promise<CareTeamId> {
  const team = await db.$transaction(async (tx) => {
    const id = await createCareTeam(tx, now, structureName);
    for (const { name, profession, role, zone } of people) {
      const confirmed = { displayName: name, profession, role, confirmedAt: now };
      await createPractitioner(tx, id, now, { ...confirmed, ...(zone !== undefined && { zone }) });
    }
    return id;
  });
  for (const workspace of workspaces) await addWorkspace(db, team, now, workspace);
  return team;
}

/** Gives the structure one more chat workspace, with accounts for its people. */
export async function addWorkspace(db: Db, team: CareTeamId, now: Date, workspace: SeedWorkspace): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await createWorkspace(tx, team, workspace);
    if (workspace.channel !== undefined) await chooseChannel(tx, team, now, id, workspace.channel);
    const practitioners = await activePractitioners(tx, team);
    for (const one of people) {
      const practitioner = practitioners.find(({ displayName }) => displayName === one.name);
      const account = workspace.account(one);
      if (practitioner === undefined || account === undefined) continue;
      await linkAccount(tx, team, account.lastSeenAt, {
        practitionerId: practitioner.id,
        workspaceId: id,
        externalId: account.externalId,
      });
    }
  });
}
