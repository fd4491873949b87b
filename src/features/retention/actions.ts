/** The ids of buttons and forms about how long texts are kept. */
export const retentionActions = {
  /** Opens the form; no payload. */
  open: 'retention.open',
  /** Payload {days, instead}: the new time and the one it replaces. */
  apply: 'retention.apply',
} as const;

export const retentionForms = { settings: 'retention.settings' } as const;

/** The nightly look at what is to be erased. */
export const eraseKind = 'retention.erase';
