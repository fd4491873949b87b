import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { followPoll } from '../poll/notifications.ts';
import { pollOf } from '../poll/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { holdComing } from './coming.ts';
import { hasStarted, type MeetingWithInvitations } from './model.ts';
import { announceChange, planReminders } from './notifications.ts';
import { invite, meetingById } from './store.ts';

/**
 * Invites somebody to the coming RCPs that are for the whole team or for their profession: who joins, or says their
 * profession, after an RCP was planned. Nobody is written to at once; the reminders will come.
 */
export async function joinMeetings(
  tx: Tx,
  { id: teamId }: Pick<CareTeam, 'id'>,
  now: Date,
  person: Practitioner,
): Promise<void> {
  if (person.role === 'guest' || !person.active) return;
  // Whether they are for the person or not: what is replanned for them in the same transaction is held already then.
  const { team, meetings } = await holdComing(tx, teamId, now);
  for (const id of meetings) {
    const meeting = await meetingById(tx, team.id, id);
    if (meeting === undefined || hasStarted(meeting, now) || !isFor(meeting, person)) continue;
    await invite(tx, team.id, id, person.id);
    const joined = {
      ...meeting,
      invitations: [
        ...meeting.invitations,
        { practitioner: person, answer: 'none' as const, caseIds: [], substituteId: null },
      ],
    };
    const poll = meeting.status === 'polling' ? await pollOf(tx, team.id, id) : undefined;
    if (poll !== undefined) await followPoll(tx, team, now, { meeting: joined, poll });
    await announceChange(tx, team.id, now, joined);
    await planReminders(tx, team, now, joined);
  }
}

function isFor(meeting: MeetingWithInvitations, person: Practitioner): boolean {
  if (meeting.invitations.some(({ practitioner }) => practitioner.id === person.id)) return false;
  if (meeting.invitesEveryone) return true;
  return person.profession !== null && meeting.invitedProfessions.includes(person.profession);
}
