import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingStatus } from '../../../../src/features/meeting/status.ts';
import { ofTheMoment, startable } from '../../../../src/features/session/model.ts';

const hour = 3_600_000;
const now = new Date('2026-11-24T12:30:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * hour);

describe('starting', () => {
  it('is possible from an hour before until seven days after, and only for what is planned or convened', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300 * 60, max: 300 * 60 }),
        fc.constantFrom(...meetingStatus.options),
        (minutes, status) => {
          const startsAt = new Date(now.getTime() + minutes * 60_000);
          const verdict = startable({ startsAt, status }, now);
          const inTime = minutes <= 60 && minutes >= -7 * 24 * 60;
          expect(verdict === 'yes').toBe(inTime && (status === 'planned' || status === 'convened'));
        },
      ),
    );
  });
});

describe('the RCP of the moment', () => {
  const planned = (hours: number) => ({ status: 'planned', startsAt: at(hours), durationMinutes: 60 }) as const;

  it('is the one that runs', () => {
    const runs = { ...planned(-3), status: 'in-session' } as const;
    expect(ofTheMoment([runs, planned(0.2)], now)).toBe(runs);
  });

  it('is the one that should be going on, not the next one', () => {
    const late = planned(-1);
    expect(ofTheMoment([planned(-100), late, planned(20)], now)).toBe(late);
  });

  it('is the next one rather than one that was forgotten', () => {
    const next = planned(20);
    expect(ofTheMoment([planned(-100), next], now)).toBe(next);
  });

  it('is one that was forgotten when there is no other', () => {
    const forgotten = planned(-100);
    expect(ofTheMoment([forgotten], now)).toBe(forgotten);
    expect(ofTheMoment([], now)).toBeUndefined();
  });
});
