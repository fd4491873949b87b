import type { HolidayRegion } from '../../../src/core/calendar.ts';
import { ManualClock } from '../../../src/core/clock.ts';
import { createCareTeam, createWorkspace } from '../../../src/features/care-team/store.ts';
import { createPractitioner, linkAccount } from '../../../src/features/practitioner/store.ts';
import type { Rung } from '../../../src/features/reminder/rung.ts';
import { type Db, openDatabase } from '../../../src/store/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { RecordingPlatform } from '../../support/recording-platform.ts';

/** A member of the structure that is played. */
export interface Member {
  readonly zone: string;
  readonly time: string;
  readonly nurse: boolean;
}

/** A structure that is played; its first member coordinates. */
export interface Setting {
  readonly start: string;
  readonly place: readonly [region: HolidayRegion, zone: string];
  readonly rungs: readonly Rung[];
  readonly members: readonly Member[];
}

/** The chat in which it is played. */
export const workspace = 'T-played';

/** A structure that stands, without any process of the bot. */
export interface Played {
  readonly db: Db;
  readonly clock: ManualClock;
  readonly platform: RecordingPlatform;
  /** Closes the database and drops it. */
  readonly drop: () => Promise<void>;
}

/** Sets up a structure on a database of its own, without any task. */
export async function setUp(setting: Setting): Promise<Played> {
  const database = await freshDatabase();
  const db = await openDatabase(database.url);
  const clock = new ManualClock(new Date(setting.start));
  const [region, zone] = setting.place;
  const people = setting.members.map((member, index) => ({ ...member, name: `Personne ${index + 1}` }));
  await db.$transaction(async (tx) => {
    const team = await createCareTeam(tx, clock.now(), 'MSP des Tilleuls');
    const habits = { zone, holidayRegion: region, taskRungs: [...setting.rungs] };
    await tx.careTeam.update({ where: { id: team }, data: habits });
    const place = await createWorkspace(tx, team, { platform: 'slack', externalId: workspace });
    for (const [index, person] of people.entries()) {
      const { id } = await createPractitioner(tx, team, clock.now(), {
        displayName: person.name,
        role: index === 0 ? 'coordinator' : 'practitioner',
        profession: person.nurse ? 'nurse' : 'general-practitioner',
        zone: person.zone,
        locale: 'fr',
        confirmedAt: clock.now(),
      });
      await tx.practitioner.update({ where: { id }, data: { reminderTime: person.time } });
      const account = { practitionerId: id, workspaceId: place.id, externalId: person.name };
      await linkAccount(tx, team, clock.now(), account);
    }
  });
  const profiles = people.map((person) => ({
    ...unknown,
    externalId: person.name,
    displayName: person.name,
    zone: person.zone,
  }));
  const platform = new RecordingPlatform('slack', profiles, { find: true, files: true });
  const drop = async () => {
    await db.$disconnect();
    await database.drop();
  };
  return { db, clock, platform, drop };
}

const unknown = { locale: 'fr-FR', guest: false, removed: false, bot: false, workspaceAdmin: false };
