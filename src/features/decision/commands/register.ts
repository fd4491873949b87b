import { z } from 'zod';
import { cleanLine, countedLength } from '../../../core/clean-line.ts';
import { decisionId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence, type View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { objectionView } from '../../objection.ts';
import { members } from '../../practitioner/role.ts';
import { decisionActions } from '../actions.ts';
import { decisionCard } from '../card.ts';
import { findDecision } from '../find.ts';
import { sendRegister } from '../notifications.ts';
import { type DecisionQuery, pagePayload, queryCodes, wordsLength } from '../query.ts';
import { registerPage } from '../register.ts';
import { searchWords } from '../search-text.ts';
import { pageButton, registerView } from '../views/register.ts';
import { filterForm } from './filter.ts';

/** `/decision liste`: the register. */
export const registerCommand = defineCommand({
  id: 'decision.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await page(context, {}, 0) }),
});

/** `/decision chercher`: a form, or at once what the words after it say. */
export const searchCommand = defineCommand({
  id: 'decision.search',
  roles: members,
  rest: 'text',
  run: async (context, rest) => {
    const words = cleanLine(rest);
    const length = countedLength(words);
    if (length > wordsLength) throw new UserError('decision-search-long', length, wordsLength);
    if (searchWords(words).length === 0) return { kind: 'form', form: await filterForm.open(context, {}) };
    return { kind: 'view', view: await page(context, { words }, 0) };
  },
});

/** Another page, or back from one decision. */
export const registerAction = defineAction({
  id: decisionActions.list,
  roles: members,
  payload: pagePayload,
  run: async (context, { page: number, ...query }) => ({ kind: 'update', view: await page(context, query, number) }),
});

/**
 * « Voir »: one decision, in the place of the list or of the card that it was clicked on. From elsewhere it is a message
 * of its own, since the one that was clicked may stand in a channel, where only some may read what this one says.
 */
export const showAction = defineAction({
  id: decisionActions.show,
  roles: members,
  payload: pagePayload.partial({ page: true }).extend({ decision: decisionId, at: z.literal('card').optional() }),
  run: async (context, { decision: id, at, page: from, ...query }): Promise<Reply> => {
    const decision = await findDecision(context, id);
    if (from === undefined) {
      return { kind: at === undefined ? 'view' : 'update', view: await decisionCard(context, decision) };
    }
    const back = pageButton(query, from, context.t.decision.register.back);
    return { kind: 'update', view: await decisionCard(context, decision, '', back) };
  },
});

/** « Exporter »: the file comes as a private message, with what its reader may see. */
export const exportAction = defineAction({
  id: decisionActions.export,
  roles: members,
  payload: queryCodes,
  run: async (context, query) => {
    const { tx, careTeam, now, actor, t } = context;
    await sendRegister(tx, careTeam, now, { query, to: actor.id });
    return { kind: 'view', view: sentence(t.minutes.file.onItsWay) };
  },
});

/** One page; the guard is asked again, since words that come back with a button may be anybody's. */
async function page(context: Context, query: DecisionQuery, number: number): Promise<View> {
  const objected = await objectionView(context, query.words ?? '');
  return objected ?? registerView(await registerPage(context, query, number), context);
}
