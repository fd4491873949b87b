import { people, type SeedPerson, structureName } from '../../../prisma/seed.ts';

/** The tenant, and the workspace of the structure. */
export const tenantId = '3f6b2f5e-5f0b-4b6f-9a53-7a1d0c2e9b10';
export const botId = '28:diapason';
export const channel = { id: '19:coordination@thread.tacv2', name: 'coordination' } as const;

const currentUser = 'claire';
/** The Playground takes exactly five. */
const otherUsers: readonly string[] = ['lea', 'marc', 'nadia', 'fatou', 'hugo'];

/** The Entra object id of somebody in the Playground; undefined for those who are not there. */
export function objectIdOf({ key }: SeedPerson): string | undefined {
  const index = [currentUser, ...otherUsers].indexOf(key);
  return index < 0 ? undefined : `3f6b2f5e-0000-4000-8000-00000000000${index}`;
}

export function isCurrentUser({ key }: SeedPerson): boolean {
  return key === currentUser;
}

/** The content of .m365agentsplayground.yml; JSON is YAML too. */
export function playgroundConfig(): string {
  const users = people.filter((person) => objectIdOf(person) !== undefined);
  return JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: 'Diapason' },
    currentUser: users.filter(isCurrentUser).map(userOf)[0],
    users: users.filter((person) => !isCurrentUser(person)).map(userOf),
    personalChat: { id: 'a:diapason-claire' },
    groupChat: { id: '19:groupe@thread.v2', name: 'Petit groupe' },
    team: { id: '19:tilleuls@thread.tacv2', name: structureName, aadGroupId: tenantId, channels: [channel] },
  });
}

function userOf(person: SeedPerson) {
  const [givenName = '', ...rest] = person.name.split(' ');
  const address = `${person.key}@tilleuls.example`;
  return {
    id: `29:${person.key}`,
    name: person.name,
    // The Playground spells it so.
    userPrincipleName: address,
    aadObjectId: objectIdOf(person),
    givenName,
    surname: rest.join(' '),
    email: address,
  };
}
