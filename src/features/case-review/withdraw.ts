import type { MeetingId } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { announceFiling, settleReview } from '../filing/notifications.ts';
import { flashWithdrawn } from '../flash/withdrawn.ts';
import { wasHeld } from '../meeting/status.ts';
import { holdMeeting, holdMeetings } from '../meeting/store-hold.ts';
import { archiveWhenDone } from '../minutes/archive.ts';
import { noteWithdrawal } from '../minutes/withdrawal.ts';
import { loadSession } from '../session/load.ts';
import { followSession } from '../session/notifications.ts';
import { dropTasks } from '../task/store.ts';
import type { CaseReview } from './model.ts';
import { stopAsking } from './notifications.ts';
import { noTexts, purgeTexts } from './purge-texts.ts';
import { agendaChanged } from './put-on-agenda.ts';
import { casesOfCode, changeCase } from './store.ts';
import { endDiscussion, silence } from './store-withdrawal.ts';

type Acting = Pick<Context, 'tx' | 'careTeam' | 'now' | 'actor'>;

/**
 * Takes a case back: no text about it stays in any table, nothing more is sent, its RCP goes on without it. Its code,
 * motive and dates stay, which say nothing of anybody. False when somebody changed it meanwhile.
 */
export async function withdrawCase(
  context: Acting,
  seen: CaseReview,
  because: { readonly consent?: 'opposed' } = {},
): Promise<boolean> {
  const { tx, careTeam, now } = context;
  if (seen.meetingId !== null) await holdMeeting(tx, careTeam.id, seen.meetingId);
  const gone = await changeCase(tx, careTeam.id, now, seen, {
    ...because,
    status: 'withdrawn',
    meetingId: null,
    ...noTexts,
    attribute: 'none',
    filing: 'none',
    filedAt: null,
    reviewOn: null,
    purgedAt: now,
  });
  if (!gone) return false;
  await silence(tx, careTeam.id, now, seen.id);
  await dropTasks(tx, careTeam.id, now, seen.id);
  await purgeTexts(tx, careTeam, now, seen.id);
  await endDiscussion(tx, careTeam.id, now, seen.id);
  await flashWithdrawn(tx, careTeam, now, seen.id);
  await stopAsking(tx, careTeam, now, seen);
  await settleReview(tx, careTeam, now, seen);
  await announceFiling(tx, careTeam, now, seen);
  if (seen.meetingId !== null) await leaveMeeting(context, seen, seen.meetingId);
  return true;
}

/** The RCP that it was for, or that discussed it, goes on without it. */
async function leaveMeeting({ tx, careTeam, now, actor }: Acting, { code }: CaseReview, id: MeetingId): Promise<void> {
  const session = await loadSession(tx, careTeam, id);
  if (session === undefined) return;
  const { meeting } = session;
  if (meeting.status === 'in-session') await followSession(tx, now, session);
  await agendaChanged(tx, careTeam, now, meeting, actor.id);
  if (!wasHeld(meeting)) return;
  await noteWithdrawal(tx, careTeam, now, { meeting: id, code, by: actor.id });
  await archiveWhenDone(tx, careTeam, now, id);
}

/**
 * The patient objects: everything that this code stands for is withdrawn, what was discussed long ago included. The
 * objection holds whatever else happens at the same time: a case that somebody changes, or a follow-up that comes,
 * between two looks is found by the next one. Source: L1110-4 IV and D1110-3-4 CSP (at any time).
 */
export async function recordObjection(context: Acting, code: string): Promise<void> {
  const { tx, careTeam } = context;
  const meetings = (await casesOfCode(tx, careTeam.id, code)).flatMap(({ meetingId }) => meetingId ?? []);
  await holdMeetings(tx, careTeam.id, meetings);
  const next = async () => (await casesOfCode(tx, careTeam.id, code)).find(({ status }) => status !== 'withdrawn');
  for (let seen = await next(); seen !== undefined; seen = await next()) {
    await withdrawCase(context, seen, { consent: 'opposed' });
  }
}
