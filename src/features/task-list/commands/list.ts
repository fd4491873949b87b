import { z } from 'zod';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import { taskActions } from '../../task/actions.ts';
import { taskReader } from '../../task/readable.ts';
import { taskListActions } from '../actions.ts';
import { listPage } from '../page.ts';
import { readFilter } from '../read.ts';
import { encode, type ListState } from '../state.ts';
import { projectsOf } from '../store.ts';

/** `/tache equipe`: everyone's tasks, or those that the words after it ask for. */
export const teamCommand = defineCommand({
  id: 'task.team',
  roles: members,
  rest: 'text',
  run: (context, rest) => asked(context, rest, { whose: { kind: 'team' }, page: 0 }),
});

/** `/tache faites`: what the actor has done lately; or somebody else, as the words after it ask. */
export const finishedCommand = defineCommand({
  id: 'task.finished',
  roles: members,
  rest: 'text',
  run: (context, rest) => asked(context, rest, { whose: { kind: 'mine' }, status: 'done', page: 0 }),
});

async function asked(context: Context, line: string, base: ListState) {
  const reader = await taskReader(context, context.actor);
  const everyone = await allPractitioners(context.tx, context.careTeam.id);
  const people = everyone.filter(({ role }) => role !== 'guest');
  const state = readFilter(line, base, { people, projects: await projectsOf(context.tx, context.careTeam.id, reader) });
  return { kind: 'view' as const, view: await listPage(context, encode(state)) };
}

/** What a list's button carries. */
export const listPayload = z.object({ code: z.string().regex(/^\S{1,200}$/) });

/** A list as a message of its own, wherever its button stands. */
export const listAction = defineAction({
  id: taskActions.list,
  roles: members,
  payload: listPayload,
  run: async (context, { code }) => ({ kind: 'view', view: await listPage(context, code) }),
});

/** Another list or page, in the place of this one. */
export const turnAction = defineAction({
  id: taskListActions.turn,
  roles: members,
  payload: listPayload,
  run: async (context, { code }) => ({ kind: 'update', view: await listPage(context, code) }),
});
