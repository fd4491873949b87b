import type { CareTeamId, PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CaseReview } from '../case-review/model.ts';
import { casesOfMeeting } from '../case-review/store.ts';
import type { Guest } from '../guest/model.ts';
import { guestsOfMeeting } from '../guest/store.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { namesOf } from '../practitioner/store.ts';
import { type Slot, slotsOf } from './slots.ts';

/** The agenda of one RCP with all that is needed to show it. */
export interface Agenda {
  readonly meeting: MeetingWithInvitations;
  readonly slots: readonly Slot[];
  readonly guests: readonly Guest[];
  readonly requesters: Requesters;
}

/** Who asks, by name. */
export type Requesters = ReadonlyMap<PractitionerId, string>;

/** `now`: once the RCP runs, a case that overruns pushes what follows. */
export async function loadAgenda(tx: Tx, meeting: MeetingWithInvitations, now?: Date): Promise<Agenda> {
  const cases = await casesOfMeeting(tx, meeting.careTeamId, meeting.id);
  return {
    meeting,
    slots: slotsOf(meeting, cases, now),
    guests: await guestsOfMeeting(tx, meeting.careTeamId, meeting.id),
    requesters: await requestersOf(tx, meeting.careTeamId, cases),
  };
}

/** The names of those who ask for these cases. */
export function requestersOf(tx: Tx, team: CareTeamId, cases: readonly CaseReview[]): Promise<Requesters> {
  const requesters = cases.map(({ requesterId }) => requesterId);
  return namesOf(tx, team, requesters);
}
