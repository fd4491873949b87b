import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile, refresh } from '../../store/outbox.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import { type CareTeam, workspaceChannels } from '../care-team/model.ts';
import { workspacesOf } from '../care-team/store.ts';
import { sameClick } from '../document/same-click.ts';
import { inCharge, type Meeting, type MeetingWithInvitations, notifiable } from '../meeting/model.ts';
import { announcementKey } from '../meeting/notifications.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { MinutesRows } from './content.ts';
import { type Amendment, type Minutes, participantsOf, reminderAt, verdictOf } from './model.ts';

/** Every kind of message about minutes; each has its renderer in jobs.ts. */
export const kinds = {
  /** To each participant: please approve. */
  request: 'minutes.request',
  reminder: 'minutes.reminder',
  /** To the secretary. */
  objection: 'minutes.objection',
  /** Under the announcement in the channel, else to each invited person. */
  approved: 'minutes.approved',
  /** To each participant: something was added below. */
  amended: 'minutes.amended',
} as const;

/** The files that somebody asks for, each sent to that person. */
export const fileKinds = {
  pdf: 'minutes.pdf',
  markdown: 'minutes.markdown',
  csv: 'minutes.csv',
  attendance: 'minutes.attendance',
} as const;
export type FileFormat = keyof typeof fileKinds;

/** Approved by silence. */
export const deadlineTimer = 'minutes.deadline';

/** Asks every participant who has not answered to approve a version, and sets its deadline. */
export async function announceVersion(tx: Tx, team: CareTeam, now: Date, rows: MinutesRows): Promise<void> {
  const { meeting, minutes } = rows;
  if (minutes === undefined) return;
  // What still waits for the morning would ask about an older version.
  const older = { subjectId: meeting.id, kinds: [kinds.request], reason: 'superseded' };
  await reconcile(tx, team.id, now, older, []);
  await enqueue(
    tx,
    team.id,
    now,
    unanswered(rows, minutes).map((person) => ({ ...request(meeting, minutes, kinds.request, person), dueAt: now })),
  );
  await setTimer(tx, team.id, { kind: deadlineTimer, subjectId: meeting.id, dueAt: minutes.closesAt });
  await planReminders(tx, team, now, rows);
}

/** Makes the reminders in the outbox be those of the participants who have not answered. */
export async function planReminders(tx: Tx, team: CareTeam, now: Date, rows: MinutesRows): Promise<void> {
  const { meeting, minutes } = rows;
  if (minutes === undefined) return;
  const open = meeting.status === 'minutes-pending' ? unanswered(rows, minutes) : [];
  await reconcile(
    tx,
    team.id,
    now,
    { subjectId: meeting.id, kinds: [kinds.reminder], reason: 'no-longer-needed' },
    open.map((person) => ({
      ...request(meeting, minutes, kinds.reminder, person),
      dueAt: reminderAt(minutes, person.zone ?? team.zone, team),
    })),
  );
}

/** Tells the secretary what somebody objects to. */
export async function announceObjection(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { meeting, people }: Pick<MinutesRows, 'meeting' | 'people'>,
  { submittedAt }: Pick<Minutes, 'submittedAt'>,
  by: PractitionerId,
): Promise<void> {
  const writer = inCharge(['secretary', 'facilitator', 'creator'], meeting, people)?.id;
  if (writer === undefined || writer === by) return;
  const version = submittedAt.toISOString();
  const dedupeKey = `minutes:${meeting.id}:objection:${version}:${by}`;
  await enqueue(tx, team.id, now, [toPerson(meeting, kinds.objection, dedupeKey, writer, now)]);
  await refresh(tx, team.id, now, { subjectId: meeting.id, kinds: [kinds.objection] });
}

/** Tells everyone, in one line, that the minutes can be read; nobody is asked any more. */
export async function announceApproval(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: MeetingWithInvitations,
): Promise<void> {
  await clearTimers(tx, team.id, { subjectId: meeting.id, kinds: [deadlineTimer] });
  const asking = [kinds.request, kinds.reminder];
  await reconcile(tx, team.id, now, { subjectId: meeting.id, kinds: asking, reason: 'minutes-approved' }, []);
  await refreshMessages(tx, team, now, meeting);
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  const inThread = channels.map(
    (workspaceId): NewDelivery => ({
      kind: kinds.approved,
      subjectId: meeting.id,
      dedupeKey: `minutes:${meeting.id}:approved:${workspaceId}`,
      dueAt: now,
      audience: 'channel',
      workspaceId,
      // The key of the announcement (meeting/notifications.ts).
      inThreadOf: announcementKey(meeting, workspaceId),
    }),
  );
  const inPrivate = notifiable(meeting).map(({ id }) =>
    toPerson(meeting, kinds.approved, `minutes:${meeting.id}:approved:${id}`, id, now),
  );
  await enqueue(tx, team.id, now, channels.length > 0 ? inThread : inPrivate);
}

/** Tells those who were there what was added below, the author excepted. */
export async function announceAmendment(
  tx: Tx,
  team: CareTeam,
  now: Date,
  rows: MinutesRows,
  { id, authorId }: Pick<Amendment, 'id' | 'authorId'>,
): Promise<void> {
  const told = participantsOf(rows).filter((person) => person.id !== authorId);
  const deliveries = told.map((person) =>
    toPerson(rows.meeting, kinds.amended, `minutes:${rows.meeting.id}:amended:${id}:${person.id}`, person.id, now),
  );
  await enqueue(tx, team.id, now, deliveries);
}

/** Edits what was sent about minutes so that it tells the truth. */
export async function refreshMessages(tx: Tx, team: CareTeam, now: Date, { id }: Pick<Meeting, 'id'>): Promise<void> {
  const shown = [kinds.request, kinds.reminder, kinds.objection];
  await refresh(tx, team.id, now, { subjectId: id, kinds: shown });
}

/** Sends a file to whoever asked for it. */
export async function sendFile(
  tx: Tx,
  team: CareTeam,
  now: Date,
  {
    meeting,
    format,
    to,
  }: { readonly meeting: Pick<Meeting, 'id'>; readonly format: FileFormat; readonly to: PractitionerId },
): Promise<void> {
  const dedupeKey = `minutes:${meeting.id}:${format}:${to}:${sameClick(now)}`;
  await enqueue(tx, team.id, now, [toPerson(meeting, fileKinds[format], dedupeKey, to, now)]);
}

function unanswered(rows: MinutesRows, minutes: Minutes): readonly Practitioner[] {
  return participantsOf(rows).filter(({ id }) => verdictOf(minutes, id) === undefined);
}

function request(
  meeting: Pick<Meeting, 'id'>,
  { submittedAt, closesAt }: Minutes,
  kind: string,
  { id }: Practitioner,
): NewDelivery {
  return toPerson(meeting, kind, `minutes:${meeting.id}:${kind}:${submittedAt.toISOString()}:${id}`, id, closesAt);
}

function toPerson(
  meeting: Pick<Meeting, 'id'>,
  kind: string,
  dedupeKey: string,
  practitionerId: PractitionerId,
  dueAt: Date,
): NewDelivery {
  return { kind, subjectId: meeting.id, dedupeKey, dueAt, audience: 'person', practitionerId };
}
