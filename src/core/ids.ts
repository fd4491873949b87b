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
