import { beginning } from '../../core/calendar.ts';
import { type MeetingId, meetingId, newId, seriesId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import { type MeetingWithInvitations, notifiable } from '../meeting/model.ts';
import { changeMeeting, createMeeting } from '../meeting/store.ts';
import type { Series } from './series.ts';
import { createSeries, followingMeetings, ruleOfSeries } from './store.ts';
import { announceLater } from './timers.ts';

/** The series that an RCP begins, as long as there are others after it; undefined when it stands alone. */
export async function seriesFrom(context: Context, meeting: MeetingWithInvitations): Promise<Series | undefined> {
  const { tx, careTeam, now } = context;
  const following = await followingMeetings(tx, careTeam.id, now, meeting);
  const rule = meeting.seriesId === null ? undefined : await ruleOfSeries(tx, careTeam.id, meeting.seriesId);
  if (rule === undefined || following.length === 0) return undefined;
  const dates = [meeting, ...following].map(({ startsAt }) => localParts(startsAt, careTeam.zone).date);
  return { rule, dates, skipped: [] };
}

/**
 * Makes an RCP the first of a series: the others have its time of day, whatever the clocks do, and its invited people,
 * and are announced one after the other. Throws UserError when somebody else changes it at the same time.
 */
export async function repeatMeeting(
  context: Context,
  first: MeetingWithInvitations,
  { rule, dates }: Series,
): Promise<void> {
  const { tx, careTeam, now, actor } = context;
  const series = newId(seriesId);
  await createSeries(tx, careTeam.id, now, series, rule);
  const begun = await changeMeeting(tx, careTeam.id, now, first, { seriesId: series });
  if (!begun) throw new UserError('form-outdated');
  const { time } = localParts(first.startsAt, careTeam.zone);
  const { type, title, durationMinutes, place, facilitatorId, secretaryId, invitesEveryone, invitedProfessions } =
    first;
  const like = { type, title, durationMinutes, place, facilitatorId, secretaryId, invitesEveryone, invitedProfessions };
  const invited = notifiable(first).map((person) => person.id);
  let previous = first.startsAt;
  for (const date of dates.slice(1)) {
    const id: MeetingId = newId(meetingId);
    const startsAt = beginning(date, time, careTeam.zone);
    const draft = { ...like, id, startsAt, createdById: actor.id, seriesId: series, status: 'draft' } as const;
    await createMeeting(tx, careTeam.id, now, draft, invited);
    await announceLater(tx, careTeam, draft, previous);
    previous = startsAt;
  }
}
