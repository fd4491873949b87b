/** The French names of the weekdays; the first is day 1, Monday. */
export const weekdayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** One of them, as a pattern. */
export const anyWeekday = `(?:${weekdayNames.join('|')})(?![a-z-])`;
