import type { Context } from '../context.ts';
import { whenOf } from '../meeting/views/facts.ts';
import { allPractitioners } from '../practitioner/store.ts';
import type { Decision } from './model.ts';
import type { DecisionQuery } from './query.ts';
import type { DecisionStatus } from './status.ts';
import { meetingsToLink } from './store-around.ts';
import { readableIds } from './store-readable.ts';
import { countDecisions, searchDecisions } from './store-register.ts';

/** As many decisions as a phone shows without endless scrolling. */
export const pageSize = 8;

/** One line of a page. */
export interface RegisterLine {
  readonly decision: Decision;
  readonly readable: boolean;
  /** Who answers for it; undefined when nobody does, or the reader may not know. */
  readonly owner: string | undefined;
}

/** One page of what the register holds for a reader. */
export interface RegisterPage {
  readonly query: DecisionQuery;
  readonly number: number;
  readonly lines: readonly RegisterLine[];
  readonly total: number;
  readonly counts: ReadonlyMap<DecisionStatus, number>;
  /** Whose decisions, and of which RCP, were looked for. */
  readonly owner: string | undefined;
  readonly meeting: string | undefined;
}

/** Reads a page for the actor; one beyond the end is the last one. */
export async function registerPage(context: Context, query: DecisionQuery, wanted: number): Promise<RegisterPage> {
  const { tx, careTeam, actor } = context;
  const counts = await countDecisions(tx, careTeam, actor, query);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const number = Math.max(0, Math.min(wanted, Math.ceil(total / pageSize) - 1));
  const range = { skip: number * pageSize, take: pageSize };
  const shown = await searchDecisions(tx, careTeam, actor, query, range);
  const readable = await readableIds(tx, careTeam.id, actor, shown);
  const people = await allPractitioners(tx, careTeam.id);
  const named = (id: Decision['ownerId'] | undefined) => people.find((one) => one.id === id)?.displayName;
  return {
    query,
    number,
    total,
    counts,
    lines: shown.map((decision) => ({
      decision,
      readable: readable.has(decision.id),
      owner: readable.has(decision.id) ? named(decision.ownerId) : undefined,
    })),
    owner: named(query.owner),
    meeting: query.meeting && (await meetingNamed(context, query.meeting)),
  };
}

async function meetingNamed(context: Context, id: string): Promise<string | undefined> {
  const { tx, careTeam, t } = context;
  const [found] = await meetingsToLink(tx, careTeam.id, { take: 1, id });
  return found && t.decision.meetingNamed(whenOf(found, context), found.title);
}
