import { beginning, holidayName } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { SkippedDate } from '../../core/recurrence.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { callOff } from './call-off.ts';
import { reschedule, type Schedule } from './reschedule.ts';

/** What became of the RCPs that follow a moved one. */
export interface FollowingMoved {
  readonly moved: readonly MeetingWithInvitations[];
  /** Their new date is a public holiday: they are cancelled. */
  readonly skipped: readonly SkippedDate[];
}

/**
 * Moves the following RCPs of a series as one of them was moved: by as many days, and to its time, duration and place
 * as far as it got new ones. Throws UserError when somebody changes one of them at the same time; nothing is done then.
 */
export async function moveFollowing(
  context: Context,
  before: MeetingWithInvitations,
  after: MeetingWithInvitations,
  following: readonly MeetingWithInvitations[],
): Promise<FollowingMoved> {
  const { careTeam } = context;
  const [from, to] = [localParts(before.startsAt, careTeam.zone), localParts(after.startsAt, careTeam.zone)];
  const days = daysBetween(from.date, to.date);
  const moved: MeetingWithInvitations[] = [];
  const skipped: SkippedDate[] = [];
  for (const one of following) {
    const wall = localParts(one.startsAt, careTeam.zone);
    const date = addDays(wall.date, days);
    const holiday = days === 0 ? undefined : holidayName(date, careTeam.holidayRegion);
    if (holiday !== undefined) {
      if (!(await callOff(context, one, holiday))) throw new UserError('form-outdated');
      skipped.push({ date, holidayName: holiday });
      continue;
    }
    const time = from.time === to.time ? wall.time : to.time;
    const schedule: Schedule = {
      startsAt: beginning(date, time, careTeam.zone),
      durationMinutes: before.durationMinutes === after.durationMinutes ? one.durationMinutes : after.durationMinutes,
      place: before.place === after.place ? one.place : after.place,
    };
    const done = await reschedule(context, one, schedule, (moved.at(-1) ?? after).startsAt);
    if (done === undefined) throw new UserError('form-outdated');
    moved.push(done);
  }
  return { moved, skipped };
}

/** Cancels the following RCPs of a series. Throws UserError when somebody changes one of them at the same time. */
export async function cancelFollowing(
  context: Context,
  following: readonly MeetingWithInvitations[],
  reason: string,
): Promise<void> {
  for (const one of following) {
    if (!(await callOff(context, one, reason))) throw new UserError('form-outdated');
  }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
