import { allPractitioners } from '../../practitioner/store.ts';
import type { Cells } from '../columns.ts';
import { meetingNames, personNames } from '../names.ts';
import type { Source } from '../source.ts';
import { everyPartner, everyStart } from '../store.ts';

/** Who comes, or came, from outside to an RCP. */
export async function partnerRows({ tx, careTeam, t }: Source): Promise<Cells<'partners'>[]> {
  const people = personNames(await allPractitioners(tx, careTeam.id));
  const meetings = meetingNames(await everyStart(tx, careTeam.id), careTeam.zone);
  const rows = (await everyPartner(tx, careTeam.id)).map((guest) => ({
    id: guest.id,
    name: guest.name,
    profession: t.professions[guest.profession],
    organisation: guest.organisation,
    meeting: meetings.get(guest.meetingId) ?? guest.meetingId,
    addedBy: people.get(guest.addedById) ?? guest.addedById,
  }));
  return rows.sort((a, b) => a.meeting.localeCompare(b.meeting) || a.id.localeCompare(b.id));
}
