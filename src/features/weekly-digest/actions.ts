/** The ids of buttons about the weekly digest. */
export const weeklyDigestActions = {
  /** {digest, page}: all there is to say, for the reader alone. */
  details: 'weekly-digest.details',
  /** {digest, page}: another page, in its place. */
  turn: 'weekly-digest.turn',
  /** {digest}: opens the form of the coordinator's word. */
  word: 'weekly-digest.word',
  /** {digest, revision}: it is held back, or no longer. */
  hold: 'weekly-digest.hold',
  release: 'weekly-digest.release',
  /** {digest, revision}: at once. */
  publish: 'weekly-digest.publish',
  /** Opens the form of the structure's habits. */
  settings: 'weekly-digest.settings',
} as const;

export const weeklyDigestForms = {
  word: 'weekly-digest.word-form',
  settings: 'weekly-digest.settings-form',
} as const;

/** The kinds of messages. */
export const weeklyDigestKinds = {
  /** To the channel. */
  digest: 'weekly-digest',
  /** To each coordinator, the evening before. */
  preview: 'weekly-digest.preview',
  /** To each coordinator: it was too late. */
  missed: 'weekly-digest.missed',
} as const;

/** One per structure: looks what is to be done about its digest. */
export const lookKind = 'weekly-digest.look';

/** One per digest: looks whether a channel got it. */
export const checkKind = 'weekly-digest.check';
