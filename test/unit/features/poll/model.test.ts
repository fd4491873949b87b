import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careTeamId, newId, pollSlotId, practitionerId } from '../../../../src/core/ids.ts';
import { choice, favourite, type PollSlot, tallyOf, waitingIn } from '../../../../src/features/poll/model.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';
import { profession } from '../../../../src/features/practitioner/profession.ts';

const team = newId(careTeamId);
const now = new Date('2026-11-16T08:00:00Z');

const people = fc
  .array(fc.option(fc.constantFrom(...profession.options.slice(0, 4), 'care-coordinator' as const), { nil: null }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((professions) =>
    professions.map(
      (one, index): Practitioner => ({
        id: practitionerId.parse(`person-${index}`),
        careTeamId: team,
        displayName: `Person ${index}`,
        profession: one,
        role: 'practitioner',
        zone: null,
        locale: null,
        calendarSecret: `secret-${index}`,
        taskReminders: true,
        reminderTime: '09:00',
        active: true,
        confirmed: true,
      }),
    ),
  );

/** Dates from the day before until nine days after, each with one answer at most of each of twelve people and a stranger. */
const slots = fc.uniqueArray(fc.integer({ min: -1, max: 9 }), { minLength: 1, maxLength: 10 }).chain((days) =>
  fc.tuple(
    ...days.map((day) =>
      fc.array(fc.option(fc.constantFrom(...choice.options), { nil: null }), { minLength: 13, maxLength: 13 }).map(
        (said): PollSlot => ({
          id: pollSlotId.parse(`slot-${day}`),
          startsAt: new Date(now.getTime() + day * 86_400_000),
          votes: said.flatMap((given, index) =>
            given === null ? [] : [{ practitionerId: practitionerId.parse(`person-${index}`), choice: given }],
          ),
        }),
      ),
    ),
  ),
);

const rule = fc.record({
  quorumPeople: fc.integer({ min: 1, max: 5 }),
  quorumProfessions: fc.integer({ min: 1, max: 4 }),
});

describe('what one date would be like', () => {
  it('counts everyone who is asked at most once, and nobody else', () => {
    fc.assert(
      fc.property(people, slots, rule, (asked, [slot], quorum) => {
        if (slot === undefined) return;
        const { said } = tallyOf(slot, asked, quorum);
        const counted = [...said.yes, ...said['if-needed'], ...said.no].map(({ id }) => id);
        expect(new Set(counted).size).toBe(counted.length);
        expect(asked.map(({ id }) => id)).toEqual(expect.arrayContaining(counted));
        const silent = waitingIn({ openedAt: now, slots: [slot] }, asked);
        expect(counted.length + silent.length).toBe(asked.length);
      }),
    );
  });

  it('puts each profession that is asked on one side, and has a quorum only with enough of both', () => {
    fc.assert(
      fc.property(people, slots, rule, (asked, [slot], quorum) => {
        if (slot === undefined) return;
        const { said, coming, missing, quorate } = tallyOf(slot, asked, quorum);
        const professions = new Set(asked.flatMap((person) => person.profession ?? []));
        expect(new Set([...coming, ...missing])).toEqual(professions);
        expect(coming.length + missing.length).toBe(professions.size);
        const able = said.yes.length + said['if-needed'].length;
        // Whoever runs the house comes as a person and as no profession.
        const professionsThere = coming.filter((one) => one !== 'care-coordinator').length;
        expect(quorate).toBe(able >= quorum.quorumPeople && professionsThere >= quorum.quorumProfessions);
      }),
    );
  });
});

describe('the date that suits best', () => {
  it('is still to come, has somebody who can come, and none has the quorum or more people where it has not', () => {
    fc.assert(
      fc.property(people, slots, rule, (asked, offered, quorum) => {
        const tallies = offered.map((slot) => tallyOf(slot, asked, quorum));
        const best = favourite(tallies, now);
        const able = ({ said }: (typeof tallies)[number]) => said.yes.length + said['if-needed'].length;
        const possible = tallies.filter((tally) => tally.slot.startsAt > now && able(tally) > 0);
        if (best === undefined) {
          expect(possible).toEqual([]);
          return;
        }
        expect(possible).toContain(best);
        expect(possible.some((tally) => tally.quorate)).toBe(best.quorate);
        for (const tally of possible.filter(({ quorate }) => quorate === best.quorate)) {
          expect(able(tally)).toBeLessThanOrEqual(able(best));
        }
      }),
    );
  });

  it('does not depend on the order in which the dates are offered', () => {
    fc.assert(
      fc.property(people, slots, rule, (asked, offered, quorum) => {
        const tallies = offered.map((slot) => tallyOf(slot, asked, quorum));
        expect(favourite([...tallies].reverse(), now)?.slot.id).toBe(favourite(tallies, now)?.slot.id);
      }),
    );
  });
});
