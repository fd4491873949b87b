import { z } from 'zod';
import { flashId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm } from '../../define.ts';
import { lineValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { flashActions, flashForms } from '../actions.ts';
import { type FlashConsultation, remarkLength } from '../model.ts';
import { confirmWhenAgreed, endRound, findFlash } from '../outcome.ts';
import { recordVerdict } from '../store.ts';
import { flashView } from '../views/flash.ts';

/** A flash consultation and the deadline of the round that was shown. */
export const roundGiven = z.object({ flash: flashId, round: z.iso.datetime() });
type RoundGiven = z.infer<typeof roundGiven>;

/** « Je confirme ». */
export const confirmAction = defineAction({
  id: flashActions.confirm,
  roles: members,
  payload: roundGiven,
  run: async (context, asked): Promise<Reply> => {
    const { tx, careTeam, now, actor } = context;
    const flash = await findAsked(context, asked);
    if (!isOpen(flash, asked)) return inPlace(flash, context);
    await recordVerdict(tx, careTeam.id, now, flash, { by: actor.id, verdict: 'confirmed', remark: '' });
    const after = await findFlash(tx, careTeam, flash.id);
    return inPlace(await confirmWhenAgreed(tx, careTeam, now, after), context);
  },
});

/** « Ce n’est pas cela »: asks what is not right. */
export const disputeAction = defineAction({
  id: flashActions.dispute,
  roles: members,
  payload: roundGiven,
  run: async (context, asked): Promise<Reply> => {
    const flash = await findAsked(context, asked);
    if (!isOpen(flash, asked)) return inPlace(flash, context);
    return { kind: 'form', form: await disputeForm.open(context, asked) };
  },
});

export const disputeForm = defineForm({
  id: flashForms.dispute,
  roles: members,
  given: roundGiven,
  values: ({ fields }) => z.object({ remark: lineValue(remarkLength, fields.tooLong).default('') }),
  open: async (context, asked) => {
    const { t } = context;
    const flash = await findAsked(context, asked);
    return {
      title: t.flash.dispute.title,
      intro: t.flash.dispute.intro(flash.review.code),
      submitLabel: t.flash.dispute.submit,
      fields: [
        {
          id: 'remark',
          kind: 'long-text',
          label: t.flash.dispute.remark,
          required: false,
          maxLength: remarkLength,
          guard: 'case',
        },
      ],
    };
  },
  submit: async (context, asked, { remark }) => {
    const { tx, careTeam, now, actor } = context;
    const flash = await findAsked(context, asked);
    if (isOpen(flash, asked)) {
      const said = { by: actor.id, verdict: 'disputed', remark } as const;
      if (await recordVerdict(tx, careTeam.id, now, flash, said)) {
        await endRound(tx, careTeam, now, flash, 'disputed');
      }
    }
    return { kind: 'view', view: flashView(await findFlash(tx, careTeam, flash.id), actor, context) };
  },
});

/** The flash consultation, for one of those who take part in it. Throws UserError for everyone else. */
async function findAsked({ tx, careTeam, actor }: Context, { flash: id }: RoundGiven): Promise<FlashConsultation> {
  const flash = await findFlash(tx, careTeam, id);
  if (!flash.participants.some(({ practitioner }) => practitioner.id === actor.id))
    throw new UserError('flash-not-yours');
  return flash;
}

/** Whether answers are still taken for the round that was shown. */
function isOpen({ state, closesAt }: FlashConsultation, { round }: RoundGiven): boolean {
  return state === 'pending' && closesAt.toISOString() === round;
}

function inPlace(flash: FlashConsultation, context: Context): Reply {
  return { kind: 'refreshed', view: flashView(flash, context.actor, context) };
}
