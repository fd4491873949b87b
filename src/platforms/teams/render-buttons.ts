import type { ActionButton, Button } from '../../ui/view.ts';
import type { Action, CardMode, Element } from './card.ts';
import { buttonData } from './click.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { isWebAddress, renderText } from './render-text.ts';

/** What the buttons of one card share. */
export interface ButtonContext {
  readonly mode: CardMode;
  /** A new id for an element of this card. */
  readonly nextId: () => string;
}

/** Buttons in rows, each followed by the questions that its buttons ask before they count. */
export function renderButtons(buttons: readonly Button[], context: ButtonContext): Element[] {
  const elements: Element[] = [];
  for (let start = 0; start < buttons.length; start += limits.buttonsPerSet) {
    const actions: Action[] = [];
    const below: Element[] = [];
    for (const button of buttons.slice(start, start + limits.buttonsPerSet)) {
      if (button.kind === 'link') {
        if (isWebAddress(button.url)) actions.push({ type: 'Action.OpenUrl', title: titleOf(button), url: button.url });
        else below.push(...renderText(`${button.label} (${button.url})`, limits.url));
      } else if (button.confirm === undefined) {
        actions.push(clickAction(button, button.label, context.mode));
      } else {
        const id = context.nextId();
        actions.push({
          type: 'Action.ToggleVisibility',
          title: titleOf(button),
          ...styleOf(button),
          targetElements: [id],
        });
        below.push(question(button, button.confirm, id, context.mode));
      }
    }
    if (actions.length > 0) elements.push({ type: 'ActionSet', spacing: 'Small', actions });
    elements.push(...below);
  }
  return elements;
}

// Teams has no confirmation for card buttons: the first click unfolds the question with its own two buttons.
function question(
  button: ActionButton,
  confirm: NonNullable<ActionButton['confirm']>,
  id: string,
  mode: CardMode,
): Element {
  return {
    type: 'Container',
    id,
    style: 'emphasis',
    isVisible: false,
    items: [
      ...renderText(confirm.title, limits.heading, { weight: 'Bolder' }),
      ...renderText(confirm.text, limits.fallback),
      {
        type: 'ActionSet',
        actions: [
          clickAction(button, confirm.yes, mode),
          { type: 'Action.ToggleVisibility', title: clip(confirm.no, limits.buttonTitle), targetElements: [id] },
        ],
      },
    ],
  };
}

function clickAction(button: ActionButton, label: string, mode: CardMode): Action {
  const { verb, data, submit } = buttonData(button.action, button.payload);
  const title = titleOf({ label });
  const fallback = { type: 'Action.Submit', title, data: submit, ...styleOf(button) } as const;
  if (mode === 'dialog') return fallback;
  return { type: 'Action.Execute', title, verb, data, ...styleOf(button), fallback };
}

function titleOf(button: { readonly label: string }): string {
  return clip(button.label, limits.buttonTitle);
}

function styleOf(button: ActionButton): { readonly style?: 'positive' | 'destructive' } {
  if (button.style === undefined) return {};
  return { style: button.style === 'primary' ? 'positive' : 'destructive' };
}
