import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import { inGroups } from '../../store/groups.ts';
import { enqueue, type NewDelivery } from '../../store/outbox.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import { absencesFrom } from '../absence/store.ts';
import type { CareTeam } from '../care-team/model.ts';
import { workingTime } from '../practitioner/working-time.ts';
import { type Slot, slotsWhilePresent } from '../weekly-digest/slot.ts';
import { personalDigestKind as kind, lookKind } from './actions.ts';
import { type Subscriber, subscribers } from './store.ts';

const hour = 3_600_000;

/**
 * Sends their digest to those whose time has come, once per ISO week, and looks again at the next such time: in an hour
 * at the latest, so that a member, an absence, a zone or a holiday that has changed meanwhile needs to tell nobody.
 */
export async function lookAtPersonalDigests(tx: Tx, team: CareTeam, now: Date): Promise<void> {
  if (!team.personalDigests) {
    await clearTimers(tx, team.id, { subjectId: team.id, kinds: [lookKind] });
    return;
  }
  const slots = await slotsOf(tx, team, now);
  const due = slots.flatMap(({ person, since, last }): readonly NewDelivery[] => {
    if (last === undefined || last.at <= since || last.lapsesAt <= now) return [];
    const { week, at: dueAt } = last;
    const dedupeKey = `${kind}:${person.id}:${week}`;
    // Its subject is its instant, which stays when it is postponed.
    return [{ kind, subjectId: dueAt.toISOString(), dedupeKey, dueAt, audience: 'person', practitionerId: person.id }];
  });
  for (const group of inGroups(due)) await enqueue(tx, team.id, now, group);
  const next = Math.min(now.getTime() + hour, ...slots.map((one) => one.next.at.getTime()));
  await setTimer(tx, team.id, { kind: lookKind, subjectId: team.id, dueAt: new Date(next) });
}

interface PersonalSlots extends Subscriber {
  readonly last: Slot | undefined;
  readonly next: Slot;
}

/** On each one's own clocks, moved to the first day on which they work again. */
async function slotsOf(tx: Tx, team: CareTeam, now: Date): Promise<readonly PersonalSlots[]> {
  const threeWeeks = 21;
  const absences = await absencesFrom(tx, team.id, addDays(localParts(now, team.zone).date, -threeWeeks));
  return (await subscribers(tx, team.id)).map((one) => {
    const { id } = one.person;
    const away = absences.filter(({ practitionerId }) => practitionerId === id);
    const isThere = (day: string) => !away.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
    return { ...one, ...slotsWhilePresent(now, { ...one.habits, ...workingTime(one.person, team) }, isThere) };
  });
}
