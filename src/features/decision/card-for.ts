import type { View } from '../../ui/view.ts';
import { workspacesOf } from '../care-team/store.ts';
import type { DeliveryContext } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { teamNames } from '../team-names.ts';
import { decisionCard } from './card.ts';
import type { Decision } from './model.ts';

/** The card of a decision for whoever a message of the outbox goes to; undefined when there is no workspace any more. */
export async function cardFor(
  context: DeliveryContext & { readonly recipient: Practitioner },
  decision: Decision,
  note: string,
): Promise<View | undefined> {
  const [workspace] = await workspacesOf(context.tx, context.careTeam.id);
  if (workspace === undefined) return undefined;
  const reader = {
    ...context,
    actor: context.recipient,
    workspaceId: workspace.id,
    place: { kind: 'direct' },
    teamNames: () => teamNames(context.tx, context.careTeam.id),
  } as const;
  return decisionCard(reader, decision, note);
}
