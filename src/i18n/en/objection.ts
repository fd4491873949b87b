import type { Catalogue } from '../catalogue.ts';
import { pluralEn as plural } from '../plural.ts';

export const objectionEn: Catalogue['objection'] = {
  more: (passages) => `And ${plural(passages, 'more passage', 'more passages')} to change.`,
  visible: 'If your message can be seen in the channel, please delete it.',
  notTaken: (kinds) => `This message holds ${kinds}: its text was not taken over. Please have it deleted.`,
  /** What the guard found, without its words. */
  kinds: {
    nir: 'a social security number',
    'nir-wrong-key': 'a social security number',
    'ins-c': 'a national health identifier',
    'vitale-card': 'the number of a carte Vitale',
    phone: 'a phone number',
    email: 'an email address',
    'record-number': 'the number of a medical record',
    birth: 'a birth',
    'past-date': 'an old date',
    'family-tie': 'the name of a relative',
    name: 'the name of a patient',
    initials: 'initials',
    address: 'an address',
    'outside-professional': 'a name',
    'person-name': 'a name',
    age: 'an exact age',
    'age-and-detail': 'an exact age',
    'first-name-and-age': 'a first name and an age',
    'rare-event': 'an event that everybody knows of',
    'rare-disease': 'a rare disease',
    rpps: 'an RPPS number',
    finess: 'a FINESS number',
  },
  caution: (sentences) => `To read again: ${sentences}`,
  cautionOf: (label, sentences) => `To read again before it is saved, in “${label}”: ${sentences}`,
  secondLook: 'Second look',
  secondLookHint: 'Change the text, or tick this box before you send it.',
  readAgain: 'I have read it again: nobody can be recognised',
};
