import { formatTime } from '../../../i18n/format.ts';
import type { Block, Fact } from '../../../ui/view.ts';
import { type Attendee, isThere } from '../../attendance/model.ts';
import { quorumOf } from '../../attendance/quorum.ts';
import type { Reader } from '../../context.ts';
import type { Meeting } from '../../meeting/model.ts';
import type { Session } from '../model.ts';

type Times = Pick<Meeting, 'startsAt' | 'startedAt' | 'endedAt'>;

/** More names of one profession than this and a phone shows nothing else. */
const shownNames = 8;
/** Whoever comes that much after the beginning is late. */
const grace = 5 * 60_000;

/** Who is there by profession, who has left, and whether that is a quorum: a warning, never an obstacle. */
export function rollBlocks({ meeting, attendees, team }: Session, reader: Reader): readonly Block[] {
  const words = reader.t.session;
  const there = attendees.filter(isThere);
  const gone = attendees.filter((one) => !isThere(one));
  const { people, professions, verdict } = quorumOf(there, team);
  const met = verdict === 'met';
  const facts: Fact[] = [
    {
      label: words.here(there.length),
      value: there.length === 0 ? words.nobodyHere : byProfession(there, meeting, reader),
    },
    ...(gone.length === 0 ? [] : [{ label: words.gone(gone.length), value: byProfession(gone, meeting, reader) }]),
    { label: words.quorumLabel, value: (met ? words.quorumMet : words.quorumBelow)(people, professions) },
  ];
  const rule: Block = { kind: 'note', text: words.quorumRule(team.quorumPeople, team.quorumProfessions) };
  return [{ kind: 'facts', facts }, ...(met ? [] : [rule])];
}

/** One line for each profession, in the order in which they came. */
export function byProfession(attendees: readonly Attendee[], meeting: Times, reader: Reader): string {
  const { t } = reader;
  const professions = [...new Set(attendees.map(({ profession }) => profession))];
  return professions
    .map((profession) => {
      const people = attendees.filter((one) => one.profession === profession);
      const names = people.slice(0, shownNames).map((one) => nameOf(one, meeting, reader));
      const hidden = people.length - names.length;
      const label = profession === null ? t.session.noProfession : t.professions[profession];
      return t.session.labelled(label, [...names, ...(hidden > 0 ? [t.session.andMore(hidden)] : [])].join(', '));
    })
    .join('\n');
}

/** "Marc Petit (en visio, arrivée 13 h 42)". */
function nameOf(one: Attendee, meeting: Times, { t, zone, locale }: Reader): string {
  const words = t.session;
  const began = Math.max(meeting.startsAt.getTime(), meeting.startedAt?.getTime() ?? 0);
  const late = one.arrivedAt.getTime() >= began + grace;
  const leftBefore = one.leftAt !== null && one.leftAt.getTime() !== meeting.endedAt?.getTime();
  const notes = [
    one.organisation,
    one.mode === 'remote' ? words.remote : '',
    late ? words.arrivedAt(formatTime(one.arrivedAt, zone, locale)) : '',
    leftBefore ? words.leftAt(formatTime(one.leftAt, zone, locale)) : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? one.name : `${one.name} (${notes.join(', ')})`;
}
