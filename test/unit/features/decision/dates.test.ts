import { describe, expect, it } from 'vitest';
import { endOf } from '../../../../src/features/decision/dates.ts';

describe('the end of what is asked', () => {
  it.each([
    ['before its deadline, when it was closed', '2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z'],
    ['its deadline, when that was noticed later', '2026-11-24T08:00:00Z', '2026-11-23T17:00:00Z'],
    ['its deadline, while it is open', null, '2026-11-23T17:00:00Z'],
  ])('is %s', (_, closedAt, expected) => {
    const closesAt = new Date('2026-11-23T17:00:00Z');
    expect(endOf({ closesAt, closedAt: closedAt === null ? null : new Date(closedAt) })).toEqual(new Date(expected));
  });
});
