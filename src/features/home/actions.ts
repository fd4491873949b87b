/** The kinds of messages: one for each person and workspace, shown anew again and again. */
export const homeKinds = { screen: 'home' } as const;

/** One per structure: looks which home screens say something else by now. */
export const homeRefreshKind = 'home.refresh';
