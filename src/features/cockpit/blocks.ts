import type { Block } from '../../ui/view.ts';
import type { Context, Reader } from '../context.ts';
import { stewards } from '../practitioner/role.ts';
import { cockpitActions } from './actions.ts';
import { countsOf } from './model.ts';
import { countPhrases } from './said.ts';
import { readCockpit } from './store.ts';

/** As many lines as the short version has. */
const lines = 4;

/** The cockpit in a few lines with the button that opens it, for a screen of somebody's own; nothing for who steers nothing. */
export async function cockpitBlocks(
  around: Reader & Pick<Context, 'tx' | 'now' | 'careTeam' | 'actor'>,
): Promise<readonly Block[]> {
  const { tx, now, careTeam, actor, t } = around;
  const { cockpit: words } = t;
  if (!stewards.includes(actor.role)) return [];
  const said = countPhrases(countsOf(await readCockpit(tx, careTeam, now)), around);
  const shown = said.length <= lines ? said : [...said.slice(0, lines - 1), words.rest(said.length - lines + 1)];
  return [
    shown.length === 0 ? { kind: 'text', text: words.calm } : { kind: 'list', items: shown.map((text) => ({ text })) },
    {
      kind: 'buttons',
      buttons: [{ kind: 'action', action: cockpitActions.show, label: words.buttons.show, payload: {} }],
    },
  ];
}
