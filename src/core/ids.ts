import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';

// Branded ids: a meeting's id cannot be passed where a practitioner's is expected.
export const careTeamId = z.string().min(1).brand<'CareTeamId'>();
export type CareTeamId = z.infer<typeof careTeamId>;

export const workspaceId = z.string().min(1).brand<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof workspaceId>;

export const practitionerId = z.string().min(1).brand<'PractitionerId'>();
export type PractitionerId = z.infer<typeof practitionerId>;

export const chatAccountId = z.string().min(1).brand<'ChatAccountId'>();

export const meetingId = z.string().min(1).brand<'MeetingId'>();
export type MeetingId = z.infer<typeof meetingId>;

export const seriesId = z.string().min(1).brand<'SeriesId'>();
export type SeriesId = z.infer<typeof seriesId>;

export const pollSlotId = z.string().min(1).brand<'PollSlotId'>();
export type PollSlotId = z.infer<typeof pollSlotId>;

export const caseReviewId = z.string().min(1).brand<'CaseReviewId'>();
export type CaseReviewId = z.infer<typeof caseReviewId>;

export const guestId = z.string().min(1).brand<'GuestId'>();
export type GuestId = z.infer<typeof guestId>;

export const attendanceId = z.string().min(1).brand<'AttendanceId'>();
export type AttendanceId = z.infer<typeof attendanceId>;

export const decisionId = z.string().min(1).brand<'DecisionId'>();
export type DecisionId = z.infer<typeof decisionId>;

export const taskId = z.string().min(1).brand<'TaskId'>();
export type TaskId = z.infer<typeof taskId>;

export const weeklyDigestId = z.string().min(1).brand<'WeeklyDigestId'>();
export type WeeklyDigestId = z.infer<typeof weeklyDigestId>;

export const homeScreenId = z.string().min(1).brand<'HomeScreenId'>();
export type HomeScreenId = z.infer<typeof homeScreenId>;

export const taskRoundId = z.string().min(1).brand<'TaskRoundId'>();
export type TaskRoundId = z.infer<typeof taskRoundId>;

export const handoverId = z.string().min(1).brand<'HandoverId'>();
export type HandoverId = z.infer<typeof handoverId>;

export const absenceId = z.string().min(1).brand<'AbsenceId'>();
export type AbsenceId = z.infer<typeof absenceId>;

export const opinionRequestId = z.string().min(1).brand<'OpinionRequestId'>();
export type OpinionRequestId = z.infer<typeof opinionRequestId>;

export const voteId = z.string().min(1).brand<'VoteId'>();
export type VoteId = z.infer<typeof voteId>;

export const flashId = z.string().min(1).brand<'FlashId'>();
export type FlashId = z.infer<typeof flashId>;

export const amendmentId = z.string().min(1).brand<'AmendmentId'>();
export type AmendmentId = z.infer<typeof amendmentId>;

export const timerId = z.string().min(1).brand<'TimerId'>();

export const deliveryId = z.string().min(1).brand<'DeliveryId'>();
export type DeliveryId = z.infer<typeof deliveryId>;

/** A new random id; `newId(meetingId)` gives a MeetingId. */
export function newId<T extends z.ZodType<string>>(brand: T): z.infer<T> {
  return brand.parse(randomUUID());
}

/** 32 bytes of randomness for an address that must not be guessed, as 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
