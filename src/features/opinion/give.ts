import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import { endOf } from '../decision/dates.ts';
import { whenOf } from '../meeting/views/facts.ts';
import { findRequest, type RequestOn } from './find.ts';
import { isOpen, type OpinionRequest, type Stance } from './model.ts';
import { followOpinion } from './notifications.ts';
import { type OpinionSheet, readSheet } from './sheet.ts';
import { holdOpen, recordOpinion } from './store.ts';

/** Why no opinion is taken any more. */
export type Refusal = 'late' | 'withdrawn';

/** Why it is not; undefined: it is. */
export function refusalOf(request: OpinionRequest, { now }: Pick<Context, 'now'>): Refusal | undefined {
  if (request.state === 'withdrawn') return 'withdrawn';
  return isOpen(request, now) ? undefined : 'late';
}

/** The same as an error, for a form: what was typed is given back with it. */
export function refusalError(refusal: Refusal, request: OpinionRequest, context: Context): UserError {
  switch (refusal) {
    case 'withdrawn':
      return new UserError('opinion-withdrawn');
    case 'late':
      return new UserError('opinion-late', whenOf({ startsAt: endOf(request) }, context));
    default:
      return refusal satisfies never;
  }
}

/** What came of it: it is noted, it says what was said before, or it is refused. */
type Given = 'given' | 'same' | Refusal;

/** Notes what the actor says for their profession, in the place of what they said before. Throws UserError for outsiders. */
export async function giveOpinion(
  context: Context,
  { request: { id } }: RequestOn,
  said: { readonly stance: Stance; readonly text: string },
): Promise<Given> {
  const { tx, careTeam, now, actor } = context;
  const taken = await holdOpen(tx, careTeam.id, now, id);
  const before = await findRequest(context, id);
  const refusal = refusalOf(before.request, context);
  if (refusal !== undefined || !taken) return refusal ?? 'late';
  const { speaksFor: profession, own } = await speaking(context, before);
  const same = own?.stance === said.stance && own.text === said.text && own.profession === profession;
  if (same) return 'same';
  await recordOpinion(tx, careTeam.id, now, id, { practitionerId: actor.id, profession, ...said });
  await followOpinion(tx, careTeam, now, await findRequest(context, id), actor);
  return 'given';
}

/** What the actor, who is asked, sees of a request. Throws UserError for everyone else. */
export async function speaking(context: Context, on: RequestOn) {
  const sheet: OpinionSheet = await readSheet(context, on, context.actor);
  const { speaksFor } = sheet;
  if (speaksFor === undefined) throw new UserError('opinion-not-asked');
  return { ...sheet, speaksFor };
}
