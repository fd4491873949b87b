import { guestId, type MeetingId } from '../../../core/ids.ts';
import { followMeeting } from '../../agenda/follow.ts';
import { casesOfMeeting } from '../../case-review/store.ts';
import { guestLimits } from '../../guest/model.ts';
import { askConsents } from '../../guest/notifications.ts';
import { createGuest } from '../../guest/store.ts';
import { scheduled } from '../../meeting/status.ts';
import { meetingById } from '../../meeting/store.ts';
import { profession } from '../../practitioner/profession.ts';
import { readMoment } from '../moment.ts';
import { everyPartner, everyStart, type Partner } from '../store.ts';
import type { Around } from './around.ts';
import { type Importer, type Outcome, saysTheSame } from './importer.ts';
import type { Line } from './line.ts';

/** Guests from outside come to an RCP that is there already, for the whole of it; none that is there already changes. */
export async function importPartners(around: Around): Promise<Importer> {
  const { tx, careTeam, now, t } = around;
  const words = t.transfer.import;
  const known = new Map((await everyPartner(tx, careTeam.id)).map((guest) => [guest.id, guest]));
  const starts = await everyStart(tx, careTeam.id);
  const created: string[] = [];

  function meetingMeant(line: Line): MeetingId | undefined {
    const text = line.needed('meeting');
    const at = readMoment(text, careTeam.zone)?.getTime();
    const [found, ...others] = starts.filter(({ id, startsAt }) => id === text || startsAt.getTime() === at);
    if (text !== '' && found === undefined) line.refuse('meeting', words.noMeeting);
    if (others.length > 0) line.refuse('meeting', words.severalMeetings);
    return found?.id;
  }

  async function create(line: Line, guest: Omit<Partner, 'addedById'>): Promise<Outcome> {
    line.examine('name', guestLimits.nameLength, 'directory');
    line.examine('organisation', guestLimits.organisationLength, 'directory');
    const addedById = line.author('addedBy');
    const meeting = await meetingById(tx, careTeam.id, guest.meetingId);
    if (meeting === undefined || !scheduled.some((status) => status === meeting.status)) {
      line.refuse('meeting', words.meetingNotNow);
    }
    if (line.isWrong || meeting === undefined || addedById === undefined) return 'refuse';
    const added = await createGuest(tx, careTeam.id, now, { ...guest, addedById, caseIds: [] });
    const cases = await casesOfMeeting(tx, careTeam.id, meeting.id);
    await followMeeting(tx, careTeam, now, meeting);
    await askConsents(tx, careTeam, now, { meeting, cases, guest: added, by: addedById });
    known.set(added.id, { ...guest, addedById });
    created.push(added.id);
    return 'create';
  }

  return {
    take: async (line) => {
      const meetingId = meetingMeant(line);
      const job = line.choice('profession', profession, (one) => one.professions);
      if (job === null) line.needed('profession');
      const said = { name: line.needed('name'), organisation: line.needed('organisation') };
      const id = line.id('partners', guestId);
      if (line.isWrong || meetingId === undefined || job === null) return 'refuse';
      const guest = { ...said, id, meetingId, profession: job };
      const alike = [...known.values()].find(
        (one) => one.id === id || (one.meetingId === meetingId && one.name === said.name),
      );
      if (alike === undefined) return create(line, guest);
      if (saysTheSame(alike, { ...said, profession: job, meetingId })) return 'same';
      line.notes.push(words.guestBefore);
      return 'skip';
    },
    finish: async () => created,
  };
}
