import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careTeamId, decisionId, practitionerId } from '../../../../src/core/ids.ts';
import type { Decision } from '../../../../src/features/decision/model.ts';
import { type OpinionRequest, silentIn } from '../../../../src/features/opinion/model.ts';
import type { FullSheet } from '../../../../src/features/opinion/sheet.ts';
import { professionBlocks, tallyLine } from '../../../../src/features/opinion/views/lines.ts';
import { pageView } from '../../../../src/features/opinion/views/page.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';
import { renderMessage } from '../../../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../../../src/platforms/teams/render-view.ts';
import { messageProblems } from '../../../support/slack-blocks.ts';
import { anyRequest } from './request.ts';

const reader = {
  t: catalogueOf('fr'),
  locale: 'fr',
  zone: 'Europe/Paris',
  teamZone: 'Europe/Paris',
  publicUrl: undefined,
  now: new Date('2026-11-16T08:00:00Z'),
} as const;

const decision: Decision = {
  id: decisionId.parse('decision'),
  careTeamId: careTeamId.parse('team'),
  meetingId: null,
  caseReviewId: null,
  type: 'other',
  status: 'proposed',
  statement: 'Ouvrir le samedi matin',
  reason: '',
  reference: '',
  causes: [],
  version: '',
  ownerId: null,
  reviewOn: null,
  sourceLink: '',
  supersedesId: null,
  supersededById: null,
  caseCode: null,
  createdById: practitionerId.parse('asker'),
  createdAt: new Date('2026-11-16T08:00:00Z'),
  revision: 1,
};

function sheetOf(request: OpinionRequest, mayRead: boolean): FullSheet {
  const waiting = new Map(silentIn(request).map((one, index) => [one, index % 3]));
  return {
    request,
    decision,
    mayRead,
    speaksFor: undefined,
    own: undefined,
    colleagues: [],
    names: new Map(),
    waiting,
  };
}

describe('what the professions say', () => {
  it('names each of them, fits on both platforms, and tells nobody what they may not read', () => {
    fc.assert(
      fc.property(anyRequest, fc.boolean(), (request, mayRead) => {
        const blocks = professionBlocks(sheetOf(request, mayRead), reader);
        const said = JSON.stringify(blocks);
        for (const one of request.professions) expect(said).toContain(reader.t.professions[one]);
        const view = { fallback: 'x', blocks };
        expect(messageProblems(renderMessage(view).blocks)).toEqual([]);
        expect(JSON.stringify(renderCard(view)).length).toBeLessThanOrEqual(30_000);
        if (mayRead) return;
        for (const stance of ['favorable', 'réservé', 'défavorable']) expect(said).not.toContain(stance);
      }),
      { numRuns: 60 },
    );
  });

  it('is counted whole in a few words', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const numbers = tallyLine(request, reader).match(/\d+/g) ?? [];
        const total = numbers.reduce((sum, number) => sum + Number(number), 0);
        expect(total).toBe(request.opinions.length + silentIn(request).length);
      }),
    );
  });

  it('is read page by page, each opinion on one of them', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const sheet = sheetOf(request, true);
        const pages = Math.max(1, Math.ceil(request.opinions.length / 8));
        const items = Array.from({ length: pages }, (_, page) => pageView(sheet, page, reader)).flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
        );
        expect(items).toHaveLength(request.opinions.length);
        // One that is not there is the last.
        expect(pageView(sheet, pages + 3, reader)).toEqual(pageView(sheet, pages - 1, reader));
      }),
      { numRuns: 40 },
    );
  });
});
