import { z } from 'zod';
import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { rosterRun } from '../care-team/model.ts';
import { type Kind, outboxKind } from './schedules.ts';

const planned = z.object({
  kind: z.string(),
  _min: z.object({ dueAt: z.date().nullable() }),
  _max: z.object({ attempts: z.number().nullable() }),
});

/** What happens by itself in a structure: when each kind of it last did, and when it does next. */
export async function readKinds(tx: Tx, team: CareTeamId): Promise<readonly Kind[]> {
  const runs = await tx.timerRun.findMany({ where: { careTeamId: team } });
  const groups = await tx.timer.groupBy({
    by: ['kind'],
    where: { careTeamId: team },
    _min: { dueAt: true },
    _max: { attempts: true },
  });
  const roster = await tx.workspace.aggregate({ where: { careTeamId: team }, _min: { rosterDueAt: true } });
  const timers = groups.map((row) => planned.parse(row));
  const kinds = new Set([...runs, ...timers].map(({ kind }) => kind).concat(rosterRun));
  const known = [...kinds].map((kind): Kind => {
    const run = runs.find((one) => one.kind === kind);
    const timer = timers.find((one) => one.kind === kind);
    return {
      kind,
      ranAt: run?.ranAt ?? null,
      failedAt: run?.failedAt ?? null,
      nextAt: kind === rosterRun ? roster._min.rosterDueAt : (timer?._min.dueAt ?? null),
      retries: (timer?._max.attempts ?? 0) > 0,
    };
  });
  return [...known, await outbox(tx, team)];
}

/** A message that fails has its own line in the cockpit: here it counts whether anybody sends at all. */
async function outbox(tx: Tx, team: CareTeamId): Promise<Kind> {
  const sent = await tx.delivery.aggregate({ where: { careTeamId: team, state: 'sent' }, _max: { settledAt: true } });
  const next = await tx.delivery.aggregate({ where: { careTeamId: team, state: 'pending' }, _min: { dueAt: true } });
  return { kind: outboxKind, ranAt: sent._max.settledAt, failedAt: null, nextAt: next._min.dueAt, retries: false };
}
