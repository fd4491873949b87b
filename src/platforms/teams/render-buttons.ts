import { type ActionButton, type Button, type ListItem, nameInRow } from '../../ui/view.ts';
import type { Action, CardMode, Element } from './card.ts';
import { buttonData } from './click.ts';
import { clip } from './clip.ts';
import { inertRun } from './inert.ts';
import { limits } from './limits.ts';
import { isWebAddress, renderText } from './render-text.ts';

/** What the buttons of one card share. */
export interface ButtonContext {
  readonly mode: CardMode;
  /** Whether there is room to say of each button what it is about; the row that it stands in says so before it. */
  readonly tooltips: boolean;
  /** A new id for an element of this card. */
  readonly nextId: () => string;
  /** The row of a list that they stand in. */
  readonly row?: ListItem;
}

/** Buttons in rows, each followed by the questions that its buttons ask before they count. */
export function renderButtons(buttons: readonly Button[], context: ButtonContext): Element[] {
  const elements: Element[] = [];
  for (let start = 0; start < buttons.length; start += limits.buttonsPerSet) {
    const actions: Action[] = [];
    const below: Element[] = [];
    for (const button of buttons.slice(start, start + limits.buttonsPerSet)) {
      if (button.kind === 'link') {
        if (isWebAddress(button.url))
          actions.push({ type: 'Action.OpenUrl', ...titled(button.label, context), url: button.url });
        else below.push(...renderText(`${button.label} (${button.url})`, limits.url));
      } else if (button.confirm === undefined) {
        actions.push(clickAction(button, button.label, context));
      } else {
        const id = context.nextId();
        actions.push({
          type: 'Action.ToggleVisibility',
          ...titled(button.label, context),
          ...styleOf(button),
          targetElements: [id],
        });
        below.push(question(button, button.confirm, id, context));
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
  context: ButtonContext,
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
          clickAction(button, confirm.yes, context),
          { type: 'Action.ToggleVisibility', ...titled(confirm.no, context), targetElements: [id] },
        ],
      },
    ],
  };
}

function clickAction(button: ActionButton, label: string, context: ButtonContext): Action {
  const { verb, data, submit } = buttonData(button.action, button.payload);
  const words = titled(label, context);
  if (context.mode === 'dialog') return { type: 'Action.Submit', ...words, data: submit, ...styleOf(button) };
  const fallback = { type: 'Action.Submit', title: words.title, data: submit, ...styleOf(button) } as const;
  return { type: 'Action.Execute', ...words, verb, data, ...styleOf(button), fallback };
}

function titled(
  label: string,
  { row, tooltips }: ButtonContext,
): { readonly title: string; readonly tooltip?: string } {
  const title = clip(label, limits.buttonTitle);
  return row === undefined || !tooltips
    ? { title }
    : { title, tooltip: clip(inertRun(nameInRow(label, row)), limits.tooltip) };
}

function styleOf(button: ActionButton): { readonly style?: 'positive' | 'destructive' } {
  if (button.style === undefined) return {};
  return { style: button.style === 'primary' ? 'positive' : 'destructive' };
}
