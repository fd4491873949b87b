/** The ids of buttons about the set-up. */
export const setupActions = {
  /** {step}: its values stay as they are. */
  keep: 'setup.keep',
  /** Puts the message away. */
  later: 'setup.later',
  /** Shows again what was put away. */
  resume: 'setup.resume',
  /** Opens the form of who else steers. */
  roles: 'setup.open-roles',
} as const;

export const setupForms = { roles: 'setup.roles' } as const;

/** The kinds of messages. */
export const setupKinds = {
  /** To a coordinator: how far the set-up is. */
  card: 'setup.card',
} as const;
