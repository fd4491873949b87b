import { z } from 'zod';
import type { PollSlotId, PractitionerId } from '../../core/ids.ts';
import { quorumOf } from '../attendance/quorum.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Meeting, MeetingWithInvitations } from '../meeting/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type Profession, profession } from '../practitioner/profession.ts';

/** What somebody says about a date: oui, si besoin, non. */
export const choice = z.enum(['yes', 'if-needed', 'no']);
export type Choice = z.infer<typeof choice>;

/** A date on offer and what was said about it. */
export interface PollSlot {
  readonly id: PollSlotId;
  readonly startsAt: Date;
  readonly votes: readonly { readonly practitionerId: PractitionerId; readonly choice: Choice }[];
}

/** The dates on offer for one RCP, the earliest first. */
export interface Poll {
  readonly openedAt: Date;
  readonly slots: readonly PollSlot[];
}

/** An RCP that is looking for its date, or was. */
export interface PolledMeeting {
  readonly meeting: MeetingWithInvitations;
  readonly poll: Poll;
}

/** As many dates as a phone shows, and as Slack has boxes to tick. */
export const maxSlots = 10;

/** Answers are taken; they are not any more and no date is retained; the date is retained or the poll cancelled. */
export type PollState = 'open' | 'closed' | 'settled';

export function pollState({ status, pollClosesAt }: Pick<Meeting, 'status' | 'pollClosesAt'>, now: Date): PollState {
  if (status !== 'polling') return 'settled';
  return pollClosesAt !== null && pollClosesAt > now ? 'open' : 'closed';
}

/** Whether a date came out of the poll of an RCP: its deadline is forgotten then. */
export function wasRetained({ status, pollClosesAt }: Pick<Meeting, 'status' | 'pollClosesAt'>): boolean {
  return status !== 'polling' && pollClosesAt === null;
}

/** Whoever is asked and still there. */
export function askedIn({ invitations }: Pick<MeetingWithInvitations, 'invitations'>): readonly Practitioner[] {
  return invitations.map(({ practitioner }) => practitioner).filter(({ active }) => active);
}

/** What one date would be like. */
export interface Tally {
  readonly slot: PollSlot;
  readonly said: Readonly<Record<Choice, readonly Practitioner[]>>;
  /** The professions that are asked and of which somebody can come, if need be. */
  readonly coming: readonly Profession[];
  /** The other professions that are asked. */
  readonly missing: readonly Profession[];
  readonly quorate: boolean;
}

/** Counts what those who are asked say about one date; an answer "if needed" counts for the quorum. */
export function tallyOf(
  slot: PollSlot,
  asked: readonly Practitioner[],
  rule: Pick<CareTeam, 'quorumPeople' | 'quorumProfessions'>,
): Tally {
  const saying = (given: Choice) => {
    const ids = new Set(slot.votes.filter((vote) => vote.choice === given).map((vote) => vote.practitionerId));
    return asked.filter(({ id }) => ids.has(id));
  };
  const said = { yes: saying('yes'), 'if-needed': saying('if-needed'), no: saying('no') };
  const able = [...said.yes, ...said['if-needed']];
  const coming = professionsOf(able);
  return {
    slot,
    said,
    coming,
    missing: professionsOf(asked).filter((one) => !coming.includes(one)),
    quorate: quorumOf(able, rule).verdict === 'met',
  };
}

/**
 * The date still to come that suits best: the quorum first, then who can come, then who can come without more ado, then
 * the earliest. Undefined when nobody can come to any.
 */
export function favourite(tallies: readonly Tally[], now: Date): Tally | undefined {
  const [best] = tallies.filter((tally) => tally.slot.startsAt > now && able(tally) > 0).sort(byFitness);
  return best;
}

function byFitness(a: Tally, b: Tally): number {
  return (
    Number(b.quorate) - Number(a.quorate) ||
    able(b) - able(a) ||
    b.said.yes.length - a.said.yes.length ||
    a.slot.startsAt.getTime() - b.slot.startsAt.getTime()
  );
}

function able({ said }: Tally): number {
  return said.yes.length + said['if-needed'].length;
}

/** Those who have said nothing yet; an answer is about all dates. */
export function waitingIn(poll: Poll, asked: readonly Practitioner[]): readonly Practitioner[] {
  const answered = new Set(poll.slots.flatMap(({ votes }) => votes.map(({ practitionerId }) => practitionerId)));
  return asked.filter(({ id }) => !answered.has(id));
}

/** What one person says about one date; undefined before they have answered. */
export function choiceOf({ votes }: PollSlot, who: PractitionerId): Choice | undefined {
  return votes.find(({ practitionerId }) => practitionerId === who)?.choice;
}

function professionsOf(people: readonly Practitioner[]): readonly Profession[] {
  return profession.options.filter((one) => people.some((person) => person.profession === one));
}
