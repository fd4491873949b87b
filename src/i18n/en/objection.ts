import type { Catalogue } from '../catalogue.ts';
import { pluralEn as plural } from '../plural.ts';

export const objectionEn: Catalogue['objection'] = {
  more: (passages) => `And ${plural(passages, 'more passage', 'more passages')} to change.`,
  visible: 'If your message can be seen in the channel, please delete it.',
  notTaken:
    'This message holds something that identifies a patient: its text was not taken over. Please have it deleted.',
  caution: (sentences) => `To read again: ${sentences}`,
  cautionOf: (label, sentences) => `To read again before it is saved, in “${label}”: ${sentences}`,
  secondLook: 'Second look',
  secondLookHint: 'Change the text, or tick this box before you send it.',
  readAgain: 'I have read it again: nobody can be recognised',
};
