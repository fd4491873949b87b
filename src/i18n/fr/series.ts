import { pluralFr as plural } from '../plural.ts';

/** French: features/series. */
export const seriesFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'series.list': {
      phrases: ['rcp series', 'rcp serie'],
      usage: '/rcp series',
      help: 'Voir les RCP à venir qui se répètent et ne sont pas encore annoncées. Pour répéter une RCP : « /rcp planifier 1er mardi du mois 13h30 Suivi diabète ».',
    },
  },
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    weekdays: { 1: 'lundi', 2: 'mardi', 3: 'mercredi', 4: 'jeudi', 5: 'vendredi', 6: 'samedi', 7: 'dimanche' },
    nth: { 1: '1er', 2: '2e', 3: '3e', 4: '4e', '-1': 'dernier' },
    everyWeek: (weekday: string) => `chaque ${weekday}`,
    everyWeeks: (weeks: number, weekday: string) => `toutes les ${weeks} semaines, le ${weekday}`,
    everyMonth: (nth: string, weekday: string) => `le ${nth} ${weekday} du mois`,

    rule: 'Répétition',
    dates: (count: number) => plural(count, 'date', 'dates'),
    skipped: 'Jours fériés sautés',
    skippedDate: (day: string, holiday: string) => `${day} (${holiday})`,
    announcedOneByOne:
      'La première date est annoncée maintenant. Chacune des suivantes le sera trois semaines avant, au plus tôt quand la précédente est passée.',
    formPlansFirst: 'Ce formulaire planifie la première date ; « Répéter » planifiera ensuite les autres.',

    understood: (title: string, rule: string, when: string) =>
      `RCP « ${title} », ${rule}, à partir de ${when} : est-ce bien cela ?`,
    whichDay: 'Je n’ai pas trouvé le jour de la semaine : indiquez la première date.',
    noDate: 'Aucune date ne reste dans l’année qui vient : elles tombent toutes un jour férié.',

    planned: 'RCP répétée',
    plannedFallback: (title: string, rule: string, count: number) =>
      `La RCP « ${title} » se répète ${rule} : ${plural(count, 'date', 'dates')}.`,
    already: 'Cette RCP se répète déjà. Chaque date se déplace ou s’annule, seule ou avec les suivantes.',

    repeat: {
      title: 'Répéter la RCP',
      submit: 'Répéter',
      intro: (title: string, when: string) => `« ${title} », ${when}. Les jours fériés seront sautés.`,
      until: 'Jusqu’au',
      untilHint: (max: number) => `Un an au plus, ${plural(max, 'date', 'dates')} au plus.`,
      noDate: 'Aucune autre date avant ce jour : choisissez une date de fin plus éloignée.',
      onlyHolidays: (days: string) =>
        `Toutes les dates avant ce jour sont fériées : ${days}. Choisissez une date de fin plus éloignée.`,
      tooFar: (day: string) => `Une RCP se répète pendant un an au plus : choisissez une date jusqu’au ${day}.`,
    },

    scope: {
      label: 'Appliquer à',
      one: 'Cette RCP seulement',
      following: (count: number) => (count < 2 ? 'Celle-ci et la suivante' : `Celle-ci et les ${count} suivantes`),
    },
    notAnnounced: (title: string, when: string) => `« ${title} », ${when}. Elle n’est pas encore annoncée.`,
    nobodyTold: 'Elle n’est pas encore annoncée : personne n’est prévenu.',
    movedToo: (count: number) => `Aussi déplacées (${count})`,
    skippedToo: 'Annulées, car jour férié',
    cancelledToo: (title: string, count: number) =>
      `La RCP « ${title} » est annulée, ainsi que ${plural(count, 'autre date', 'autres dates')}. Les invités de celles qui étaient annoncées sont prévenus.`,
    cancelledQuietly: (title: string) => `La RCP « ${title} » est annulée. Elle n’était pas encore annoncée.`,

    postpone: {
      title: 'Reporter la RCP',
      submit: 'Reporter',
      intro: (title: string, when: string) =>
        `« ${title} », ${when}. Tous les invités apprendront qu’elle aura une autre date ; « Déplacer » la donnera.`,
      done: (title: string) =>
        `La RCP « ${title} » est reportée et les invités sont prévenus. Donnez-lui une date avec « Déplacer ».`,
    },

    list: {
      title: 'RCP répétées, pas encore annoncées',
      empty: 'Aucune RCP n’attend d’être annoncée. Le bouton « Répéter » d’une RCP en planifie d’autres.',
      fallback: (count: number) => `RCP pas encore annoncées : ${count}.`,
    },
  },
};
