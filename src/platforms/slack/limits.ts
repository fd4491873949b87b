/**
 * What Slack refuses to go beyond, in characters (UTF-16 units, the stricter reading) or elements.
 * Sources: the doc comments of @slack/types 3.2.0 and docs.slack.dev/reference/block-kit; where they disagree the lower value.
 */
export const limits = {
  message: {
    blocks: 50,
    /** The top-level text: 40,000 are stored, but notifications and mobile lists show far less. */
    fallback: 3000,
    /** Of all blocks together. Slack answers `msg_blocks_too_long` without saying from where; 12,000 is its limit for markdown. */
    characters: 12_000,
  },
  modal: { blocks: 100, title: 24, submit: 24, close: 24, callbackId: 255, privateMetadata: 3000 },
  /** A home screen. */
  home: { blocks: 100 },
  header: 150,
  section: { text: 3000, fields: 10, field: 2000 },
  context: { elements: 10, text: 3000 },
  image: { alt: 2000 },
  actions: 25,
  button: { text: 75, spoken: 75, value: 2000, url: 3000 },
  confirm: { title: 100, text: 300, yes: 30, no: 30 },
  checkboxes: 10,
  select: { options: 100, groups: 100, optionLabel: 75, optionValue: 75, groupLabel: 75 },
  input: { label: 2000, hint: 2000, text: 3000, error: 2000 },
  id: 255,
} as const;
