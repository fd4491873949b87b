import { pluralEn as plural } from '../plural.ts';

/** English: features/setup. */
export const setupEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'setup.show': {
      phrases: ['diapason setup', 'setup'],
      usage: '/diapason setup',
      help: 'See how far the set-up of the structure is, and go on with it.',
    },
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'setup.card': 'progress of the set-up' },
  words: {
    title: 'Setting Diapason up',
    hello: (name: string) => `Hello ${name}`,
    coordinator: 'You coordinate the structure.',
    intro:
      'The values below can be used as they are: keep or change them, in any order. The first meeting does not wait for the rest.',
    count: (done: number, all: number) => `${plural(done, 'step', 'steps')} of ${all} done`,
    left: (steps: string) => `Still to look at: ${steps}.`,
    complete: 'The set-up is finished. “/diapason help” shows everything I can do.',
    row: (number: number, step: string) => `${number}. ${step}`,
    done: '✓ done',
    toDo: {
      structure: '· to confirm',
      channel: '· to choose',
      roles: '· to confirm',
      digest: '· to confirm',
      meeting: '· to plan',
    },
    steps: {
      structure: 'Structure',
      channel: 'Channel for meetings',
      roles: 'Roles',
      digest: 'Weekly digest',
      meeting: 'First meeting',
    },
    inList: {
      structure: 'the structure',
      channel: 'the channel for meetings',
      roles: 'the roles',
      digest: 'the weekly digest',
      meeting: 'the first meeting',
    },
    structure: (name: string, zone: string, region: string, language: string) =>
      `${name}. Time zone: ${zone}. Public holidays: ${region}. Language: ${language}.`,
    channel: (names: string) => `Meetings are announced here: ${names}.`,
    noChannel:
      'None so far: everything is said in private messages. To choose one, type “/invite @Diapason” in the team’s channel (Slack) or add the app to it (Teams).',
    roles: (coordinators: string, secretaries: string) => `Coordination: ${coordinators}. Secretary: ${secretaries}.`,
    nobody: 'nobody',
    digest: (day: string, time: string) => `Published in the channel every ${day} at ${time}.`,
    digestWaits: (day: string, time: string) => `Every ${day} at ${time}, as soon as a channel is chosen.`,
    noDigest: 'It is not published.',
    meeting: 'It is planned.',
    noMeeting: 'A title and a date are enough.',
    change: {
      structure: 'Change the structure',
      channel: 'Choose the channel',
      roles: 'Appoint somebody',
      digest: 'Change the digest',
    },
    keep: {
      structure: 'Keep the structure',
      channel: 'Go on without a channel',
      roles: 'Keep the roles',
      digest: 'Keep the digest',
    },
    plan: 'Plan the first meeting',
    later: 'Later',
    away: 'The set-up is put away: the proposed values hold. Go on with it here or with “/diapason setup”.',
    resume: 'Go on with the set-up',
    sent: 'I am sending you the progress of the set-up in a private message.',
    form: {
      title: 'Roles in the team',
      intro: 'The other people keep their role. To take a role away, type “/diapason profile” and the name.',
      submit: 'Save',
      coordinators: 'Who else coordinates?',
      secretaries: 'Who is the secretary?',
      hint: 'These are the members of the channel and whoever has written to me.',
      both: 'One person cannot have both roles: choose one of them.',
      nobodyKnown:
        'I do not know anybody else in the team yet. Add me to the team’s channel first, then try again in a moment.',
      saved: 'The roles are saved.',
    },
  },
};
