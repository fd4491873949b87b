import type { FlashId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { caseById, changeCase } from '../case-review/store.ts';
import { followDecision } from '../decision/follow.ts';
import type { Decision } from '../decision/model.ts';
import { changeDecision } from '../decision/store.ts';
import { settleCase } from '../filing/settle.ts';
import { practitionerById } from '../practitioner/store.ts';
import { type FlashConsultation, isAgreed } from './model.ts';
import { tellOutcome } from './notifications.ts';
import type { FlashState } from './status.ts';
import { changeFlash, flashById } from './store.ts';

/** The flash consultation that a button or form is about. Throws UserError when it is gone. */
export async function findFlash(tx: Tx, team: CareTeam, id: FlashId): Promise<FlashConsultation> {
  const flash = await flashById(tx, team.id, id);
  if (flash === undefined) throw new UserError('flash-gone');
  return flash;
}

/**
 * Ends a round when it can be: confirmed once everyone has. Returns what is true now. Throws UserError when the case
 * changes at the same instant.
 */
export async function confirmWhenAgreed(
  tx: Tx,
  team: CareTeam,
  now: Date,
  flash: FlashConsultation,
): Promise<FlashConsultation> {
  if (flash.state !== 'pending' || !isAgreed(flash.participants)) return flash;
  if (!(await changeFlash(tx, team.id, flash, { state: 'confirmed', confirmedAt: now }))) {
    return findFlash(tx, team, flash.id);
  }
  const heard = flash.participants.flatMap(({ practitioner: { profession } }) =>
    profession === null ? [] : [profession],
  );
  const examined = { status: 'examined', endedAt: now, heard: [...new Set(heard)] } as const;
  // All of it is undone: the case is being withdrawn at this very instant.
  if (!(await changeCase(tx, team.id, now, flash.review, examined))) throw new UserError('flash-changed');
  await adopt(tx, team, now, flash.decision);
  await settleCase(tx, team, now, flash.review.id);
  return told(tx, team, now, flash.id);
}

/** What everyone has confirmed is decided. */
async function adopt(tx: Tx, team: CareTeam, now: Date, decision: Decision): Promise<void> {
  if (decision.status !== 'proposed') return;
  if (!(await changeDecision(tx, team.id, now, decision, { status: 'adopted' }))) throw new UserError('flash-changed');
  await followDecision(tx, team, now, decision.id);
}

/** Ends a round without agreement. */
export async function endRound(
  tx: Tx,
  team: CareTeam,
  now: Date,
  flash: FlashConsultation,
  state: Extract<FlashState, 'disputed' | 'expired'>,
): Promise<FlashConsultation> {
  if (!(await changeFlash(tx, team.id, flash, { state }))) return findFlash(tx, team, flash.id);
  return told(tx, team, now, flash.id);
}

async function told(tx: Tx, team: CareTeam, now: Date, id: FlashId): Promise<FlashConsultation> {
  const flash = await findFlash(tx, team, id);
  const review = await caseById(tx, team.id, flash.review.id);
  const requester = await practitionerById(tx, team.id, review?.requesterId ?? flash.review.requesterId);
  await tellOutcome(tx, team, now, flash, requester);
  return flash;
}
