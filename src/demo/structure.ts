import { join } from 'node:path';
import { people, seed } from '../../prisma/seed.ts';
import type { Profile } from '../bot/people.ts';
import type { CareTeamId } from '../core/ids.ts';
import { type Db, openDatabase } from '../store/client.ts';
import { migrate } from '../store/migrate.ts';
import { terminalWorkspace } from './play.ts';
import { zone } from './stage.ts';
import { weekStart } from './week/week.ts';

/** The fictional structure in a database of its own. */
export interface Structure {
  readonly db: Db;
  readonly team: CareTeamId;
}

/** Makes the database in a folder and fills it. */
export async function openStructure(folder: string): Promise<Structure> {
  const url = `file:${join(folder, 'demo.db')}`;
  await migrate(url);
  const db = await openDatabase(url);
  const team = await seed(db, {
    now: weekStart,
    workspaces: [
      {
        platform: 'terminal',
        externalId: terminalWorkspace,
        channel: { externalId: 'coordination', name: 'coordination' },
        account: ({ key }) => ({ externalId: key, lastSeenAt: weekStart }),
      },
    ],
  });
  return { db, team };
}

/** The same people as their workspace knows them. */
export const profiles: readonly Profile[] = people.map((person) => ({
  externalId: person.key,
  displayName: person.name,
  zone: person.zone ?? zone,
  locale: 'fr-FR',
  guest: false,
  removed: false,
  bot: false,
}));
