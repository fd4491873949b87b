import type { guestFr } from '../fr/guest.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/guest. */
export const guestEn: typeof guestFr = {
  commands: {
    'guest.list': {
      phrases: ['rcp guest', 'rcp guests'],
      usage: '/rcp guest',
      help: 'Note the outside guests of the next RCP and prepare the text to send them.',
    },
  },
  errors: {
    'guest-gone': () => 'This guest is no longer on the list. Type /rcp guest to see it again.',
  },
  deliveryKinds: { 'guest.consent': 'request for consent about a case' },
  words: {
    title: 'Outside guests',
    fallback: (count: number, title: string) =>
      `${plural(count, 'outside guest', 'outside guests')} at the RCP “${title}”.`,
    none: 'Nobody from outside is invited.',
    rule: 'An outside guest may hear of a patient only with prior consent (article L1110-4 of the French public health code).',
    whole: 'the whole RCP',
    forCases: (codes: string) => `for ${codes}`,
    add: 'Add a guest',
    remove: 'Take off',
    text: 'Prepare the text',
    blocked: (codes: string) =>
      `On account of the guests, the patient’s consent has to be obtained before the RCP for: ${codes}. Until then nothing may be said about it there.`,
    noneBlocked: 'No case is blocked.',
    added: (name: string) => `${name} is on the list. I do not write to guests: copy them the text below.`,
    removed: (name: string) => `${name} is no longer on the list.`,
    attended: (name: string) => `${name} is in the attendance already: the name stays on the list.`,
    form: {
      title: 'Outside guest',
      intro: (title: string, when: string) => `RCP “${title}”, ${when}. I do not write to this person.`,
      submit: 'Add',
      name: 'Full name',
      nameMissing: 'Give the name of this person.',
      profession: 'Profession',
      organisation: 'Structure or institution',
      cases: 'For which cases',
      casesHint: 'None: the person comes for the whole RCP.',
      gone: 'One of these cases is no longer on the agenda: choose again.',
    },
    letter: {
      title: 'To copy into secure mail',
      fallback: (name: string) => `The text to send to ${name}.`,
      note: 'This text says nothing about the patient. Which patient a code stands for is told by secure mail, by the requester.',
      hello: 'Hello,',
      invited: (team: string, when: string, duration: string) =>
        `The team ${team} invites you to a multi-professional case meeting (RCP), ${when} (${duration}).`,
      place: (place: string) => `Place: ${place}`,
      cases: 'You are expected for:',
      case: (code: string, time: string) => `${code}, around ${time}`,
      bring:
        'Please bring what sheds light on the situation, as your profession sees it: latest results, current treatments, reports.',
      who: (name: string) => `To know who it is about, please ask ${name} by secure mail.`,
      bye: 'Kind regards,',
      leftOut: (codes: string) => `Without the patient’s consent, not in the text: ${codes}.`,
    },
    consent: {
      title: (code: string) => `${code}: consent to be obtained`,
      text: (guests: string, title: string) =>
        `An outside guest comes to the RCP “${title}” (${guests}). Without the patient’s prior consent the case cannot be discussed there.`,
      fallback: (code: string, title: string) => `The patient’s consent is missing for ${code}, at the RCP “${title}”.`,
    },
  },
};
