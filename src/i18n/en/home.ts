import type { homeFr } from '../fr/home.ts';

/** English: features/home. */
export const homeEn: typeof homeFr = {
  commands: {
    'home.show': {
      phrases: ['diapason home', 'home', 'my home'],
      usage: '/diapason home',
      help: 'See your home: your week, your tasks and the usual actions.',
    },
  },
  errors: {},
  deliveryKinds: { home: 'home screen' },
  words: {
    greeting: (name) => `Hello ${name}`,
    where: (day, team) => `${team}, ${day}`,
    fallback: (greeting, tasks) => `${greeting}. ${tasks}`,
    nextMeeting: (title) => `Your next RCP: ${title}`,
    tasks: 'My tasks',
    allTasks: 'All my tasks',
    buttons: {
      task: 'New task',
      absences: 'My absences',
      profile: 'My profile',
      settings: 'Settings',
      help: 'Help',
    },
  },
};
