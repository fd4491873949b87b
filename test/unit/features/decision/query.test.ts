import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingId, newId, practitionerId } from '../../../../src/core/ids.ts';
import { decisionType } from '../../../../src/features/decision/model.ts';
import {
  type DecisionQuery,
  pagePayload,
  payloadOf,
  queryOfSubject,
  subjectOf,
  wordsLength,
} from '../../../../src/features/decision/query.ts';
import { searchable, searchWords } from '../../../../src/features/decision/search-text.ts';
import { decisionStatus } from '../../../../src/features/decision/status.ts';

const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
const codes = fc.record(
  {
    status: fc.constantFrom(...decisionStatus.options),
    type: fc.constantFrom(...decisionType.options),
    from: date.map((day) => day.toISOString().slice(0, 10)),
    to: date.map((day) => day.toISOString().slice(0, 10)),
    owner: fc.uuid().map((id) => practitionerId.parse(id)),
    meeting: fc.uuid().map((id) => meetingId.parse(id)),
  },
  { requiredKeys: [] },
);

describe('a query', () => {
  it('comes back with a button as it went, with its words', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: wordsLength });
    fc.assert(
      fc.property(codes, fc.option(words, { nil: undefined }), fc.nat({ max: 10_000 }), (query, typed, page) => {
        const asked = { ...query, ...(typed !== undefined && { words: typed }) };
        const payload = JSON.parse(JSON.stringify(payloadOf(asked, page)));
        expect(pagePayload.parse(payload)).toEqual({ ...asked, page });
      }),
    );
  });

  it('is short enough for a button when everything is looked for', () => {
    const query: DecisionQuery = {
      status: 'adopted-with-reservation',
      type: 'care-organisation',
      from: '2026-01-01',
      to: '2026-12-31',
      owner: newId(practitionerId),
      meeting: newId(meetingId),
      words: 'é"'.repeat(wordsLength / 2),
    };
    expect(JSON.stringify({ ...payloadOf(query, 9_999), decision: newId(meetingId) }).length).toBeLessThan(1_500);
  });

  it('comes back from the subject of a file as it went', () => {
    fc.assert(
      fc.property(codes, (query) => {
        expect(queryOfSubject(subjectOf(query))).toEqual(query);
      }),
    );
  });
});

describe('the words of a search', () => {
  it('find every text they were taken from, however it is written', () => {
    const text = fc.string({ unit: fc.constantFrom(..."aéÉœŒæç’'-%_ 7xX") });
    fc.assert(
      fc.property(text, text, text, (before, words, after) => {
        const inside = searchable(`${before} ${words} ${after}`);
        const written = [words, words.toUpperCase(), words.normalize('NFD'), words.replaceAll('œ', 'oe')];
        for (const typed of written) {
          for (const { parts } of searchWords(typed)) for (const part of parts) expect(inside).toContain(part);
        }
      }),
    );
  });

  it.each([
    ['l’équipe', [['l', 'equipe']]],
    ['ŒDÈME 100%', [['oedeme'], ['100']]],
    ['?! --', []],
  ])('%s', (typed, parts) => {
    expect(searchWords(typed).map((word) => word.parts.slice())).toEqual(parts);
  });

  it.each([
    ['C-7QK4', 'C-7QK4'],
    ['c-7qk4', 'C-7QK4'],
    ['7QK4', 'C-7QK4'],
    ['C-7QK5', undefined],
    ['garde', undefined],
  ])('%s may be the code %s', (typed, code) => {
    expect(searchWords(typed)[0]?.code).toBe(code);
  });
});
