import { z } from 'zod';
import type { AttendanceId, CareTeamId, GuestId, MeetingId, PractitionerId } from '../../core/ids.ts';
import type { Profession } from '../practitioner/profession.ts';

/** In the room, or by video. */
export const attendanceMode = z.enum(['present', 'remote']);
export type AttendanceMode = z.infer<typeof attendanceMode>;

/** Who was there: a member of the structure, or a guest from outside. */
export type Attender =
  | { readonly kind: 'member'; readonly practitionerId: PractitionerId }
  | { readonly kind: 'guest'; readonly guestId: GuestId };

/** Somebody who really was at an RCP (émargement); whoever came back after leaving has one stay, gap included. */
export interface Attendee {
  readonly id: AttendanceId;
  readonly careTeamId: CareTeamId;
  readonly meetingId: MeetingId;
  readonly who: Attender;
  readonly name: string;
  /** null: never said. */
  readonly profession: Profession | null;
  /** Where a guest comes from; "" for members. */
  readonly organisation: string;
  readonly mode: AttendanceMode;
  readonly arrivedAt: Date;
  /** null: still there. */
  readonly leftAt: Date | null;
  /** The person, or the secretary for them. */
  readonly recordedById: PractitionerId;
}

/** Whether somebody is there now. */
export function isThere({ leftAt }: Pick<Attendee, 'leftAt'>): boolean {
  return leftAt === null;
}

/** The row of a member or a guest, if they were recorded. */
export function attendeeOf(attendees: readonly Attendee[], who: Attender): Attendee | undefined {
  return attendees.find((one) => sameAttender(one.who, who));
}

function sameAttender(one: Attender, other: Attender): boolean {
  if (one.kind === 'member') return other.kind === 'member' && one.practitionerId === other.practitionerId;
  return other.kind === 'guest' && one.guestId === other.guestId;
}
