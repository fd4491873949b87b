import type { Tx } from '../../store/client.ts';
import { enqueue } from '../../store/outbox.ts';
import type { View } from '../../ui/view.ts';
import { type DeliveryKind, defineDelivery } from '../define.ts';
import { practitionerIds } from './kinds.ts';
import type { Practitioner } from './model.ts';

/** Asks a person, once for ever, for profession and role. */
export async function welcome(tx: Tx, now: Date, person: Practitioner): Promise<void> {
  await enqueue(tx, person.careTeamId, now, [
    {
      kind: practitionerIds.welcome,
      subjectId: person.id,
      dedupeKey: `practitioner:${person.id}:welcome`,
      dueAt: now,
      audience: 'person',
      practitionerId: person.id,
    },
  ]);
}

export const welcomeDelivery: DeliveryKind = defineDelivery({
  kind: practitionerIds.welcome,
  render: async ({ recipient, t }) => {
    if (recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
    if (recipient.confirmed) return { kind: 'cancel', reason: 'already-answered' };
    const { welcome: words } = t;
    const view: View = {
      fallback: words.fallback,
      blocks: [
        { kind: 'heading', text: words.title(recipient.displayName) },
        { kind: 'text', text: words.text },
        { kind: 'text', text: words.ask },
        ...(recipient.role === 'coordinator' ? [{ kind: 'text' as const, text: words.coordinator }] : []),
        {
          kind: 'buttons',
          buttons: [
            {
              kind: 'action',
              action: practitionerIds.openProfile,
              label: t.buttons.completeProfile,
              payload: {},
              style: 'primary',
            },
          ],
        },
        { kind: 'note', text: words.privacy },
      ],
    };
    return { kind: 'view', view };
  },
});
