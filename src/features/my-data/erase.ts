import { catalogueOf } from '../../i18n/catalogue.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { holdComing } from '../meeting/coming.ts';
import { announceChange } from '../meeting/notifications.ts';
import { followMember } from '../practitioner/follow.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { followTasks } from '../task/follow.ts';
import { eraseRows, openTasksOf } from './store-erasure.ts';

/** Erases what is kept about a member, who has left from then on. False when somebody did it before. */
export async function eraseMember(tx: Tx, team: CareTeam, now: Date, person: Practitioner): Promise<boolean> {
  // Held before anything is written, as everywhere: of two who change an RCP at the same instant one waits.
  const { meetings } = await holdComing(tx, team.id, now, person.id);
  const tasks = await openTasksOf(tx, team.id, person.id);
  const displayName = catalogueOf(team.locale).myData.formerMember;
  if (!(await eraseRows(tx, team.id, now, person.id, displayName))) return false;
  await followMember(tx, now, { ...person, displayName, zone: null, locale: null, active: false });
  for (const id of meetings) await announceChange(tx, team.id, now, { id });
  await followTasks(tx, team, now, tasks);
  return true;
}
