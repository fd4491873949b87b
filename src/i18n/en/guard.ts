import type { Catalogue } from '../catalogue.ts';

export const guardEn: Catalogue['guard'] = {
  intro: 'Nothing was saved or sent.',
  nir: (span) => `“${span}” is a social security number: please remove it.`,
  'nir-wrong-key': (span) => `“${span}” looks like a social security number: please remove it.`,
  phone: (span) => `“${span}” is a phone number: please remove it, or use secure mail.`,
  email: (span) => `“${span}” is an email address: please remove it, or use secure mail.`,
  'outside-professional': (span) =>
    `“${span}” is not a member of the team: if it is a patient, please remove the name.`,
  yourText: 'Your text',
};
