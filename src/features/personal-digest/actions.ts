/** The ids of buttons about the personal digest. */
export const personalDigestActions = {
  /** As a message of its own, as it is now. */
  show: 'personal-digest.show',
  /** Opens the form of one's habits. */
  settings: 'personal-digest.settings',
} as const;

export const personalDigestForms = { settings: 'personal-digest.settings-form' } as const;

/** The kind of the message to one person. */
export const personalDigestKind = 'personal-digest';

/** One timer per structure: looks whose time has come. */
export const lookKind = 'personal-digest.look';
