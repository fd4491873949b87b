import { z } from 'zod';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Reply } from '../../ui/reply.ts';
import type { Block, View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { type Command, defineAction, defineCommand, type Feature } from '../define.ts';
import { members } from '../practitioner/role.ts';
import { helpActions } from './actions.ts';
import { type Group, groupOf, groups } from './groups.ts';

/** `/diapason aide` and « Aide »: what the actor may do, from the commands themselves. */
export function helpFeature(commands: () => readonly Command[]): Feature {
  const run = async (context: Context): Promise<Reply> => ({ kind: 'view', view: helpView(commands(), context) });
  return {
    commands: [defineCommand({ id: 'help', roles: members, rest: 'none', run })],
    actions: [defineAction({ id: helpActions.show, roles: members, payload: z.object({}), run })],
  };
}

function helpView(commands: readonly Command[], { t, actor }: Context): View {
  const mine = commands.filter((command) => command.roles.includes(actor.role));
  return {
    fallback: t.help.fallback,
    blocks: [
      { kind: 'heading', text: t.help.title },
      { kind: 'text', text: t.help.intro },
      ...groups.flatMap((group) => groupBlocks(group, mine, t)),
      { kind: 'divider' },
      { kind: 'text', text: t.help.privacy },
      { kind: 'note', text: t.help.reads },
    ],
  };
}

/** One part of the help; nothing when the actor may use none of its commands. */
function groupBlocks(group: Group, mine: readonly Command[], t: Catalogue): readonly Block[] {
  const items = mine
    .filter(({ id }) => groupOf[id] === group)
    .map(({ id }) => ({ text: [{ strong: t.commands[id].usage }], detail: t.commands[id].help }));
  if (items.length === 0) return [];
  return [{ kind: 'divider' }, { kind: 'text', text: [{ strong: t.help.groups[group] }] }, { kind: 'list', items }];
}
