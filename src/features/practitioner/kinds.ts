/** Ids of what concerns a member: views name them, commands.ts and jobs.ts answer them. */
export const practitionerIds = {
  welcome: 'practitioner.welcome',
  profileForm: 'practitioner.profile',
  openProfile: 'practitioner.open-profile',
} as const;
