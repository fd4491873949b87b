import { z } from 'zod';
import {
  type CareTeamId,
  type MeetingId,
  newId,
  type PollSlotId,
  type PractitionerId,
  pollSlotId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { type Choice, choice, type Poll } from './model.ts';

const pollRow = z
  .object({
    createdAt: z.date(),
    slots: z.array(
      z.object({ id: pollSlotId, startsAt: z.date(), votes: z.array(z.object({ practitionerId, choice })) }),
    ),
  })
  .transform(({ createdAt, slots }): Poll => ({ openedAt: createdAt, slots }));

/** The dates on offer for an RCP; undefined when nobody was asked about its date. */
export async function pollOf(tx: Tx, team: CareTeamId, id: MeetingId): Promise<Poll | undefined> {
  const row = await tx.meeting.findUnique({
    where: { id, careTeamId: team },
    select: { createdAt: true, slots: { include: { votes: true }, orderBy: { startsAt: 'asc' } } },
  });
  return row === null || row.slots.length === 0 ? undefined : pollRow.parse(row);
}

/** Offers these dates for an RCP. */
export async function offerSlots(tx: Tx, team: CareTeamId, id: MeetingId, instants: readonly Date[]): Promise<void> {
  await tx.pollSlot.createMany({
    data: instants.map((startsAt) => ({ id: newId(pollSlotId), careTeamId: team, meetingId: id, startsAt })),
  });
}

/**
 * Whether answers are still taken, and holds the RCP until the transaction ends, so that no answer slips in beside
 * whoever retains a date.
 */
export async function holdOpen(tx: Tx, team: CareTeamId, now: Date, id: MeetingId): Promise<boolean> {
  const { count } = await tx.meeting.updateMany({
    where: { id, careTeamId: team, status: 'polling', pollClosesAt: { gt: now } },
    data: { updatedAt: now },
  });
  return count === 1;
}

/** Notes what somebody says about each date; an earlier answer is replaced. */
export async function recordVotes(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  who: PractitionerId,
  votes: ReadonlyMap<PollSlotId, Choice>,
): Promise<void> {
  for (const [slotId, given] of votes) {
    const said = { choice: given, votedAt: now };
    await tx.pollVote.upsert({
      where: { slotId_practitionerId: { slotId, practitionerId: who }, careTeamId: team },
      create: { careTeamId: team, slotId, practitionerId: who, ...said },
      update: said,
    });
  }
}
