import { z } from 'zod';
import { voteId } from '../../../core/ids.ts';
import { followDecision } from '../../decision/follow.ts';
import { holdDecision } from '../../decision/store.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { standing, voteActions } from '../actions.ts';
import { closeVote } from '../close.ts';
import { findEndable } from '../find.ts';
import { withdrawVote } from '../withdraw.ts';
import { inPlace } from './in-place.ts';

const payload = z.object({ vote: voteId, at: standing });

/** « Clore le vote » before its deadline, below the quorum too. */
export const closeAction = defineAction({
  id: voteActions.close,
  roles: members,
  payload,
  run: async (context, { vote: id, at }) => {
    const { tx, careTeam, now, actor, t } = context;
    const { vote } = await findEndable(context, id);
    if (vote.state !== 'open') return inPlace(context, id, at, t.vote.notes.over);
    await closeVote(tx, careTeam, now, vote, actor.id);
    return inPlace(context, id, at, t.vote.notes.closed);
  },
});

/** « Retirer le vote »: nothing comes of it. */
export const withdrawAction = defineAction({
  id: voteActions.withdraw,
  roles: members,
  payload,
  run: async (context, { vote: id, at }) => {
    const { tx, careTeam, now, t } = context;
    const { vote } = await findEndable(context, id);
    await holdDecision(tx, careTeam.id, vote.decisionId);
    const withdrawn = await withdrawVote(tx, careTeam, now, vote);
    if (withdrawn) await followDecision(tx, careTeam, now, vote.decisionId);
    return inPlace(context, id, at, withdrawn ? t.vote.paper.withdrawnText : t.vote.notes.over);
  },
});
