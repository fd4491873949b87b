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
    "createdById" TEXT NOT NULL,
    "invitesEveryone" BOOLEAN NOT NULL DEFAULT false,
    "invitedProfessions" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Meeting_careTeamId_fkey" FOREIGN KEY ("careTeamId") REFERENCES "CareTeam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "careTeamId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'none',
    "answeredAt" DATETIME,

    PRIMARY KEY ("meetingId", "practitionerId"),
    CONSTRAINT "Invitation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
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
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
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

-- CreateIndex
CREATE INDEX "Workspace_careTeamId_idx" ON "Workspace"("careTeamId");

-- CreateIndex
CREATE INDEX "Workspace_rosterDueAt_idx" ON "Workspace"("rosterDueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_platform_externalId_key" ON "Workspace"("platform", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_dedupeKey_key" ON "Delivery"("dedupeKey");

-- CreateIndex
CREATE INDEX "Delivery_state_dueAt_idx" ON "Delivery"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_careTeamId_subjectId_idx" ON "Delivery"("careTeamId", "subjectId");

-- CreateIndex
CREATE INDEX "InboundEvent_receivedAt_idx" ON "InboundEvent"("receivedAt");

-- CreateIndex
CREATE INDEX "Meeting_careTeamId_startsAt_idx" ON "Meeting"("careTeamId", "startsAt");

-- CreateIndex
CREATE INDEX "Invitation_careTeamId_practitionerId_idx" ON "Invitation"("careTeamId", "practitionerId");

-- CreateIndex
CREATE UNIQUE INDEX "Practitioner_calendarSecret_key" ON "Practitioner"("calendarSecret");

-- CreateIndex
CREATE INDEX "Practitioner_careTeamId_active_idx" ON "Practitioner"("careTeamId", "active");

-- CreateIndex
CREATE INDEX "ChatAccount_careTeamId_practitionerId_idx" ON "ChatAccount"("careTeamId", "practitionerId");

-- CreateIndex
CREATE UNIQUE INDEX "ChatAccount_workspaceId_externalId_key" ON "ChatAccount"("workspaceId", "externalId");
