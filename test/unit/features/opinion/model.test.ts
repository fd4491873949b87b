import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practitionerId } from '../../../../src/core/ids.ts';
import {
  colleaguesOf,
  isOpen,
  type OpinionRequest,
  opinionsFor,
  shownColleagues,
  silentIn,
} from '../../../../src/features/opinion/model.ts';
import { isComplete } from '../../../../src/features/opinion/sheet.ts';
import { anyRequest } from './request.ts';

const closesAt = new Date('2026-11-23T17:00:00Z');

describe('whether opinions are taken', () => {
  it.each([
    ['open', '2026-11-23T16:59:59.999Z', true],
    ['open', '2026-11-23T17:00:00Z', false],
    ['closed', '2026-11-20T08:00:00Z', false],
    ['withdrawn', '2026-11-20T08:00:00Z', false],
  ] as const)('%s at %s: %s', (state, now, expected) => {
    expect(isOpen({ state, closesAt }, new Date(now))).toBe(expected);
  });
});

describe('the professions of any request', () => {
  it('have said something or are silent, and no opinion is lost between them', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const silent = silentIn(request);
        const heard = request.professions.filter((one) => !silent.includes(one));
        expect([...silent, ...heard].sort()).toEqual([...request.professions].sort());
        for (const one of heard) expect(opinionsFor(request, one).length).toBeGreaterThan(0);
        const all = request.professions.flatMap((one) => opinionsFor(request, one));
        expect(all).toHaveLength(request.opinions.length);
      }),
    );
  });

  it('name a few colleagues of whoever is asked, never themselves and never another profession', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(60), (request, nth) => {
        const me = practitionerId.parse(`person-${nth}`);
        for (const which of request.professions) {
          const named = colleaguesOf(request, which, me);
          expect(named.length).toBeLessThanOrEqual(shownColleagues);
          expect(named).not.toContain(me);
          const said = opinionsFor(request, which).map(({ practitionerId: who }) => who);
          for (const one of named) expect(said).toContain(one);
        }
      }),
    );
  });
});

describe('a request', () => {
  const waiting = (...people: readonly (readonly [OpinionRequest['professions'][number], number])[]) => ({
    waiting: new Map(people),
  });

  it('is complete when nobody is waited for', () => {
    expect(isComplete(waiting())).toBe(true);
    expect(isComplete(waiting(['nurse', 0]))).toBe(true);
    expect(isComplete(waiting(['nurse', 0], ['pharmacist', 1]))).toBe(false);
  });
});
