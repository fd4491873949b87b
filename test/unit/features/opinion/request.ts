import fc from 'fast-check';
import { careTeamId, decisionId, opinionRequestId, practitionerId } from '../../../../src/core/ids.ts';
import { inOrder, type OpinionRequest, stance } from '../../../../src/features/opinion/model.ts';
import { profession } from '../../../../src/features/practitioner/profession.ts';

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

/** Any request there may be: one opinion a person, each for a profession that is asked. */
export const anyRequest: fc.Arbitrary<OpinionRequest> = fc
  .record({
    asked: fc.uniqueArray(fc.constantFrom(...profession.options), { minLength: 1, maxLength: 40 }),
    said: fc.array(
      fc.record({ nth: fc.nat(), stance: fc.constantFrom(...stance.options), text: fc.string({ maxLength: 300 }) }),
      { maxLength: 60 },
    ),
    state: fc.constantFrom('open' as const, 'closed' as const, 'withdrawn' as const),
    closesAt: instant,
    endedAt: instant,
  })
  .map(({ asked, said, state, closesAt, endedAt }) => {
    const professions = inOrder(asked);
    return {
      id: opinionRequestId.parse('request'),
      careTeamId: careTeamId.parse('team'),
      decisionId: decisionId.parse('decision'),
      professions,
      closesAt,
      state,
      openedById: practitionerId.parse('asker'),
      createdAt: new Date('2026-01-01'),
      closedAt: state === 'open' ? null : endedAt,
      opinions: said.map(({ nth, stance: given, text }, index) => ({
        practitionerId: practitionerId.parse(`person-${index}`),
        profession: professions[nth % professions.length] ?? 'nurse',
        stance: given,
        text,
        at: new Date('2026-01-02'),
      })),
    };
  });
