import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careTeamId, deliveryId } from '../../../src/core/ids.ts';
import { localParts } from '../../../src/core/local-time.ts';
import { whileWanted } from '../../../src/features/while-wanted.ts';
import { sentence } from '../../../src/ui/view.ts';

const view = sentence('Du nouveau.');
const zone = fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Miquelon', 'Pacific/Noumea');
const now = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

function context(at: Date, where: string, posted: boolean) {
  const delivery = {
    id: deliveryId.parse('d'),
    careTeamId: careTeamId.parse('t'),
    kind: 'news',
    subjectId: 's',
    dueAt: at,
    posted,
  };
  return { now: at, zone: where, delivery };
}

describe('news', () => {
  it('that nobody has seen is never sent between 20:00 and 7:00 on the reader’s clock', () => {
    fc.assert(
      fc.property(now, zone, (at, where) => {
        const rendered = whileWanted(context(at, where, false), undefined, view);
        const { time } = localParts(at, where);
        const night = time >= '20:00' || time < '07:00';
        expect(rendered.kind).toBe(night ? 'postpone' : 'view');
      }),
    );
  });

  it('that stands on a screen is edited at any hour, wanted or not', () => {
    fc.assert(
      fc.property(now, zone, fc.option(fc.constant('gone'), { nil: undefined }), (at, where, refusal) => {
        expect(whileWanted(context(at, where, true), refusal, view)).toEqual({ kind: 'view', view });
      }),
    );
  });

  it('that is no longer wanted is not sent', () => {
    const at = new Date('2026-11-16T09:00:00Z');
    expect(whileWanted(context(at, 'Europe/Paris', false), 'gone', view)).toEqual({ kind: 'cancel', reason: 'gone' });
  });

  it('is sent at night when the morning would be too late', () => {
    const at = new Date('2026-11-16T22:00:00Z');
    const morning = new Date('2026-11-17T06:00:00Z');
    const early = new Date(morning.getTime() - 1);
    expect(whileWanted(context(at, 'Europe/Paris', false), undefined, view, early).kind).toBe('view');
    expect(whileWanted(context(at, 'Europe/Paris', false), undefined, view, morning).kind).toBe('postpone');
  });
});
