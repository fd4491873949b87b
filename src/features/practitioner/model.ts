import type { CareTeamId, PractitionerId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { Profession } from './profession.ts';
import type { Role } from './role.ts';

/** A member of the structure. */
export interface Practitioner {
  readonly id: PractitionerId;
  readonly careTeamId: CareTeamId;
  readonly displayName: string;
  readonly profession: Profession | null;
  readonly role: Role;
  /** IANA zone; null means the structure's. */
  readonly zone: string | null;
  /** null means the structure's. */
  readonly locale: Locale | null;
  readonly calendarSecret: string;
  /** Reminders of tasks are sent, at this wall-clock "HH:mm" of the person. */
  readonly taskReminders: boolean;
  readonly reminderTime: string;
  readonly active: boolean;
  /** False until the person confirmed profession and role. */
  readonly confirmed: boolean;
}

/** Roles that `actor` may give to somebody: only coordinators and administrators appoint their like. */
export function grantableRoles(actor: Practitioner): readonly Role[] {
  switch (actor.role) {
    case 'coordinator':
    case 'administrator':
      return ['practitioner', 'secretary', 'coordinator', 'administrator'];
    case 'practitioner':
    case 'secretary':
      return ['practitioner', 'secretary'];
    case 'guest':
      return ['guest'];
    default:
      return actor.role satisfies never;
  }
}
