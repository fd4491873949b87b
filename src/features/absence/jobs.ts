import { absenceId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import { sentence } from '../../ui/view.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { whileWanted } from '../while-wanted.ts';
import type { Absence } from './model.ts';
import { absenceKinds } from './notifications.ts';
import { absenceSheet } from './sheet.ts';
import { absenceById } from './store.ts';
import { nameOf } from './views/absence.ts';
import { delegatedView, noLongerDelegatedView, notedView } from './views/notices.ts';

/** Why nothing is sent. */
const notTrue = 'no-longer-true';

/** What the outbox sends about absences, written from the rows as they are at the moment of sending. */
export const absenceDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: absenceKinds.delegated,
    render: async (context) => {
      const { absence, name } = await subjectOf(context);
      if (absence === undefined || absence.delegateId !== context.recipient?.id) {
        return whileWanted(context, notTrue, noLongerDelegatedView(name, context));
      }
      return whileWanted(
        context,
        refusalOf(absence, context),
        delegatedView(await absenceSheet(context, absence), context),
      );
    },
  }),
  defineDelivery({
    kind: absenceKinds.noted,
    render: async (context): Promise<Rendered> => {
      const { absence } = await subjectOf(context);
      if (absence === undefined) return whileWanted(context, notTrue, sentence(context.t.absence.notedFor.off));
      return whileWanted(
        context,
        refusalOf(absence, context),
        notedView(await absenceSheet(context, absence), context),
      );
    },
  }),
];

/** The absence, unless it is no more, and whose it is. */
async function subjectOf({ tx, careTeam, delivery }: DeliveryContext) {
  const [id = '', person = ''] = delivery.subjectId.split(':');
  return {
    absence: await absenceById(tx, careTeam.id, absenceId.parse(id)),
    name: nameOf(await allPractitioners(tx, careTeam.id), person),
  };
}

/** After it there is nothing to say. */
function refusalOf({ lastDay }: Absence, { now, zone }: DeliveryContext): string | undefined {
  return lastDay < localParts(now, zone).date ? notTrue : undefined;
}
