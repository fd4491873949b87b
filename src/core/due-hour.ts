import { isDeadline } from './due-choice.ts';
import { beside, type DateFound, matches, type Place } from './when-found.ts';
import { timesIn } from './when-time.ts';

const until = "avant|d'ici|jusqu'a|au plus tard|by|before";
const introduction = new RegExp(`(?:^|[^a-z'-])((?:${until}|au plus tard a|pour|at|around) )$`);
const english =
  /(?<![\da-z,.:/-])(?<hour>1[0-2]|0?[1-9])(?::[0-5]\d)? ?(?<half>[ap])m(?![a-z\d])|(?<![a-z-])(?<noon>noon)(?![a-z-])/g;
const deadline = new RegExp(`^(?:${until}) `);
// "pour 14h" and "de 14h" may say what the task is about: "réserver la salle pour 14h".
const sure = new RegExp(`^(?:${until}|a|vers|des|ce|at|around) `);

/** An hour, with the small words before it. */
export interface Hour extends Place {
  /** Alone it says today: "à 15h"; "9h" does so at the start of a line only. Not "à 2h", which may be how long. */
  readonly saysToday: boolean;
  /** With the words of a moment: "avant 18h", and not "13h30" or "de 13h30". */
  readonly introduced: boolean;
}

/** Every hour of a folded text that exists. */
export function hoursIn(folded: string): readonly Hour[] {
  const french = timesIn(folded).flatMap(({ start, end, time, until }) =>
    time === undefined ? [] : [{ start, end, late: time >= '07:00' || time === '00:00', range: until !== undefined }],
  );
  const others = matches(english, folded).map(({ start, end, group }) => {
    const hour = Number(group('hour') ?? 12) % 12;
    return { start, end, late: group('half') !== 'a' || hour >= 7, range: false };
  });
  return [...french, ...others].map(({ start: at, end, late, range }) => {
    const start = at - (introduction.exec(folded.slice(Math.max(0, at - 20), at))?.[1]?.length ?? 0);
    const words = folded.slice(start, end);
    const introduced = sure.test(words);
    const first = start === 0 && !/^(?:de|entre|pour) /.test(words);
    return { start, end, introduced, saysToday: late && !range && (introduced || first) && !ofNoun(end, folded) };
  });
}

/** The hour that goes with a date and is no part of the thing to do: "vendredi à 15h", "avant 18h demain". */
export function hourBeside(date: Place, hours: readonly Hour[], folded: string): Hour | undefined {
  const between = (from: number, to: number) => from <= to && /^[\s,]*$/.test(folded.slice(from, to));
  const after = hours.find((hour) => between(date.end, hour.start) && !ofNoun(hour.end, folded));
  if (after !== undefined) return after;
  // "la réunion à 13h30 pour jeudi": the hour is that of the meeting.
  if (isDeadline(date, folded)) return undefined;
  return hours.find((hour) => between(hour.end, date.start) && (hour.introduced || hour.start === 0));
}

/** The hour that stands alone and says today; "la réunion de jeudi à 15h" does not, "… de jeudi avant 15h" does. */
export function hourOfToday(hours: readonly Hour[], dates: readonly DateFound[], folded: string): Hour | undefined {
  return hours.find(
    (hour) =>
      hour.saysToday && (deadline.test(folded.slice(hour.start)) || !dates.some((date) => beside(date, hour, folded))),
  );
}

/** "2h de formation" says how long. */
function ofNoun(end: number, folded: string): boolean {
  return /^ d(?:e |')/.test(folded.slice(end));
}
