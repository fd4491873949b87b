import type { CareTeam } from '../care-team/model.ts';
import { isCarer } from '../practitioner/carer.ts';
import type { Attendee } from './model.ts';

/** How many people and how many professions are or were together, and whether that is enough. */
export interface Quorum {
  readonly people: number;
  readonly professions: number;
  readonly verdict: 'met' | 'below';
}

type Rule = Pick<CareTeam, 'quorumPeople' | 'quorumProfessions'>;

/**
 * Judges these people against the structure's rule. Everyone counts as a person; as a profession only those that may
 * share information about a patient: a doctor and the coordinator alone are no concertation between professions.
 * No law sets a quorum for RCPs of primary care (HAS asks for a rule): below it the RCP goes on, and that is recorded.
 */
export function quorumOf(people: readonly Pick<Attendee, 'profession'>[], rule: Rule): Quorum {
  const professions = new Set(people.filter(isCarer).map(({ profession }) => profession)).size;
  const met = people.length >= rule.quorumPeople && professions >= rule.quorumProfessions;
  return { people: people.length, professions, verdict: met ? 'met' : 'below' };
}

/** Judges a whole RCP: it had its quorum when, at some moment, enough people and professions were there together. */
export function quorumOfMeeting(
  attendees: readonly Pick<Attendee, 'profession' | 'arrivedAt' | 'leftAt'>[],
  rule: Rule,
): Quorum['verdict'] {
  // The company is largest when somebody has just come.
  const met = attendees.some(({ arrivedAt: at }) => {
    const together = attendees.filter(({ arrivedAt, leftAt }) => arrivedAt <= at && (leftAt === null || leftAt >= at));
    return quorumOf(together, rule).verdict === 'met';
  });
  return met ? 'met' : 'below';
}
