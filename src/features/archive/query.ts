import { z } from 'zod';
import { type PractitionerId, practitionerId } from '../../core/ids.ts';
import type { ButtonPayload } from '../../ui/view.ts';
import { type Motive, motive } from '../case-review/motive.ts';
import { type MeetingType, meetingType } from '../meeting/model.ts';

/** What is looked for; everything that is said must hold. Dates are "yyyy-MM-dd", both included. */
export interface ArchiveQuery {
  readonly code?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** One of these; none of all motives when empty. */
  readonly motives?: readonly Motive[] | undefined;
  /** Asked for by one of them, or one of them was there. */
  readonly people?: readonly PractitionerId[] | undefined;
  readonly kind?: MeetingType | undefined;
}

/** More people than this share no name that is worth searching for, and a button carries no more. */
export const mostPeople = 15;

const listOf = <S extends z.ZodType<unknown, string>>(one: S) =>
  z
    .string()
    .transform((joined) => joined.split(',').filter((part) => part !== ''))
    .pipe(z.array(one));

/** A page of a search, as its buttons carry it: codes, dates and ids, never what was typed. */
export const pagePayload = z.object({
  page: z.number().int().min(0).max(1_000),
  code: z.string().max(10).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  motives: listOf(motive).optional(),
  people: listOf(practitionerId).optional(),
  kind: meetingType.optional(),
});

/** The payload that leads to a page of a search. */
export function payloadOf({ code, from, to, motives, people, kind }: ArchiveQuery, page: number): ButtonPayload {
  return {
    page,
    ...(code !== undefined && { code }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(motives !== undefined && { motives: motives.join(',') }),
    ...(people !== undefined && { people: people.join(',') }),
    ...(kind !== undefined && { kind }),
  };
}
