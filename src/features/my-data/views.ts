import type { Text } from '../../ui/text.ts';
import type { ActionButton, View } from '../../ui/view.ts';
import type { Reader } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { myDataActions } from './actions.ts';
import type { Erasure } from './store-erasure.ts';

/** As many as one message shows at ease. */
const shown = 15;

/** That the file is on its way, with the way to have it all erased. */
export function exportView({ t }: Reader): View {
  return {
    fallback: t.myData.onItsWay,
    blocks: [
      { kind: 'text', text: t.myData.onItsWay },
      { kind: 'buttons', buttons: [eraseButton(t.myData.erase, {})] },
    ],
  };
}

/** What an erasure takes away and what stays and why, before anything is done. */
export function forecastText(name: string | undefined, erasure: Erasure, { t }: Reader): Text {
  const words = t.myData.forecast;
  const { absences, messages, openTasks, attended, votes, cases } = erasure;
  const goes = [words.identity, words.habits(absences, messages), ...(openTasks > 0 ? [words.tasks(openTasks)] : [])];
  const stays = [words.counted(attended, votes, cases), words.team];
  return [
    name === undefined ? words.introSelf : words.introOf(name),
    '\n\n',
    { strong: words.goes },
    ...goes.map((line) => `\n• ${line}`),
    '\n\n',
    { strong: words.stays },
    ...stays.map((line) => `\n• ${line}`),
    '\n\n',
    name === undefined ? words.sentSelf : words.sentOf,
    '\n\n',
    name === undefined ? `${words.final} ${words.again}` : words.final,
  ];
}

/** Those who left and of whom something is still kept, each with a button. */
export function formerMembersView(people: readonly Practitioner[], { t }: Reader): View {
  const { chooseTitle, choose, more, eraseOf } = t.myData;
  const rest = people.length - shown;
  return {
    fallback: choose,
    blocks: [
      { kind: 'heading', text: chooseTitle },
      { kind: 'text', text: choose },
      {
        kind: 'list',
        items: people.slice(0, shown).map(({ id, displayName, profession }) => ({
          text: profession === null ? displayName : `${displayName} · ${t.professions[profession]}`,
          buttons: [eraseButton(eraseOf, { person: id })],
        })),
      },
      ...(rest > 0 ? [{ kind: 'note' as const, text: more(rest) }] : []),
    ],
  };
}

function eraseButton(label: string, payload: ActionButton['payload']): ActionButton {
  return { kind: 'action', action: myDataActions.erase, label, payload };
}
