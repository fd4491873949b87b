/**
 * Everything that Teams limits, in one place. Sources: Microsoft's pages "Format your bot messages" (size),
 * "Rate limiting" (pace) and "Cards reference" (buttons), and what was measured with botbuilder 4.23.3.
 */
export const limits = {
  /**
   * Characters of a card's JSON that we aim at. Teams counts UTF-16, 2 bytes each, and has refused messages
   * above 28, 40 and 80 KB over the years: 25,000 characters are 50 KB.
   */
  cardTarget: 25_000,
  /** Characters of a card's JSON that are never exceeded (60 KB). */
  cardHard: 30_000,
  /** A card shows about six buttons in a row before it hides the others. */
  buttonsPerSet: 6,
  buttonTitle: 60,
  /** What a screen reader says of a button in a row. */
  tooltip: 100,
  heading: 300,
  /** fallbackText and the `summary` of a message. */
  fallback: 1_000,
  altText: 1_000,
  dialogTitle: 64,
  choiceTitle: 100,
  /** More options than this are looked up while typing (choices.data). */
  choices: 100,
  /** Suggestions in one answer to a look-up. */
  suggestions: 15,
  /** Lines of one text that get a paragraph of their own; the rest follows in one. */
  lines: 40,
  /** Room for the address and the label of a text span's link. */
  url: 2_000,
  /** What may come in: bytes of an activity. */
  requestBytes: 256 * 1024,
  /** Milliseconds between two messages to one conversation: 7 per second are allowed, 60 in 30 seconds. */
  pace: 200,
  /** Milliseconds for one call to Teams, token included. */
  call: 9_500,
  /** Milliseconds in which an invoke is answered; Teams shows an error after 5 to 15 s. */
  answer: 3_000,
  /** People per page of a roster. */
  rosterPage: 500,
} as const;

/** How much of a view is shown: the first step that fits the card is taken. A row with three buttons takes 1,500. */
export const viewSteps = [
  { blocks: 200, items: 100, text: 8_000 },
  { blocks: 100, items: 50, text: 2_000 },
  { blocks: 60, items: 25, text: 1_000 },
  { blocks: 50, items: 20, text: 800 },
  { blocks: 40, items: 15, text: 600 },
  { blocks: 35, items: 12, text: 450 },
  { blocks: 30, items: 10, text: 350 },
  { blocks: 25, items: 8, text: 300 },
  { blocks: 20, items: 6, text: 250 },
  { blocks: 15, items: 4, text: 200 },
  { blocks: 8, items: 2, text: 150 },
] as const;

/**
 * How many options of a choice a form carries, how much of the words around its inputs, and of what was typed: the
 * first step that fits is taken. What was typed is cut last of all.
 */
export const formSteps = [
  { choices: limits.choices, words: 1_000, text: 8_000 },
  { choices: 50, words: 300, text: 8_000 },
  { choices: 20, words: 150, text: 8_000 },
  { choices: 10, words: 100, text: 3_000 },
  { choices: 5, words: 80, text: 1_000 },
] as const;
