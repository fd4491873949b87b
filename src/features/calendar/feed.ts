import { catalogueOf } from '../../i18n/catalogue.ts';
import type { Tx } from '../../store/client.ts';
import { meetingsWithCasesOf } from '../agenda/store.ts';
import type { CareTeam } from '../care-team/model.ts';
import { casesOfMeeting } from '../case-review/store.ts';
import { meetingsOfPractitioner } from '../meeting/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type CalendarEntry, calendarOf, feedName } from './ics.ts';
import { entriesFor } from './personal.ts';

/** The private calendar feed of one person: the RCPs from `since` on, as far as they concern the person. */
export async function personalCalendar(tx: Tx, team: CareTeam, person: Practitioner, since: Date): Promise<string> {
  const meetings = await meetingsOfPractitioner(tx, team.id, person.id, since);
  const ids = meetings.map(({ id }) => id);
  const asking = new Set(await meetingsWithCasesOf(tx, team.id, person.id, ids));
  const locale = person.locale ?? team.locale;
  const reader = { t: catalogueOf(locale), locale, zone: person.zone ?? team.zone };
  const entries: CalendarEntry[] = [];
  for (const meeting of meetings) {
    const answer = meeting.invitations.find(({ practitioner }) => practitioner.id === person.id)?.answer;
    // The agendas that nothing is said about are not read.
    const matters = answer === 'cases' || asking.has(meeting.id);
    const cases = matters ? await casesOfMeeting(tx, team.id, meeting.id) : [];
    entries.push(...entriesFor(meeting, cases, person.id, reader));
  }
  return calendarOf(entries, feedName(team, reader.t));
}
