import { randomUUID } from 'node:crypto';
import { careTeamId, type DecisionId, decisionId } from '../../../src/core/ids.ts';
import type { Decision } from '../../../src/features/decision/model.ts';
import { decisionById } from '../../../src/features/decision/store.ts';
import type { Db } from '../../../src/store/client.ts';
import { plainText } from '../../../src/ui/text.ts';
import type { View } from '../../../src/ui/view.ts';
import { buttonsOf, formOf, type Structure, viewOf } from '../../support/structure.ts';

type Changes = Record<string, string | readonly string[] | undefined>;

export const duty = 'Les gardes du samedi tournent par ordre alphabétique';

/** Records a decision as somebody does, and gives back the answer. */
export async function record(structure: Structure, user: string, changes: Changes = {}): Promise<View> {
  const form = formOf(await structure.says(user, 'decision'));
  return viewOf(await structure.submits(user, form, { statement: duty, ...changes }));
}

/** The decision that says this, as it is now; the newest one without words. */
export async function decided(structure: Pick<Structure, 'db'>, statement?: string): Promise<Decision> {
  const row = await structure.db.decision.findFirstOrThrow({
    where: statement === undefined ? {} : { statement },
    orderBy: [{ createdAt: 'desc' }, { updatedAt: 'desc' }],
  });
  return reread(structure, decisionId.parse(row.id));
}

export function reread({ db }: Pick<Structure, 'db'>, id: DecisionId): Promise<Decision> {
  return db.$transaction(async (tx) => {
    const row = await tx.decision.findUniqueOrThrow({ where: { id } });
    const decision = await decisionById(tx, careTeamId.parse(row.careTeamId), id);
    if (decision === undefined) throw new Error('the decision is gone');
    return decision;
  });
}

/** The card of a decision, as somebody sees it now. */
export async function card(structure: Structure, user: string, { id }: Pick<Decision, 'id'>): Promise<View> {
  const show = { kind: 'action', label: 'Voir', action: 'decision.show', payload: { decision: id } } as const;
  return viewOf(await structure.presses(user, show));
}

/** Opens « Remplacer » on the card and submits what is proposed there with these changes. */
export async function supersede(structure: Structure, user: string, old: Decision, changes: Changes): Promise<View> {
  const form = formOf(await structure.clicks(user, await card(structure, user, old), 'Remplacer'));
  return viewOf(await structure.submits(user, form, changes));
}

export function labels(view: View): readonly string[] {
  return buttonsOf(view).map(({ label }) => label);
}

/** Everything that a view says, non-breaking spaces as plain ones. */
export function words(view: View): string {
  const said = view.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'facts':
        return block.facts.map(({ label, value }) => `${label}: ${plainText(value)}`);
      case 'list':
        return block.items.map(({ text, detail }) => `${plainText(text)} | ${plainText(detail ?? '')}`);
      case 'heading':
      case 'text':
      case 'note':
        return [plainText(block.text)];
      default:
        return [];
    }
  });
  return said.join('\n').replace(/[\u00a0\u202f]/g, ' ');
}

/** Writes decisions straight into the register, the first one the oldest, a minute apart. */
export async function write(
  db: Db,
  rows: readonly {
    readonly statement: string;
    readonly searchText?: string;
    readonly status?: Decision['status'];
    readonly type?: Decision['type'];
    readonly caseReviewId?: string;
    readonly meetingId?: string;
    readonly ownerId?: string;
    readonly createdAt?: Date;
  }[],
): Promise<readonly string[]> {
  const author = await db.practitioner.findFirstOrThrow({ where: { displayName: 'Claire Dubois' } });
  const first = new Date('2026-01-05T08:00:00Z').getTime();
  const data = rows.map((row, index) => {
    const createdAt = row.createdAt ?? new Date(first + index * 60_000);
    return {
      ...{ type: 'team-organisation', status: 'adopted', reference: '', searchText: row.statement.toLowerCase() },
      ...row,
      ...{ id: randomUUID(), careTeamId: author.careTeamId, createdById: author.id, createdAt, updatedAt: createdAt },
    };
  });
  await db.decision.createMany({ data });
  return data.map(({ id }) => id);
}
