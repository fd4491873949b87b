import type { MeetingWithInvitations } from '../meeting/model.ts';
import { isCarer } from '../practitioner/carer.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { CaseReview } from './model.ts';

/**
 * Who may read what a case asks and what was decided: its requester; the carers invited to its RCP; whoever
 * facilitates or writes that RCP. Everyone else, a coordinator who is no carer included, sees the code and the
 * logistics only. Sources: L1110-4 II and III, R1110-1, R1110-2 CSP.
 */
export function maySeeDetail(
  reader: Pick<Practitioner, 'id' | 'profession'>,
  { requesterId }: Pick<CaseReview, 'requesterId'>,
  meeting: Pick<MeetingWithInvitations, 'facilitatorId' | 'secretaryId' | 'invitations'> | undefined,
): boolean {
  if (reader.id === requesterId) return true;
  if (meeting === undefined) return false;
  if (reader.id === meeting.facilitatorId || reader.id === meeting.secretaryId) return true;
  return isCarer(reader) && meeting.invitations.some(({ practitioner }) => practitioner.id === reader.id);
}
