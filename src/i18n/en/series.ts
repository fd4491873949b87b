import type { seriesFr } from '../fr/series.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/series. */
export const seriesEn: typeof seriesFr = {
  commands: {
    'series.list': {
      phrases: ['rcp series', 'rcp repeated'],
      usage: '/rcp series',
      help: 'See the coming RCPs that repeat and are not announced yet. To repeat one: “/rcp plan first Tuesday of the month 13:30 Diabetes follow-up”.',
    },
  },
  errors: {},
  deliveryKinds: {},
  words: {
    weekdays: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
    },
    nth: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' },
    everyWeek: (weekday) => `every ${weekday}`,
    everyWeeks: (weeks, weekday) => `every ${weeks} weeks on ${weekday}`,
    everyMonth: (nth, weekday) => `on the ${nth} ${weekday} of the month`,

    rule: 'Repeats',
    dates: (count) => plural(count, 'date', 'dates'),
    skipped: 'Public holidays skipped',
    skippedDate: (day, holiday) => `${day} (${holiday})`,
    announcedOneByOne:
      'The first date is announced now. Each later one will be three weeks ahead, once the one before it is over.',
    formPlansFirst: 'This form plans the first date; “Repeat” will then plan the others.',

    understood: (title, rule, when) => `“${title}”, ${rule}, from ${when}: is that right?`,
    whichDay: 'I found no weekday: give the first date.',
    noDate: 'No date is left in the coming year: they all fall on public holidays.',

    planned: 'RCP repeated',
    plannedFallback: (title, rule, count) => `“${title}” repeats ${rule}: ${plural(count, 'date', 'dates')}.`,
    already: 'This RCP repeats already. Each date can be moved or cancelled, alone or with those that follow.',

    repeat: {
      title: 'Repeat the RCP',
      submit: 'Repeat',
      intro: (title, when) => `“${title}”, ${when}. Public holidays will be skipped.`,
      until: 'Until',
      untilHint: (max) => `One year at most, ${plural(max, 'date', 'dates')} at most.`,
      noDate: 'There is no other date before that day: choose a later end.',
      onlyHolidays: (days) => `Every date before that day is a public holiday: ${days}. Choose a later end.`,
      tooFar: (day) => `A RCP repeats for one year at most: choose a day until ${day}.`,
    },

    scope: {
      label: 'Apply to',
      one: 'This RCP only',
      following: (count) => (count < 2 ? 'This one and the next' : `This one and the next ${count}`),
    },
    notAnnounced: (title, when) => `“${title}”, ${when}. It is not announced yet.`,
    nobodyTold: 'It is not announced yet: nobody is told.',
    movedToo: (count) => `Moved as well (${count})`,
    skippedToo: 'Cancelled, being public holidays',
    cancelledToo: (title, count) =>
      `“${title}” is cancelled, and ${plural(count, 'other date', 'other dates')} with it. Those invited to the announced ones are told.`,
    cancelledQuietly: (title) => `“${title}” is cancelled. It was not announced yet.`,

    postpone: {
      title: 'Postpone the RCP',
      submit: 'Postpone',
      intro: (title, when) =>
        `“${title}”, ${when}. Everyone invited will learn that it gets another date; “Move” will give it one.`,
      done: (title) => `“${title}” is postponed and everyone invited is told. Give it a date with “Move”.`,
    },

    list: {
      title: 'Repeated RCPs, not announced yet',
      empty: 'No RCP waits to be announced. The “Repeat” button of a RCP plans more of them.',
      fallback: (count) => `RCPs not announced yet: ${count}.`,
    },
  },
};
