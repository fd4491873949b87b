import { z } from 'zod';
import { voteId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { standing, voteActions } from '../actions.ts';
import { castVote } from '../cast.ts';
import { findMyVote } from '../find.ts';
import { choice, tapsOf } from '../model.ts';
import { inPlace, paperOf } from './in-place.ts';

/** « Pour », « Contre », « D’accord », « Abstention »: one tap votes. What takes words has a form (ballot.ts). */
export const castAction = defineAction({
  id: voteActions.cast,
  roles: members,
  unrecorded: true,
  payload: z.object({ vote: voteId, choice, at: standing }),
  run: async (context, { vote: id, choice: said, at }) => {
    const { notes } = context.t.vote;
    const found = await findMyVote(context, id);
    if (!tapsOf(found.vote).includes(said)) throw new UserError('button-outdated');
    const refusal = await castVote(context, found, { choice: said, reason: '' });
    // The outbox edits the paper anyway, that of whoever voted elsewhere too.
    if (refusal === undefined && at === 'paper') return { kind: 'refreshed', view: await paperOf(context, id) };
    return inPlace(context, id, at, notes[refusal ?? 'voted']);
  },
});
