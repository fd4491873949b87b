import type { TaskRoundId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { sentence, type View } from '../../ui/view.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Context, Reader } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { contentOf } from './content.ts';
import type { Round } from './model.ts';
import { roundById } from './store.ts';
import { roundView } from './views/round.ts';

/**
 * One reminder message to the actor as it reads now, for the answer to a click on it; `note` says what the click did or
 * found instead.
 */
export async function roundNow(context: Context, id: TaskRoundId, note = ''): Promise<View> {
  const { tx, careTeam, actor, t } = context;
  const round = await roundById(tx, careTeam.id, id);
  if (round?.practitionerId !== actor.id) return sentence(t.reminder.gone);
  return writeRound(context, actor, round, note);
}

/** Writes one reminder message to a person, from the rows as they are. */
export async function writeRound(
  around: Reader & { readonly tx: Tx; readonly now: Date; readonly careTeam: CareTeam },
  person: Practitioner,
  round: Round,
  note = '',
): Promise<View> {
  const content = await contentOf(around, person, round);
  const people = await allPractitioners(around.tx, around.careTeam.id);
  return roundView(content, round, { ...around, actor: person, people }, note);
}
