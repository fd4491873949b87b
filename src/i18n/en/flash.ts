import type { flashFr } from '../fr/flash.ts';
import { pluralEn } from '../plural.ts';

/** English: features/flash. */
export const flashEn: typeof flashFr = {
  commands: {
    'flash.open': {
      phrases: ['flash', 'consultation', 'concertation'],
      usage: '/concertation',
      help: 'Note in one form what two or three of you decided; each confirms.',
    },
    'flash.list': {
      phrases: ['flash list', 'concertation list'],
      usage: '/concertation list',
      help: 'See your flash consultations and how far they are.',
    },
  },
  errors: {
    'flash-gone': () => 'This consultation no longer exists. Type “/concertation list” to see yours.',
    'flash-changed': () =>
      'Somebody changed this consultation at the same moment: nothing was changed. Type “/concertation list” to see it again.',
    'flash-nobody': () =>
      'Nobody else can be chosen yet: the other members have to write to me first, for example “/diapason”.',
    'flash-not-yours': () => 'Only those who took part see this consultation.',
  },
  deliveryKinds: {
    'flash.asked': 'request to confirm a flash consultation',
    'flash.reminder': 'reminder of a flash consultation',
    'flash.outcome': 'outcome of a flash consultation',
  },
  words: {
    motive: 'Theme',
    consent: 'Patient’s agreement',
    question: 'Question',
    buttons: {
      open: 'New consultation',
      confirm: 'I confirm',
      dispute: 'That is not it',
      correct: 'Correct',
      askAgain: 'Ask again',
      withdraw: 'Withdraw',
    },
    form: {
      title: 'Flash consultation',
      intro: 'One case, two or three people. Never a name or initials: a code is made for you.',
      submit: 'Send',
      with: 'With whom?',
      withHint: 'One or two people, who will confirm.',
      withYourself: 'Choose the others: you are in already.',
      withHowMany: 'Choose one or two people. With more than three, plan an RCP.',
      withCarers: 'Choose carers: only they share what concerns a patient.',
      attribute: 'The patient',
      questionHint: '140 characters, nothing that identifies.',
      type: 'Decision',
      statement: 'What you decided',
      code: 'Follow-up of one of your cases',
      codeHint: 'Its code, for example C-7QK4. Otherwise leave it empty.',
      codeUnknown: 'This is not the code of one of your cases: check it, or leave it empty.',
    },
    opposed: 'The patient objects: nothing is saved or sent.',
    headings: {
      asked: (code: string) => `Consultation ${code}: is this what you decided?`,
      reminder: (code: string) => `Consultation ${code}: your confirmation is awaited`,
      pending: (code: string) => `Consultation ${code}: awaiting confirmation`,
      confirmed: (code: string) => `Consultation ${code}: confirmed`,
      disputed: (code: string) => `Consultation ${code}: to be corrected`,
      expired: (code: string) => `Consultation ${code}: left without confirmation`,
      withdrawn: (code: string) => `Consultation ${code}: withdrawn`,
    },
    states: {
      pending: 'awaiting confirmation',
      confirmed: 'confirmed',
      disputed: 'to be corrected',
      expired: 'left without confirmation',
      withdrawn: 'withdrawn',
    },
    verdicts: { none: 'Awaited', confirmed: 'Confirmed', disputed: 'Disagree' },
    until: (when: string) => `To be confirmed before ${when}.`,
    dispute: {
      title: 'That is not it',
      intro: (code: string) => `Consultation ${code}. Whoever noted it can correct it.`,
      submit: 'Send',
      remark: 'What is not right?',
    },
    correct: {
      title: 'Correct',
      intro: 'The others will have to confirm again.',
      submit: 'Send',
    },
    withdrawing: {
      title: 'Withdraw this consultation?',
      text: 'Its texts will be erased.',
      yes: 'Withdraw',
      no: 'Keep',
    },
    withdrawn: 'The consultation is withdrawn and its texts are erased.',
    listTitle: 'Your flash consultations',
    listEmpty: 'You have no flash consultation yet.',
    listFallback: (count: number) => `You see ${pluralEn(count, 'flash consultation', 'flash consultations')}.`,
  },
};
