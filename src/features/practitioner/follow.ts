import type { Tx } from '../../store/client.ts';
import { careTeamById } from '../care-team/store.ts';
import { joinMeetings } from '../meeting/join.ts';
import { replanReminders } from '../meeting/replan.ts';
import { planSweep } from '../reminder/plan.ts';
import { followSetup } from '../setup/follow.ts';
import { followElector } from '../vote/follow-elector.ts';
import type { Practitioner } from './model.ts';

/** Brings invitations, reminders, votes and the set-up in line with what somebody has become: back, gone, elsewhere, a guest. */
export async function followMember(tx: Tx, now: Date, person: Practitioner): Promise<void> {
  const team = await careTeamById(tx, person.careTeamId);
  await joinMeetings(tx, team, now, person);
  await replanReminders(tx, team, now, person.id);
  await followElector(tx, team, now, person.id);
  await planSweep(tx, team, now);
  await followSetup(tx, team.id, now);
}
