-- CreateTable
CREATE TABLE "AuditEntry" (
    "careTeamId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "act" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "subjects" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("careTeamId", "seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "careTeamId" TEXT NOT NULL PRIMARY KEY,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CareTeam" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "holidayRegion" TEXT NOT NULL DEFAULT 'FR',
    "defaultStartTime" TEXT NOT NULL DEFAULT '13:30',
    "defaultDurationMinutes" INTEGER NOT NULL DEFAULT 60,
    "reminderOccasions" JSONB NOT NULL,
    "quorumPeople" INTEGER NOT NULL DEFAULT 2,
    "quorumProfessions" INTEGER NOT NULL DEFAULT 2,
    "slotMinutes" INTEGER NOT NULL DEFAULT 15,
    "approvalDays" INTEGER NOT NULL DEFAULT 7,
    "flashHours" INTEGER NOT NULL DEFAULT 48,
    "taskRungs" JSONB NOT NULL DEFAULT ["minus-3","day","plus-2","coordinator"],
    "overloadPercent" INTEGER NOT NULL DEFAULT 40,
    "digestOn" BOOLEAN NOT NULL DEFAULT true,
    "digestWeekday" INTEGER NOT NULL DEFAULT 1,
    "digestTime" TEXT NOT NULL DEFAULT '08:00',
    "digestWhenEmpty" BOOLEAN NOT NULL DEFAULT true,
    "digestNames" BOOLEAN NOT NULL DEFAULT false,
    "personalDigests" BOOLEAN NOT NULL DEFAULT true,
    "digestSince" DATETIME NOT NULL,
    "contractStartsOn" TEXT,
    "retentionDays" INTEGER NOT NULL DEFAULT 90,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "channelExternalId" TEXT,
    "channelName" TEXT,
    "channelReference" JSONB,
    "rosterDueAt" DATETIME,
    CONSTRAINT "Workspace_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CaseReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "followUpOfId" TEXT,
    "kind" TEXT NOT NULL,
    "motive" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "severity" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "requesterId" TEXT NOT NULL,
    "wantedProfessions" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "meetingId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "minutes" INTEGER NOT NULL DEFAULT 15,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "heard" JSONB NOT NULL DEFAULT [],
    "filing" TEXT NOT NULL DEFAULT 'none',
    "filedAt" DATETIME,
    "reviewOn" TEXT,
    "purgedAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "CaseReview_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseReview_requesterId_fkey" FOREIGN KEY ("requesterId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseReview_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarryOver" (
    "careTeamId" TEXT NOT NULL,
    "caseReviewId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("caseReviewId", "meetingId"),
    CONSTRAINT "CarryOver_caseReviewId_fkey" FOREIGN KEY ("caseReviewId") REFERENCES "CaseReview" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CarryOver_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Guest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "profession" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "caseIds" JSONB NOT NULL DEFAULT [],
    "addedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Guest_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "meetingId" TEXT,
    "caseReviewId" TEXT,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL,
    "searchText" TEXT NOT NULL DEFAULT '',
    "causes" JSONB NOT NULL DEFAULT [],
    "version" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "reviewOn" TEXT,
    "sourceLink" TEXT NOT NULL DEFAULT '',
    "supersedesId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Decision_caseReviewId_fkey" FOREIGN KEY ("caseReviewId") REFERENCES "CaseReview" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Decision_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Decision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OpinionRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "professions" JSONB NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "openedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "OpinionRequest_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Opinion" (
    "careTeamId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "profession" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("requestId", "practitionerId"),
    CONSTRAINT "Opinion_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "OpinionRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Vote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "secret" BOOLEAN NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "quorum" INTEGER NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "openedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "Vote_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VoteElector" (
    "careTeamId" TEXT NOT NULL,
    "voteId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "voted" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("voteId", "practitionerId"),
    CONSTRAINT "VoteElector_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OpenBallot" (
    "careTeamId" TEXT NOT NULL,
    "voteId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("voteId", "practitionerId"),
    CONSTRAINT "OpenBallot_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BallotBox" (
    "voteId" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "ballots" JSONB NOT NULL DEFAULT [],
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "BallotBox_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "practitionerId" TEXT,
    "workspaceId" TEXT,
    "threadOfId" TEXT,
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "leaseOwner" TEXT,
    "leaseUntil" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "platformRef" JSONB,
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Delivery_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InboundEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "receivedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Timer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Timer_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TimerRun" (
    "careTeamId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ranAt" DATETIME,
    "failedAt" DATETIME,

    PRIMARY KEY ("careTeamId", "kind"),
    CONSTRAINT "TimerRun_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentLink" (
    "secret" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "deliveryId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "WeeklyDigest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "publishAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "word" TEXT NOT NULL DEFAULT '',
    "wordById" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "WeeklyDigest_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonalDigestHabits" (
    "practitionerId" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "digestOn" BOOLEAN NOT NULL,
    "digestWeekday" INTEGER NOT NULL,
    "digestTime" TEXT NOT NULL,
    "digestSince" DATETIME NOT NULL,
    CONSTRAINT "PersonalDigestHabits_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FlashConsultation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "caseReviewId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    CONSTRAINT "FlashConsultation_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FlashConsultation_caseReviewId_fkey" FOREIGN KEY ("caseReviewId") REFERENCES "CaseReview" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FlashParticipant" (
    "careTeamId" TEXT NOT NULL,
    "flashId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL DEFAULT 'none',
    "remark" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,

    PRIMARY KEY ("flashId", "practitionerId"),
    CONSTRAINT "FlashParticipant_flashId_fkey" FOREIGN KEY ("flashId") REFERENCES "FlashConsultation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FlashParticipant_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HomeScreen" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    CONSTRAINT "HomeScreen_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SlackInstallation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orgWide" BOOLEAN NOT NULL,
    "sealed" TEXT NOT NULL,
    "installedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SlackOrgWorkspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "installationId" TEXT NOT NULL,
    CONSTRAINT "SlackOrgWorkspace_installationId_fkey" FOREIGN KEY ("installationId") REFERENCES "SlackInstallation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "movedFrom" DATETIME,
    "durationMinutes" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "cancelReason" TEXT NOT NULL DEFAULT '',
    "facilitatorId" TEXT,
    "secretaryId" TEXT,
    "createdById" TEXT NOT NULL,
    "seriesId" TEXT,
    "invitesEveryone" BOOLEAN NOT NULL DEFAULT false,
    "invitedProfessions" JSONB NOT NULL,
    "pollClosesAt" DATETIME,
    "convenedAt" DATETIME,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "currentCaseId" TEXT,
    "quorum" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Meeting_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Meeting_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "careTeamId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'none',
    "caseIds" JSONB NOT NULL DEFAULT [],
    "substituteId" TEXT,
    "answeredAt" DATETIME,

    PRIMARY KEY ("meetingId", "practitionerId"),
    CONSTRAINT "Invitation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Minutes" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "remarks" TEXT NOT NULL DEFAULT '',
    "submittedById" TEXT NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "approvedAt" DATETIME,
    "contentHash" TEXT,
    CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MinutesApproval" (
    "careTeamId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("meetingId", "practitionerId"),
    CONSTRAINT "MinutesApproval_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Minutes" ("meetingId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MinutesAmendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MinutesAmendment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Minutes" ("meetingId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PollSlot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    CONSTRAINT "PollSlot_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PollVote" (
    "careTeamId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "votedAt" DATETIME NOT NULL,

    PRIMARY KEY ("slotId", "practitionerId"),
    CONSTRAINT "PollVote_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "PollSlot" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PollVote_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Practitioner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "profession" TEXT,
    "role" TEXT NOT NULL,
    "zone" TEXT,
    "locale" TEXT,
    "calendarSecret" TEXT NOT NULL,
    "taskReminders" BOOLEAN NOT NULL DEFAULT true,
    "reminderTime" TEXT NOT NULL DEFAULT '09:00',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "erasedAt" DATETIME,
    CONSTRAINT "Practitioner_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChatAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "directReference" JSONB,
    "lastSeenAt" DATETIME NOT NULL,
    CONSTRAINT "ChatAccount_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChatAccount_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "MeetingSeries_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "practitionerId" TEXT,
    "guestId" TEXT,
    "mode" TEXT NOT NULL,
    "arrivedAt" DATETIME NOT NULL,
    "leftAt" DATETIME,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attendance_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attendance_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "Guest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SetupStep" (
    "careTeamId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "settledAt" DATETIME NOT NULL,

    PRIMARY KEY ("careTeamId", "step"),
    CONSTRAINT "SetupStep_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SetupCard" (
    "practitionerId" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "SetupCard_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SharedPerson" (
    "practitionerId" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "sharedId" TEXT NOT NULL,
    CONSTRAINT "SharedPerson_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SharedPersonCode" (
    "codeHash" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "SharedPersonCode_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT,
    "repetition" TEXT,
    "anchorOn" TEXT,
    "priority" TEXT NOT NULL DEFAULT 'normal',
    "status" TEXT NOT NULL,
    "blockedBy" TEXT,
    "pool" TEXT,
    "remindsLikeTeam" BOOLEAN NOT NULL DEFAULT true,
    "rungs" JSONB NOT NULL DEFAULT [],
    "agreedDueOn" TEXT,
    "agreedOwnerIds" JSONB NOT NULL DEFAULT [],
    "agreedPool" TEXT,
    "project" TEXT NOT NULL DEFAULT '',
    "sourceLink" TEXT NOT NULL DEFAULT '',
    "meetingId" TEXT,
    "caseReviewId" TEXT,
    "decisionId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "scheduledAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "doneById" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Task_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Task_caseReviewId_fkey" FOREIGN KEY ("caseReviewId") REFERENCES "CaseReview" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Task_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskOwner" (
    "careTeamId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("taskId", "practitionerId"),
    CONSTRAINT "TaskOwner_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TaskOwner_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskHandover" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "TaskHandover_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskSnooze" (
    "careTeamId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("taskId", "practitionerId"),
    CONSTRAINT "TaskSnooze_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskRound" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TaskRound_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskReminder" (
    "careTeamId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,

    PRIMARY KEY ("taskId", "practitionerId", "rung", "dueOn"),
    CONSTRAINT "TaskReminder_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TaskReminder_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "TaskRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "careTeamId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,
    "delegateId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Absence_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Workspace_careTeamId_idx" ON "Workspace"("careTeamId");

-- CreateIndex
CREATE INDEX "Workspace_rosterDueAt_idx" ON "Workspace"("rosterDueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_platform_externalId_key" ON "Workspace"("platform", "externalId");

-- CreateIndex
CREATE INDEX "CaseReview_careTeamId_code_idx" ON "CaseReview"("careTeamId", "code");

-- CreateIndex
CREATE INDEX "CaseReview_careTeamId_status_idx" ON "CaseReview"("careTeamId", "status");

-- CreateIndex
CREATE INDEX "CaseReview_careTeamId_meetingId_idx" ON "CaseReview"("careTeamId", "meetingId");

-- CreateIndex
CREATE INDEX "CaseReview_careTeamId_requesterId_idx" ON "CaseReview"("careTeamId", "requesterId");

-- CreateIndex
CREATE INDEX "Guest_careTeamId_meetingId_idx" ON "Guest"("careTeamId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_supersedesId_key" ON "Decision"("supersedesId");

-- CreateIndex
CREATE INDEX "Decision_careTeamId_createdAt_idx" ON "Decision"("careTeamId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_careTeamId_meetingId_idx" ON "Decision"("careTeamId", "meetingId");

-- CreateIndex
CREATE INDEX "Decision_careTeamId_caseReviewId_idx" ON "Decision"("careTeamId", "caseReviewId");

-- CreateIndex
CREATE INDEX "OpinionRequest_careTeamId_state_idx" ON "OpinionRequest"("careTeamId", "state");

-- CreateIndex
CREATE INDEX "OpinionRequest_decisionId_idx" ON "OpinionRequest"("decisionId");

-- CreateIndex
CREATE INDEX "Opinion_careTeamId_idx" ON "Opinion"("careTeamId");

-- CreateIndex
CREATE INDEX "Vote_careTeamId_state_idx" ON "Vote"("careTeamId", "state");

-- CreateIndex
CREATE INDEX "Vote_decisionId_idx" ON "Vote"("decisionId");

-- CreateIndex
CREATE INDEX "VoteElector_careTeamId_practitionerId_idx" ON "VoteElector"("careTeamId", "practitionerId");

-- CreateIndex
CREATE INDEX "OpenBallot_careTeamId_idx" ON "OpenBallot"("careTeamId");

-- CreateIndex
CREATE INDEX "BallotBox_careTeamId_idx" ON "BallotBox"("careTeamId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_dedupeKey_key" ON "Delivery"("dedupeKey");

-- CreateIndex
CREATE INDEX "Delivery_state_dueAt_idx" ON "Delivery"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_careTeamId_subjectId_idx" ON "Delivery"("careTeamId", "subjectId");

-- CreateIndex
CREATE INDEX "InboundEvent_receivedAt_idx" ON "InboundEvent"("receivedAt");

-- CreateIndex
CREATE INDEX "Timer_dueAt_idx" ON "Timer"("dueAt");

-- CreateIndex
CREATE INDEX "Timer_careTeamId_subjectId_idx" ON "Timer"("careTeamId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Timer_kind_subjectId_key" ON "Timer"("kind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentLink_deliveryId_key" ON "DocumentLink"("deliveryId");

-- CreateIndex
CREATE INDEX "DocumentLink_careTeamId_idx" ON "DocumentLink"("careTeamId");

-- CreateIndex
CREATE UNIQUE INDEX "WeeklyDigest_careTeamId_week_key" ON "WeeklyDigest"("careTeamId", "week");

-- CreateIndex
CREATE INDEX "PersonalDigestHabits_careTeamId_idx" ON "PersonalDigestHabits"("careTeamId");

-- CreateIndex
CREATE UNIQUE INDEX "FlashConsultation_caseReviewId_key" ON "FlashConsultation"("caseReviewId");

-- CreateIndex
CREATE INDEX "FlashConsultation_careTeamId_state_idx" ON "FlashConsultation"("careTeamId", "state");

-- CreateIndex
CREATE INDEX "HomeScreen_careTeamId_openedAt_idx" ON "HomeScreen"("careTeamId", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "HomeScreen_practitionerId_workspaceId_key" ON "HomeScreen"("practitionerId", "workspaceId");

-- CreateIndex
CREATE INDEX "SlackOrgWorkspace_installationId_idx" ON "SlackOrgWorkspace"("installationId");

-- CreateIndex
CREATE INDEX "Meeting_careTeamId_startsAt_idx" ON "Meeting"("careTeamId", "startsAt");

-- CreateIndex
CREATE INDEX "Meeting_careTeamId_status_idx" ON "Meeting"("careTeamId", "status");

-- CreateIndex
CREATE INDEX "Meeting_seriesId_idx" ON "Meeting"("seriesId");

-- CreateIndex
CREATE INDEX "Invitation_careTeamId_practitionerId_idx" ON "Invitation"("careTeamId", "practitionerId");

-- CreateIndex
CREATE INDEX "Minutes_careTeamId_idx" ON "Minutes"("careTeamId");

-- CreateIndex
CREATE INDEX "MinutesAmendment_careTeamId_meetingId_idx" ON "MinutesAmendment"("careTeamId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "PollSlot_meetingId_startsAt_key" ON "PollSlot"("meetingId", "startsAt");

-- CreateIndex
CREATE INDEX "PollVote_careTeamId_practitionerId_idx" ON "PollVote"("careTeamId", "practitionerId");

-- CreateIndex
CREATE UNIQUE INDEX "Practitioner_calendarSecret_key" ON "Practitioner"("calendarSecret");

-- CreateIndex
CREATE INDEX "Practitioner_careTeamId_active_idx" ON "Practitioner"("careTeamId", "active");

-- CreateIndex
CREATE INDEX "ChatAccount_careTeamId_practitionerId_idx" ON "ChatAccount"("careTeamId", "practitionerId");

-- CreateIndex
CREATE UNIQUE INDEX "ChatAccount_workspaceId_externalId_key" ON "ChatAccount"("workspaceId", "externalId");

-- CreateIndex
CREATE INDEX "MeetingSeries_careTeamId_idx" ON "MeetingSeries"("careTeamId");

-- CreateIndex
CREATE INDEX "Attendance_careTeamId_idx" ON "Attendance"("careTeamId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_meetingId_practitionerId_key" ON "Attendance"("meetingId", "practitionerId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_meetingId_guestId_key" ON "Attendance"("meetingId", "guestId");

-- CreateIndex
CREATE INDEX "SetupCard_careTeamId_state_idx" ON "SetupCard"("careTeamId", "state");

-- CreateIndex
CREATE INDEX "SharedPerson_sharedId_idx" ON "SharedPerson"("sharedId");

-- CreateIndex
CREATE UNIQUE INDEX "SharedPersonCode_practitionerId_key" ON "SharedPersonCode"("practitionerId");

-- CreateIndex
CREATE INDEX "Task_careTeamId_status_dueOn_idx" ON "Task"("careTeamId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "Task_careTeamId_meetingId_idx" ON "Task"("careTeamId", "meetingId");

-- CreateIndex
CREATE INDEX "Task_careTeamId_caseReviewId_idx" ON "Task"("careTeamId", "caseReviewId");

-- CreateIndex
CREATE INDEX "Task_careTeamId_decisionId_idx" ON "Task"("careTeamId", "decisionId");

-- CreateIndex
CREATE INDEX "TaskOwner_careTeamId_practitionerId_idx" ON "TaskOwner"("careTeamId", "practitionerId");

-- CreateIndex
CREATE INDEX "TaskHandover_careTeamId_taskId_idx" ON "TaskHandover"("careTeamId", "taskId");

-- CreateIndex
CREATE INDEX "TaskSnooze_careTeamId_until_idx" ON "TaskSnooze"("careTeamId", "until");

-- CreateIndex
CREATE INDEX "TaskRound_careTeamId_practitionerId_at_idx" ON "TaskRound"("careTeamId", "practitionerId", "at");

-- CreateIndex
CREATE INDEX "TaskReminder_careTeamId_roundId_idx" ON "TaskReminder"("careTeamId", "roundId");

-- CreateIndex
CREATE INDEX "Absence_careTeamId_lastDay_idx" ON "Absence"("careTeamId", "lastDay");

-- CreateIndex
CREATE INDEX "Absence_careTeamId_practitionerId_idx" ON "Absence"("careTeamId", "practitionerId");
