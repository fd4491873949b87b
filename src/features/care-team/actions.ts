/** The ids of buttons about the structure's habits. */
export const careTeamActions = {
  /** Opens the form of the settings. */
  settings: 'care-team.open-settings',
} as const;
