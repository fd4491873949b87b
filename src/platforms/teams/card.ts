// The part of Adaptive Cards 1.5 that we send, as types (https://adaptivecards.io/explorer).

interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title?: string;
  /** What a screen reader says, where the title alone does not tell one button from another. */
  readonly tooltip?: string;
  readonly url: string;
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly italic?: true;
  readonly underline?: true;
  readonly isSubtle?: true;
  readonly size?: 'Small' | 'Large';
  readonly color?: 'Accent' | 'Attention';
  readonly selectAction?: OpenUrl;
}

interface ElementBase {
  readonly id?: string;
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly separator?: true;
  readonly isVisible?: false;
}

interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly tooltip?: string;
  readonly data: object;
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs?: 'None';
}

interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly tooltip?: string;
  readonly verb: string;
  readonly data: object;
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs?: 'None';
  readonly fallback: SubmitAction;
}

interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly tooltip?: string;
  readonly style?: 'positive' | 'destructive';
  readonly targetElements: readonly string[];
}

export type Action = OpenUrl | SubmitAction | ExecuteAction | ToggleAction;

interface InputBase extends ElementBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export type InputElement = InputBase &
  (
    | { readonly type: 'Input.Text'; readonly maxLength: number; readonly isMultiline?: true; readonly value?: string }
    | { readonly type: 'Input.Date' | 'Input.Time'; readonly value?: string }
    | { readonly type: 'Input.Number'; readonly min: number; readonly max: number; readonly value?: number }
    | {
        readonly type: 'Input.ChoiceSet';
        /** "filtered" lets people type to search; the 1.5 schema file lacks it, the 1.5 clients have it. */
        readonly style: 'compact' | 'expanded' | 'filtered';
        readonly wrap: true;
        readonly isMultiSelect?: true;
        readonly choices: readonly Choice[];
        readonly value?: string;
        /** A Teams extension: asks the bot for more options while somebody types. */
        readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string };
      }
  );

export type Element = ElementBase &
  (
    | { readonly type: 'RichTextBlock'; readonly inlines: readonly TextRun[] }
    | {
        readonly type: 'TextBlock';
        readonly text: string;
        readonly wrap: true;
        readonly style?: 'heading';
        readonly size?: 'Large';
        readonly weight?: 'Bolder';
      }
    | { readonly type: 'Container'; readonly items: readonly Element[]; readonly style?: 'emphasis' }
    | { readonly type: 'ColumnSet'; readonly columns: readonly Column[] }
    | { readonly type: 'ActionSet'; readonly actions: readonly Action[] }
    | { readonly type: 'Image'; readonly url: string; readonly altText: string; readonly size: 'Stretch' }
    | InputElement
  );

interface Column {
  readonly type: 'Column';
  readonly width: number;
  readonly items: readonly Element[];
}

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang?: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

/** Where a card is shown: in a message, or in a dialog, in which only Action.Submit works. */
export type CardMode = 'message' | 'dialog';

/** A card with this body; 1.5 is the newest version that Teams takes from bots. */
export function adaptiveCard(parts: {
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly lang?: string;
}): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...parts,
  };
}
