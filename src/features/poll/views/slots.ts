import { formatList } from '../../../i18n/format.ts';
import type { Block, Fact, ListItem } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { type Profession, profession } from '../../practitioner/profession.ts';
import { askedIn, choiceOf, favourite, type PolledMeeting, type Tally, tallyOf, waitingIn } from '../model.ts';
import type { PollReader } from './reader.ts';

/** More names than this in one message, over all its dates, and what follows them is cut (Slack: 12,000 characters). */
const shownNames = 60;
const shownWaiting = 12;
/** With the whole team invited nearly every profession is missing at first. */
const shownMissing = 4;
const shownComing = 8;

/** What each date would be like, and which of them suits best. */
export function talliesOf(
  { meeting, poll }: PolledMeeting,
  { careTeam, now }: PollReader,
): { readonly tallies: readonly Tally[]; readonly best: Tally | undefined } {
  const tallies = poll.slots.map((slot) => tallyOf(slot, askedIn(meeting), careTeam));
  return { tallies, best: favourite(tallies, now) };
}

/** The dates with their counts; `more` adds what only one person sees. */
export function slotList(
  polled: PolledMeeting,
  reader: PollReader,
  more: (tally: Tally) => { readonly lines?: readonly string[]; readonly buttons?: ListItem['buttons'] } = () => ({}),
): Block {
  const { tallies, best } = talliesOf(polled, reader);
  const words = reader.t.poll;
  return {
    kind: 'list',
    items: tallies.map((tally) => {
      const { lines = [], buttons } = more(tally);
      const mark = tally.slot.startsAt <= reader.now ? words.past : tally === best ? words.best : '';
      const detail = [countLine(tally, reader), ...professionLines(tally, reader), ...lines].join('\n');
      return {
        text: [{ strong: whenOf(tally.slot, reader) }, ...(mark === '' ? [] : [` (${mark})`])],
        detail,
        ...(buttons !== undefined && { buttons }),
      };
    }),
  };
}

function countLine({ said, quorate }: Tally, { t }: Reader): string {
  const { counts, quorumMet, quorumBelow } = t.poll;
  const counted = counts(said.yes.length, said['if-needed'].length, said.no.length);
  return `${counted} ${quorate ? quorumMet : quorumBelow}`;
}

/** Nothing as long as nobody can come: then every profession is missing. */
function professionLines({ coming, missing }: Tally, reader: Reader): readonly string[] {
  if (coming.length === 0) return [];
  const words = reader.t.poll;
  const still = missing.length === 0 ? [] : [words.missing(professionList(missing, reader, shownMissing))];
  return [words.coming(professionList(coming, reader, shownComing)), ...still];
}

/** Who can come, and who could if need be, by name as long as there are few for one of `dates` dates. */
export function nameLines({ said }: Tally, dates: number, reader: Reader): readonly string[] {
  const { choices, saying } = reader.t.poll;
  return (['yes', 'if-needed'] as const).flatMap((given) => {
    const names = said[given].map(({ displayName }) => displayName);
    return names.length > 0 ? [saying(choices[given], someOf(names, Math.floor(shownNames / dates), reader))] : [];
  });
}

/** What the reader said about a date; nothing before they have answered. */
export function ownLines({ slot }: Tally, who: Practitioner, { t }: Reader): readonly string[] {
  const given = choiceOf(slot, who.id);
  return given === undefined ? [] : [t.poll.yours(t.poll.choices[given].toLowerCase())];
}

/** Who has not answered: how many of each profession, or in private who they are. */
export function waitingFact({ meeting, poll }: PolledMeeting, reader: Reader, how: 'counted' | 'named'): Fact {
  const { t, locale } = reader;
  const people = waitingIn(poll, askedIn(meeting));
  if (people.length === 0) return { label: t.answers.none, value: t.meeting.noneWaiting };
  const label = `${t.answers.none} (${people.length})`;
  return { label, value: how === 'named' ? named(people, reader) : formatList(counted(people, reader), locale) };
}

function counted(people: readonly Practitioner[], reader: Reader): readonly string[] {
  return [...profession.options, null].flatMap((one) => {
    const count = people.filter((person) => person.profession === one).length;
    if (count === 0) return [];
    const name = professionName(one, reader);
    return count > 1 ? `${name} (${count})` : name;
  });
}

function named(people: readonly Practitioner[], reader: Reader): string {
  const names = people.map((person) => `${person.displayName} (${professionName(person.profession, reader)})`);
  return someOf(names, shownWaiting, reader);
}

function someOf(names: readonly string[], shown: number, { t, locale }: Reader): string {
  const hidden = names.length - shown;
  if (hidden <= 0) return formatList(names, locale);
  return `${names.slice(0, shown).join(', ')} ${t.meeting.andMore(hidden)}`;
}

function professionList(professions: readonly Profession[], reader: Reader, shown: number): string {
  return someOf(
    professions.map((one) => professionName(one, reader)),
    shown,
    reader,
  );
}

function professionName(one: Profession | null, { t }: Reader): string {
  if (one === null) return t.poll.noProfession;
  const name = t.professions[one];
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
