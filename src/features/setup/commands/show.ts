import { z } from 'zod';
import { sentence } from '../../../ui/view.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { stewards } from '../../practitioner/role.ts';
import { setupActions } from '../actions.ts';
import { followSetup, settleStep, showSetup } from '../follow.ts';
import { keepable } from '../model.ts';
import { inPlace } from '../show.ts';
import { setCard } from '../store.ts';

/** `/diapason installation`: how far it is, in a private message that is kept up to date; whoever steers may go on. */
export const showCommand = defineCommand({
  id: 'setup.show',
  roles: stewards,
  rest: 'none',
  run: async ({ tx, now, actor, t }) => {
    await showSetup(tx, now, actor);
    return { kind: 'view', view: sentence(t.setup.sent) };
  },
});

/** « Garder »: the step is done with the values that it has. */
export const keepAction = defineAction({
  id: setupActions.keep,
  roles: stewards,
  payload: z.object({ step: keepable }),
  run: async (context, { step }) => {
    const { tx, careTeam, now, actor } = context;
    // Whoever goes on has not put it away.
    await setCard(tx, careTeam.id, actor.id, 'open');
    await settleStep(tx, careTeam.id, now, step);
    return inPlace(context);
  },
});

/** « Plus tard »: one line stays in its place. */
export const laterAction = defineAction({
  id: setupActions.later,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => {
    const { tx, careTeam, now, actor } = context;
    // An older message may have been clicked: the newest one is put away too, while it is still followed.
    await followSetup(tx, careTeam.id, now);
    await setCard(tx, careTeam.id, actor.id, 'away');
    return inPlace(context);
  },
});

/** « Reprendre l’installation ». */
export const resumeAction = defineAction({
  id: setupActions.resume,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => {
    const { tx, careTeam, now, actor } = context;
    await setCard(tx, careTeam.id, actor.id, 'open');
    await followSetup(tx, careTeam.id, now);
    return inPlace(context);
  },
});
