import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { type Command, defineCommand } from '../define.ts';
import { members } from '../practitioner/role.ts';

/** `/diapason aide`: what the actor may do, from the commands themselves. */
export function helpCommand(commands: () => readonly Command[]): Command {
  return defineCommand({
    id: 'help',
    roles: members,
    rest: 'none',
    run: async (context) => ({ kind: 'view', view: helpView(commands(), context) }),
  });
}

function helpView(commands: readonly Command[], { t, actor }: Context): View {
  const mine = commands.filter((command) => command.roles.includes(actor.role));
  return {
    fallback: t.help.fallback,
    blocks: [
      { kind: 'heading', text: t.help.title },
      { kind: 'text', text: t.help.intro },
      {
        kind: 'list',
        items: mine.map(({ id }) => ({ text: [{ strong: t.commands[id].usage }], detail: t.commands[id].help })),
      },
      { kind: 'text', text: t.help.privacy },
      { kind: 'note', text: t.help.reads },
    ],
  };
}
