import type { CareTeamId, PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

/**
 * Everything that is kept about one member, as plain rows: who they are, what they answered, did and chose. Nothing about
 * anybody else, no text about a case that they asked to discuss, and nothing of secret ballots, which nobody can find.
 */
export async function dataAbout(
  tx: Tx,
  team: CareTeamId,
  who: PractitionerId,
): Promise<Readonly<Record<string, unknown>>> {
  const mine = { careTeamId: team, practitionerId: who };
  return {
    profile: await tx.practitioner.findUnique({
      where: { id: who, careTeamId: team },
      omit: { careTeamId: true, calendarSecret: true },
    }),
    accounts: await tx.chatAccount.findMany({
      where: mine,
      select: { externalId: true, lastSeenAt: true, workspace: { select: { platform: true, externalId: true } } },
    }),
    personalDigest: await tx.personalDigestHabits.findMany({
      where: mine,
      omit: { careTeamId: true, practitionerId: true },
    }),
    absences: await tx.absence.findMany({
      where: mine,
      select: { firstDay: true, lastDay: true, createdAt: true },
      orderBy: { firstDay: 'asc' },
    }),
    ...(await atMeetings(tx, team, who)),
    ...(await atWork(tx, team, who)),
    ...(await said(tx, team, who)),
    trail: await tx.auditEntry.findMany({
      where: { careTeamId: team, actorId: who },
      select: { at: true, act: true, outcome: true, subjects: true },
      orderBy: { seq: 'asc' },
    }),
  };
}

async function atMeetings(tx: Tx, team: CareTeamId, who: PractitionerId) {
  const mine = { careTeamId: team, practitionerId: who };
  const meeting = { select: { id: true, title: true, startsAt: true } };
  return {
    invitations: await tx.invitation.findMany({
      where: mine,
      select: { answer: true, answeredAt: true, meeting },
      orderBy: { meeting: { startsAt: 'asc' } },
    }),
    attendance: await tx.attendance.findMany({
      where: mine,
      select: { mode: true, arrivedAt: true, leftAt: true, recordedAt: true, meeting },
      orderBy: { arrivedAt: 'asc' },
    }),
    pollAnswers: await tx.pollVote.findMany({
      where: mine,
      select: { choice: true, votedAt: true, slot: { select: { startsAt: true } } },
      orderBy: { votedAt: 'asc' },
    }),
    minutesApprovals: await tx.minutesApproval.findMany({
      where: mine,
      select: { meetingId: true, verdict: true, reason: true, at: true },
      orderBy: { at: 'asc' },
    }),
  };
}

async function atWork(tx: Tx, team: CareTeamId, who: PractitionerId) {
  const mine = { careTeamId: team, practitionerId: who };
  return {
    cases: await tx.caseReview.findMany({
      where: { careTeamId: team, requesterId: who },
      select: { code: true, motive: true, status: true, filing: true, filedAt: true, createdAt: true },
      orderBy: { createdAt: 'asc' },
    }),
    tasks: await tx.taskOwner.findMany({
      where: mine,
      select: { since: true, task: { select: { title: true, status: true, dueOn: true, doneAt: true } } },
      orderBy: { since: 'asc' },
    }),
    taskReminders: await tx.taskRound.findMany({ where: mine, select: { at: true }, orderBy: { at: 'asc' } }),
    snoozes: await tx.taskSnooze.findMany({ where: mine, select: { taskId: true, until: true } }),
  };
}

async function said(tx: Tx, team: CareTeamId, who: PractitionerId) {
  const mine = { careTeamId: team, practitionerId: who };
  return {
    opinions: await tx.opinion.findMany({
      where: mine,
      select: { requestId: true, profession: true, stance: true, text: true, at: true },
      orderBy: { at: 'asc' },
    }),
    votes: await tx.voteElector.findMany({ where: mine, select: { voteId: true, voted: true } }),
    openBallots: await tx.openBallot.findMany({
      where: mine,
      select: { voteId: true, choice: true, reason: true, at: true },
      orderBy: { at: 'asc' },
    }),
    flashAnswers: await tx.flashParticipant.findMany({
      where: mine,
      select: { flashId: true, verdict: true, remark: true, answeredAt: true },
    }),
  };
}
