import { z } from 'zod';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field } from '../../ui/form.ts';
import type { Context } from '../context.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { followingMeetings } from './store.ts';

/** Whether a change is for one RCP of a series or for those that follow it too. */
export const scopeValue = z.enum(['one', 'following']).catch('one');

/** That choice; no field for an RCP that nothing follows. */
export function scopeFields(following: readonly MeetingWithInvitations[], { series: { scope } }: Catalogue): Field[] {
  if (following.length === 0) return [];
  return [
    {
      id: 'scope',
      kind: 'choice',
      label: scope.label,
      required: true,
      options: [
        { value: 'one', label: scope.one },
        { value: 'following', label: scope.following(following.length) },
      ],
      initial: 'one',
    },
  ];
}

/** Those that follow an RCP in its series and can be changed with it; none when it has no date itself. */
export async function followingOf(
  { tx, careTeam, now }: Context,
  meeting: MeetingWithInvitations,
): Promise<readonly MeetingWithInvitations[]> {
  return meeting.status === 'postponed' ? [] : followingMeetings(tx, careTeam.id, now, meeting);
}
