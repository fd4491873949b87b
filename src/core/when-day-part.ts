import { type DateFound, type DayPart, deadline, matches, type Now, type Place } from './when-found.ts';

const part = new RegExp(
  `(?<![a-z-])(?<this>${deadline}ce(?:t(?:te)?)? )?(?:dans la |au )?(?<word>matin(?:ee)?|apres[- ]midi|aprem|soir(?:ee)?)(?![a-z-])`,
  'g',
);

// The hours are those of chrono-node.
const morning: DayPart = { time: '08:00', afternoonFrom: 12 };
const afternoon: DayPart = { time: '14:00', afternoonFrom: 1 };
const evening: DayPart = { time: '18:00', afternoonFrom: 5 };

/** "ce matin", "cet après-midi", "ce soir" in a folded text. */
export function todayPartsIn(folded: string, now: Now): readonly DateFound[] {
  return dayPartsIn(folded)
    .filter(({ today }) => today)
    .map(({ start, end, part }) => ({ start, end, part, resolve: () => now.date }));
}

/** The date together with the part of the day that follows it: "demain matin". */
export function withDayPart(date: DateFound, folded: string): DateFound {
  if (date.part !== undefined) return date;
  const next = dayPartsIn(folded).find(({ start }) => start >= date.end && folded.slice(date.end, start).trim() === '');
  return next === undefined ? date : { ...date, end: next.end, part: next.part };
}

/** The time that is meant in this part of the day: "ce soir à 8h" is at 20:00. */
export function inDayPart(time: string, { afternoonFrom }: DayPart): string {
  const hour = Number(time.slice(0, 2));
  return hour >= afternoonFrom && hour < 12 ? `${hour + 12}${time.slice(2)}` : time;
}

function dayPartsIn(folded: string): readonly (Place & { readonly part: DayPart; readonly today: boolean })[] {
  return matches(part, folded).map(({ start, end, group }) => {
    const word = group('word') ?? '';
    const meant = word.startsWith('matin') ? morning : word.startsWith('soir') ? evening : afternoon;
    return { start, end, part: meant, today: group('this') !== undefined };
  });
}
