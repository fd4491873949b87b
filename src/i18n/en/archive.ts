import type { archiveFr } from '../fr/archive.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/archive. */
export const archiveEn: typeof archiveFr = {
  commands: {
    'archive.search': {
      phrases: ['rcp archive', 'rcp search'],
      usage: '/rcp search',
      help: 'Find cases again by code, theme, date or person: “/rcp search wound March 2026”.',
    },
  },
  errors: {
    'archive-unknown-word': (word: string) =>
      `I cannot search for “${word}”. Search for a code (C-7QK4), a theme (wound), a date, a month or a year (March 2026) or a member of the team (Martin). Without a word, “/rcp search” opens a form.`,
    'archive-no-such-date': () => 'There is no such date. Write for example “12/03/2026” or “March 2026”.',
    'archive-one-code': () => 'I search for one code at a time. Keep a single one.',
  },
  deliveryKinds: {},
  words: {
    title: 'Archive',
    everything: 'All cases',
    nothing: 'No case matches.',
    found: (count: number) => `${plural(count, 'case', 'cases')} found.`,
    examined: 'Examined',
    inMeetings: 'In RCPs',
    inFlashes: 'In flash consultations',
    together: 'Together',
    counted: (examined: number, filed: number, toFile: number, anonymous: number) =>
      `${plural(examined, 'case', 'cases')}: ${filed} filed, ${toFile} to file, ${anonymous} with nothing to file`,
    cut: (count: number) => `Only the newest ${count} cases were looked at: narrow the search.`,
    flash: 'flash consultation',
    manyThemes: (count: number) => plural(count, 'theme', 'themes'),
    between: (from: string, to: string) => `from ${from} to ${to}`,
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    newer: 'Newer',
    older: 'Older',
    again: 'New search',
    form: {
      title: 'Find a case',
      intro: 'Fill in what you know. With nothing filled in you see all cases.',
      submit: 'Search',
      code: 'Code',
      codeHint: 'For example C-7QK4.',
      motive: 'Theme',
      from: 'From',
      to: 'Until',
      order: 'This date is before the first one: choose a later one.',
      person: 'Person',
      personHint: 'They proposed the case or took part in its discussion.',
      kind: 'Type',
    },
  },
};
