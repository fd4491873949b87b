import type { PractitionerId } from '../../../core/ids.ts';
import { formatDateTime, formatDuration, formatList, formatTime } from '../../../i18n/format.ts';
import type { Text } from '../../../ui/text.ts';
import type { Fact } from '../../../ui/view.ts';
import { zoneLabel } from '../../care-team/zones.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { Invitation, Meeting, MeetingWithInvitations } from '../model.ts';

/** More names than this and a phone shows nothing else. */
const shownNames = 12;

/** "mardi 24 novembre 2026 à 13 h 30", in the reader's zone, which is named when the structure's clocks differ. */
export function whenOf({ startsAt }: Pick<Meeting, 'startsAt'>, { t, zone, teamZone, locale }: Reader): string {
  const when = formatDateTime(startsAt, zone, locale);
  const sameClock = when === formatDateTime(startsAt, teamZone, locale);
  return sameClock ? when : `${when} (${zoneLabel(t, zone)})`;
}

/** "13 h 30" on the reader's clock, which is named when it is not the structure's. */
export function timeOf(instant: Date, { t, zone, teamZone, locale }: Reader): string {
  const time = formatTime(instant, zone, locale);
  return time === formatTime(instant, teamZone, locale) ? time : `${time} (${zoneLabel(t, zone)})`;
}

/** When, how long, where, who: what anyone may know about an RCP. */
export function meetingFacts(meeting: MeetingWithInvitations, reader: Reader): readonly Fact[] {
  const { t } = reader;
  const invited = (id: PractitionerId | null) => meeting.invitations.find(({ practitioner }) => practitioner.id === id);
  const [facilitator, secretary] = [invited(meeting.facilitatorId), invited(meeting.secretaryId)];
  return [
    { label: t.meeting.when, value: [{ strong: whenOf(meeting, reader) }] },
    { label: t.meeting.duration, value: formatDuration(meeting.durationMinutes) },
    { label: t.meeting.place, value: placeText(meeting.place, reader) },
    { label: t.meeting.type, value: t.meetingTypes[meeting.type] },
    ...(facilitator ? [{ label: t.meeting.facilitator, value: withProfession(facilitator.practitioner, reader) }] : []),
    ...(secretary ? [{ label: t.meeting.secretary, value: withProfession(secretary.practitioner, reader) }] : []),
  ];
}

/** A room as it was typed, a link as something to press. */
function placeText(place: string, { t }: Reader): Text {
  if (place === '') return t.meeting.placeUnknown;
  return /^https?:\/\/\S+$/.test(place) ? [{ link: place, label: t.meeting.joinLink }] : place;
}

/** Who answered what, by name as long as there are few, with the number in front. */
export function rollFacts(invitations: readonly Invitation[], reader: Reader): readonly Fact[] {
  const { t, locale } = reader;
  const facts = (['present', 'remote', 'cases', 'excused', 'substituted'] as const).flatMap((given) => {
    const people = invitations.filter((invitation) => invitation.answer === given);
    if (people.length === 0) return [];
    const names = people.slice(0, shownNames).map((one) => nameOf(one, invitations, reader));
    const hidden = people.length - names.length;
    const all = hidden > 0 ? `${names.join(', ')} ${t.meeting.andMore(hidden)}` : formatList(names, locale);
    return [{ label: `${t.answers[given]} (${people.length})`, value: all }];
  });
  const waiting = invitations.filter((invitation) => invitation.answer === 'none').length;
  return [...facts, { label: t.answers.none, value: waiting === 0 ? t.meeting.noneWaiting : String(waiting) }];
}

/** A name, with that of whoever comes instead. */
function nameOf({ practitioner, substituteId }: Invitation, all: readonly Invitation[], { t }: Reader): string {
  const substitute = all.find((one) => one.practitioner.id === substituteId);
  return substitute === undefined
    ? practitioner.displayName
    : t.meeting.substitute(practitioner.displayName, substitute.practitioner.displayName);
}

function withProfession(person: Practitioner, { t }: Reader): string {
  if (person.profession === null) return person.displayName;
  const profession = t.professions[person.profession];
  return `${person.displayName}, ${profession.charAt(0).toLowerCase()}${profession.slice(1)}`;
}
