import type { types } from '@slack/bolt';
import { type ActionButton, type Button, type ListItem, nameInRow } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { isWebAddress } from './link.ts';
import { plain } from './text-object.ts';

/** Gives each button of one message a number: Slack refuses two equal action ids in a message. */
export type ButtonNumbers = () => number;

/** A counter for one message. */
export function buttonNumbers(): ButtonNumbers {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** The action id that the inbound side takes the number off again. */
export function actionId(action: string, number: number): string {
  return `${action}~${number}`;
}

/** The id of a defineAction out of an action id that came back. */
export function actionOf(actionId: string): string {
  return actionId.replace(/~\d+$/, '');
}

/** What link buttons are called: Slack sends clicks on them too, and they are only acknowledged. */
export const linkAction = 'link';

/** All buttons that Slack accepts, in the row of a list or by themselves; a link to something else than a web page is left out. */
export function buttonElements(buttons: readonly Button[], next: ButtonNumbers, row?: ListItem): types.Button[] {
  return buttons.flatMap((button) => {
    const element = buttonElement(button, next);
    if (element === undefined) return [];
    return row === undefined ? element : { ...element, accessibility_label: spoken(button, row) };
  });
}

function spoken({ label }: Button, row: ListItem): string {
  return plain(nameInRow(label, row), limits.button.spoken).text;
}

/** Rows of buttons, each at most as long as Slack allows. */
export function actionsBlocks(elements: readonly types.Button[]): types.ActionsBlock[] {
  const rows: types.ActionsBlock[] = [];
  for (let start = 0; start < elements.length; start += limits.actions) {
    rows.push({ type: 'actions', elements: elements.slice(start, start + limits.actions) });
  }
  return rows;
}

function buttonElement(button: Button, next: ButtonNumbers): types.Button | undefined {
  const text = plain(button.label, limits.button.text);
  if (button.kind === 'action') {
    return {
      type: 'button',
      action_id: actionId(button.action, next()),
      text,
      value: payloadOf(button),
      ...(button.style ? { style: button.style } : {}),
      ...(button.confirm ? { confirm: confirmOf(button.confirm) } : {}),
    };
  }
  if (!isWebAddress(button.url)) return undefined;
  return { type: 'button', action_id: actionId(linkAction, next()), text, url: button.url };
}

function payloadOf(button: ActionButton): string {
  const value = JSON.stringify(button.payload);
  if (value.length > limits.button.value) throw new RangeError(`the payload of button ${button.action} is too long`);
  return value;
}

function confirmOf(confirm: NonNullable<ActionButton['confirm']>): types.ConfirmationDialog {
  return {
    title: plain(confirm.title, limits.confirm.title),
    text: plain(confirm.text, limits.confirm.text),
    confirm: plain(confirm.yes, limits.confirm.yes),
    deny: plain(confirm.no, limits.confirm.no),
  };
}
