import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careTeamId, caseReviewId, meetingId } from '../../../src/core/ids.ts';
import { maySeeDetail } from '../../../src/features/case-review/access.ts';
import { caseById } from '../../../src/features/case-review/store.ts';
import { detailVisibleTo } from '../../../src/features/case-review/visible.ts';
import { meetingById } from '../../../src/features/meeting/store.ts';
import { profession } from '../../../src/features/practitioner/profession.ts';
import { allPractitioners } from '../../../src/features/practitioner/store.ts';
import { openTeam } from '../../support/structure.ts';
import { newest, propose } from './cases.ts';

const anyone = fc.integer({ min: 0, max: 4 });
const perhaps = fc.option(anyone, { nil: undefined });

describe('who may read a case', () => {
  it('is the same for the rule and for the query, whoever asked, facilitates, writes or is invited', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const id = caseReviewId.parse((await newest(team)).id);
    const row = await team.db.meeting.findFirstOrThrow();
    const rcp = row.id;
    const careTeam = careTeamId.parse(row.careTeamId);
    const people = await allPractitioners(team.db, careTeam);
    const arrangement = fc.record({
      requester: anyone,
      facilitator: perhaps,
      secretary: perhaps,
      onAgenda: fc.boolean(),
      invited: fc.uniqueArray(anyone),
      professions: fc.array(fc.option(fc.constantFrom(...profession.options)), { minLength: 5, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(arrangement, async ({ requester, facilitator, secretary, onAgenda, invited, professions }) => {
        const idOf = (index: number | undefined) => (index === undefined ? null : (people[index]?.id ?? null));
        await team.db.meeting.update({
          where: { id: rcp },
          data: { facilitatorId: idOf(facilitator), secretaryId: idOf(secretary) },
        });
        await team.db.caseReview.update({
          where: { id },
          data: { requesterId: people[requester]?.id ?? '', meetingId: onAgenda ? rcp : null },
        });
        await team.db.invitation.deleteMany();
        await team.db.invitation.createMany({
          data: invited.map((index) => ({
            careTeamId: careTeam,
            meetingId: rcp,
            practitionerId: people[index]?.id ?? '',
          })),
        });
        for (const [index, person] of people.entries()) {
          const said = professions[index] ?? null;
          await team.db.practitioner.update({ where: { id: person.id }, data: { profession: said } });
        }
        const review = await caseById(team.db, careTeam, id);
        if (review === undefined) throw new Error('the case is gone');
        const meeting = onAgenda ? await meetingById(team.db, careTeam, meetingId.parse(rcp)) : undefined;
        for (const reader of await allPractitioners(team.db, careTeam)) {
          const found = await team.db.caseReview.count({ where: { id, ...detailVisibleTo(reader) } });
          expect(found === 1).toBe(maySeeDetail(reader, review, meeting));
        }
      }),
      { numRuns: 25 },
    );
  });
});
