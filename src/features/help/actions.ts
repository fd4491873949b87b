/** The ids of buttons about the help. */
export const helpActions = { show: 'help.show' } as const;
