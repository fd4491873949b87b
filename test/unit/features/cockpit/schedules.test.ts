import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, pulseOf, scheduleOf, schedulesOf } from '../../../../src/features/cockpit/schedules.ts';

const now = new Date('2026-11-16T08:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

function kind(of: string, more: Partial<Kind> = {}): Kind {
  return { kind: of, ranAt: null, failedAt: null, nextAt: null, retries: false, ...more };
}

function stateOf(more: Partial<Kind>) {
  return schedulesOf([kind('reminder.sweep', more)], now)[0]?.state;
}

describe('what happens by itself', () => {
  it.each([
    ['weekly-digest.look', 'digest'],
    ['weekly-digest.check', 'digest'],
    ['reminder.sweep', 'reminders'],
    ['filing.chase', 'filing'],
    ['filing.review', 'reviews'],
    ['decision.review', 'reviews'],
    ['agenda.convene', 'meetings'],
    ['series.announce', 'meetings'],
    ['session.pace', 'meetings'],
    ['poll.deadline', 'deadlines'],
    ['minutes.deadline', 'deadlines'],
    ['vote.close', 'deadlines'],
    ['opinion.close', 'deadlines'],
    ['flash.expire', 'deadlines'],
    ['roster', 'roster'],
    ['outbox', 'messages'],
    ['something.unheard-of', 'other'],
    ['toString', 'other'],
  ])('of the kind %s is told of under %s', (one, id) => {
    expect(scheduleOf(one)).toBe(id);
  });

  it('is told of together, with the last and the next of all', () => {
    const kinds = [
      kind('weekly-digest.look', { ranAt: minutes(-90), nextAt: minutes(50) }),
      kind('weekly-digest.check', { ranAt: minutes(-30), nextAt: minutes(20) }),
      kind('reminder.sweep', { nextAt: minutes(10) }),
      kind('vote.close'),
    ];
    const all = schedulesOf(kinds, now);
    expect(all.map(({ id, ranAt, nextAt }) => ({ id, ranAt, nextAt }))).toEqual([
      { id: 'digest', ranAt: minutes(-30), nextAt: minutes(20) },
      { id: 'reminders', ranAt: null, nextAt: minutes(10) },
    ]);
    expect(pulseOf(all)).toEqual({ lastAt: minutes(-30), nextAt: minutes(10) });
    const late = schedulesOf([kind('vote.close', { nextAt: minutes(-20) }), ...kinds], now);
    expect(pulseOf(late)).toEqual({ lastAt: minutes(-30), nextAt: minutes(10) });
    expect(pulseOf([])).toEqual({ lastAt: null, nextAt: null });
  });

  it('is late from more than ten minutes on', () => {
    expect(stateOf({ nextAt: minutes(-10) })).toBe('fine');
    expect(stateOf({ nextAt: minutes(-11) })).toBe('late');
  });

  it('has failed while what failed is still to be done', () => {
    expect(stateOf({ retries: true, nextAt: minutes(1) })).toBe('failed');
    expect(stateOf({ ranAt: minutes(-5), failedAt: minutes(-1), nextAt: minutes(9) })).toBe('failed');
    expect(stateOf({ failedAt: minutes(-1), nextAt: minutes(9) })).toBe('failed');
    expect(stateOf({ ranAt: minutes(-1), failedAt: minutes(-5), nextAt: minutes(9) })).toBe('fine');
    expect(stateOf({ failedAt: minutes(-5) })).toBe('fine');
  });

  it('is told of once, whatever is known of it, and as late only when nothing of it has failed', () => {
    const instant = fc.option(fc.integer({ min: -60, max: 60 }).map(minutes), { nil: null });
    const any = fc.record<Kind>({
      kind: fc.constantFrom('weekly-digest.look', 'weekly-digest.check', 'reminder.sweep', 'vote.close', 'odd'),
      ranAt: instant,
      failedAt: instant,
      nextAt: instant,
      retries: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: (one) => one.kind }), (kinds) => {
        const all = schedulesOf(kinds, now);
        const known = kinds.filter(({ ranAt, failedAt, nextAt }) => ranAt ?? failedAt ?? nextAt);
        expect(new Set(all.map(({ id }) => id))).toEqual(new Set(known.map((one) => scheduleOf(one.kind))));
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const { id, state, nextAt } of all) {
          const own = kinds.filter((one) => scheduleOf(one.kind) === id);
          const isDue = nextAt !== null && nextAt < minutes(-10);
          if (state === 'late') expect(own.every(({ retries }) => !retries)).toBe(true);
          expect(state === 'late' ? isDue : state === 'failed' || !isDue).toBe(true);
        }
      }),
    );
  });
});
