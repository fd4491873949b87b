import type { Catalogue } from '../catalogue.ts';

export const guardEn: Catalogue['guard'] = {
  intro: 'Nothing was saved or sent.',
  nir: (span) => `“${span}” is a social security number: please remove it.`,
  'nir-wrong-key': (span) => `“${span}” looks like a social security number: please remove it.`,
  'ins-c': (span) => `“${span}” looks like a national health identifier: please remove it.`,
  'vitale-card': (span) => `“${span}” looks like the number of a carte Vitale: please remove it.`,
  phone: (span) => `“${span}” is a phone number: please remove it, or use secure mail.`,
  email: (span) => `“${span}” is an email address: please remove it, or use secure mail.`,
  'record-number': (span) =>
    `“${span}” is the number of a medical record: please use the code of the case instead, such as C-7QK4.`,
  birth: (span) => `“${span}” tells a birth: please give an age group instead, such as “over 75”.`,
  'past-date': (span) =>
    `“${span}” looks like a date of birth: please give an age group instead. For the date of a text or a meeting, write “loi du” or “réunion du” before it.`,
  'family-tie': (span) => `“${span}” names a relative: please remove the name.`,
  name: (span) => `“${span}” seems to be a patient’s name: please use the code of the case instead, such as C-7QK4.`,
  initials: (span) =>
    `“${span}” looks like initials, which are often enough to recognise somebody: please use the code of the case instead, such as C-7QK4.`,
  address: (span) => `“${span}” looks like a patient’s address: please remove it.`,
  'outside-professional': (span) =>
    `“${span}” is not a member of the team: if it is a patient, please remove the name.`,
  'person-name': (span) => `“${span}” looks like a name: if it is a patient’s, please remove it.`,
  age: (span) => `“${span}” is an exact age: please give an age group instead, such as “over 75”.`,
  'age-and-detail': (span) =>
    `“${span}”, with the details around it, may let somebody be recognised: please give an age group instead.`,
  'first-name-and-age': (span) =>
    `“${span}” brings a first name and an age together: please remove the first name, and give an age group instead.`,
  'rare-event': (span) => `“${span}” may let somebody be recognised: please say it in person or by secure mail.`,
  'rare-disease': (span) =>
    `“${span}” is rare: with an age or a place, the person can be recognised. Please remove one of them.`,
  rpps: (span) => `“${span}” is not a correct RPPS number (11 digits): please check it.`,
  finess: (span) => `“${span}” is not a correct FINESS number (9 characters): please check it.`,
  yourText: 'Your text',
};
