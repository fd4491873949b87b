import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import { changeCase } from '../../case-review/store.ts';
import { withdrawCase } from '../../case-review/withdraw.ts';
import type { Context } from '../../context.ts';
import { recordDecision } from '../../decision/store.ts';
import { defineAction, defineForm } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { flashActions, flashForms } from '../actions.ts';
import type { FlashConsultation } from '../model.ts';
import { askOthers } from '../notifications.ts';
import { findFlash } from '../outcome.ts';
import { changeFlash, forgetVerdicts } from '../store.ts';
import { flashView } from '../views/flash.ts';
import { roundGiven } from './answer.ts';
import { attributeKept, contentFields, contentValues } from './fields.ts';

// What the requester may do with a flash consultation that was not confirmed.

/** « Corriger »: opens the form on what was said. */
export const correctAction = defineAction({
  id: flashActions.correct,
  roles: members,
  payload: roundGiven,
  run: async (context, asked): Promise<Reply> => {
    const flash = await findOwn(context, asked.flash);
    if (flash.state !== 'disputed') return { kind: 'refreshed', view: flashView(flash, context.actor, context) };
    return { kind: 'form', form: await correctForm.open(context, asked) };
  },
});

export const correctForm = defineForm({
  id: flashForms.correct,
  roles: members,
  given: roundGiven,
  values: contentValues,
  open: async (context, asked) => {
    const { t } = context;
    const { review, decision } = await findOwn(context, asked.flash);
    return {
      title: t.flash.correct.title,
      intro: t.flash.correct.intro,
      submitLabel: t.flash.correct.submit,
      fields: contentFields(t, { ...review, type: decision.type, statement: decision.statement }),
    };
  },
  submit: async (context, asked, form) => {
    const { tx, careTeam, now, actor, t } = context;
    const flash = await findOwn(context, asked.flash);
    if (flash.state !== 'disputed' || flash.closesAt.toISOString() !== asked.round) {
      return { kind: 'view', view: flashView(flash, actor, context) };
    }
    if (form.consent === 'opposed') {
      await withdrawCase(context, flash.review, { consent: 'opposed' });
      return { kind: 'view', view: sentence(t.flash.withdrawn) };
    }
    const { motive, consent, question, type, statement } = form;
    const corrected = { motive, consent, question, attribute: attributeKept(form) };
    // Nothing is written about a case that is being withdrawn at this very instant.
    if (!(await changeCase(tx, careTeam.id, now, flash.review, corrected))) throw new UserError('flash-changed');
    await recordDecision(tx, careTeam.id, now, { ...flash.decision, caseReviewId: flash.review.id, type, statement });
    return { kind: 'view', view: flashView(await nextRound(context, flash), actor, context) };
  },
});

/** « Relancer »: the same, with another deadline. */
export const askAgainAction = defineAction({
  id: flashActions.askAgain,
  roles: members,
  payload: roundGiven,
  run: async (context, asked): Promise<Reply> => {
    const flash = await findOwn(context, asked.flash);
    const isThis = flash.state === 'expired' && flash.closesAt.toISOString() === asked.round;
    const now = isThis ? await nextRound(context, flash) : flash;
    return { kind: 'refreshed', view: flashView(now, context.actor, context) };
  },
});

/** « Retirer »: nothing of it remains. */
export const withdrawFlashAction = defineAction({
  id: flashActions.withdraw,
  roles: members,
  payload: roundGiven,
  run: async (context, asked): Promise<Reply> => {
    const flash = await findOwn(context, asked.flash);
    if (flash.state === 'confirmed') return { kind: 'refreshed', view: flashView(flash, context.actor, context) };
    if (flash.state !== 'withdrawn') await withdrawCase(context, flash.review);
    return { kind: 'update', view: sentence(context.t.flash.withdrawn) };
  },
});

/** Asks those who have not confirmed what stands now, until another deadline. */
async function nextRound({ tx, careTeam, now }: Context, flash: FlashConsultation): Promise<FlashConsultation> {
  const closesAt = new Date(now.getTime() + careTeam.flashHours * 3_600_000);
  if (await changeFlash(tx, careTeam.id, flash, { state: 'pending', closesAt })) {
    if (flash.state === 'disputed') await forgetVerdicts(tx, careTeam.id, flash);
    await askOthers(tx, careTeam, now, await findFlash(tx, careTeam, flash.id));
  }
  return findFlash(tx, careTeam, flash.id);
}

async function findOwn({ tx, careTeam, actor }: Context, id: FlashConsultation['id']): Promise<FlashConsultation> {
  const flash = await findFlash(tx, careTeam, id);
  if (flash.review.requesterId !== actor.id) throw new UserError('flash-not-yours');
  return flash;
}
