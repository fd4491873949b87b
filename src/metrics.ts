import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Db } from './store/client.ts';

/** What /metrics tells: the process, what was sent and what waits. No structure, person or text appears there. */
export interface Metrics {
  readonly registry: Registry;
  readonly delivered: (kind: string, outcome: string) => void;
  /** Somebody asked for something too fast. */
  readonly slowed: (kind: string) => void;
}

export function createMetrics(db: Db): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const deliveries = new Counter({
    name: 'diapason_delivery_attempts_total',
    help: 'Attempts to send a message, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'diapason_slowed_total',
    help: 'Commands, clicks, forms and suggestions that were refused because one account sent too many, by kind.',
    labelNames: ['kind'],
    registers: [registry],
  });
  new Gauge({
    name: 'diapason_deliveries',
    help: 'Messages in the outbox by state, sent and cancelled ones aside.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const state of ['pending', 'sending', 'dead']) {
        this.set({ state }, await db.delivery.count({ where: { state } }));
      }
    },
  });
  return {
    registry,
    delivered: (kind, outcome) => deliveries.inc({ kind, outcome }),
    slowed: (kind) => refusals.inc({ kind }),
  };
}
