import { isCarer } from '../practitioner/carer.ts';
import type { Practitioner } from '../practitioner/model.ts';

/** `maySeeDetail` (access.ts) as a condition of a query over cases. */
export function detailVisibleTo({ id, profession }: Pick<Practitioner, 'id' | 'profession'>) {
  return {
    OR: [
      { requesterId: id },
      { meeting: { facilitatorId: id } },
      { meeting: { secretaryId: id } },
      ...(isCarer({ profession }) ? [{ meeting: { invitations: { some: { practitionerId: id } } } }] : []),
    ],
  };
}
