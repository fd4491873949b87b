import { matches, overlap, type TimeFound } from './when-found.ts';

const hour = '(?<hour>\\d{1,2})';
// "13h30" and "13 h 30"; in "13h 30" only round minutes, so that "9h 10 dossiers" keeps its title.
const minutes =
  ' ?(?:h|heures?)(?:(?<minute>\\d{2})(?: ?(?:min|mn))?|(?<= (?:h|heures?)) (?<spaced>\\d{2})| (?<round>00|15|30|45))?';
const untilHour = '(?<untilHour>\\d{1,2})(?: ?(?:h|heures?) ?(?<untilMinute>\\d{2})?|:(?<untilColon>\\d{2}))';
const until = `(?:(?: ?[-–] ?| a | et | jusqu'a )${untilHour}(?![\\da-z:]))?`;
// "mardi13h30" is typed on phones.
const before = '(?:(?<![\\da-z,.:/-])|(?<=[a-z]di))(?:(?:a|vers|des|de|entre) +)?';
const half = "(?: (?:du |de l')(?<half>matin|soir|apres[- ]midi)(?![a-z]))?";
const lettered = new RegExp(`${before}${hour}${minutes}${until}${half}(?![\\da-z])`, 'g');
const coloned = new RegExp(`${before}${hour}:(?<minute>\\d{2})(?::00)?${until}(?![\\d:])`, 'g');
const shortRange = new RegExp(`${before}${hour}[-–]${untilHour}(?![\\da-z:])`, 'g');
// "pendant 2h", "durée 2h" say how long, not when.
const lasting = /(?:duree|pendant|durant)(?: de)? $/;

const noon = /(?<![a-z-])(?<sure>(?:a|ce|vers|pour|des) )?(?<word>midi|minuit)(?<thirty> et demie?)?(?![a-z-])/g;

/** Every time of day in a folded text, sure ones first. */
export function timesIn(folded: string): readonly TimeFound[] {
  const clock = [shortRange, lettered, coloned].flatMap((pattern) => matches(pattern, folded).flatMap(clockTime));
  const sure = clock.filter(
    (one, index) =>
      !lasting.test(folded.slice(0, one.start)) && !clock.slice(0, index).some((other) => overlap(one, other)),
  );
  return [...sure.sort((a, b) => a.start - b.start), ...matches(noon, folded).map(namedTime)];
}

type Match = ReturnType<typeof matches>[number];

function clockTime({ start, end, group }: Match): readonly TimeFound[] {
  const minute = group('minute') ?? group('spaced') ?? group('round');
  // "MAPA 24h", "pansement 48h", "contrat 35h" are durations.
  if (minute === undefined && (group('hour') === '24' || Number(group('hour')) >= 30)) return [];
  const inTheMorning = [undefined, 'matin'].includes(group('half')) || Number(group('hour')) >= 12;
  const time = timeOfDay(inTheMorning ? group('hour') : String(Number(group('hour')) + 12), minute);
  const untilTime = timeOfDay(group('untilHour'), group('untilMinute') ?? group('untilColon'));
  if (time === undefined || untilTime === undefined) return [{ start, end, time }];
  return [{ start, end, time, until: untilTime }];
}

function namedTime({ start, end, group }: Match): TimeFound {
  const time = `${group('word') === 'midi' ? '12' : '00'}:${group('thirty') === undefined ? '00' : '30'}`;
  return group('sure') === undefined && start > 0 ? { start, end, time, weak: true } : { start, end, time };
}

function timeOfDay(hourText: string | undefined, minuteText = '00'): string | undefined {
  if (hourText === undefined || Number(hourText) > 23 || Number(minuteText) > 59) return undefined;
  return `${hourText.padStart(2, '0')}:${minuteText}`;
}
