import { describe, expect, it } from 'vitest';
import { pastHalf } from '../../../../src/features/cockpit/model.ts';
import { countPhrases } from '../../../../src/features/cockpit/said.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';

const none = { schedules: 0, undelivered: 0, atRisk: 0, minutes: 0, late: 0, asked: 0, toFile: 0, unanswered: 0 };

describe('the time to answer', () => {
  it('is past half of it only after its middle', () => {
    const asked = { createdAt: new Date('2026-11-16T08:00:00Z'), closesAt: new Date('2026-11-18T08:00:00Z') };
    expect(pastHalf(asked, new Date('2026-11-17T08:00:00Z'))).toBe(false);
    expect(pastHalf(asked, new Date('2026-11-17T08:00:01Z'))).toBe(true);
  });
});

describe('the counts of a structure', () => {
  const said = (counts: Partial<typeof none>) => countPhrases({ ...none, ...counts }, { t: catalogueOf('fr') });

  it('say nothing of what is zero', () => {
    expect(said({})).toEqual([]);
    expect(said({ late: 1 })).toEqual(['1 tâche en retard']);
  });

  it('begin with the worst', () => {
    expect(said({ unanswered: 4, late: 2, schedules: 1, atRisk: 1 })).toEqual([
      '1 passage automatique à vérifier',
      '1 RCP au quorum incertain',
      '2 tâches en retard',
      '4 invitations sans réponse',
    ]);
  });
});
