import { meetingId } from '../../core/ids.ts';
import { enqueue } from '../../store/outbox.ts';
import { defineTimer, type TimerContext, type TimerKind } from '../define.ts';
import { inCharge } from '../meeting/model.ts';
import { loadSession } from './load.ts';
import type { Session } from './model.ts';
import { followSession, kinds, timerKinds } from './notifications.ts';

/** What happens by itself while a session runs. */
export const sessionTimers: readonly TimerKind[] = [
  defineTimer({
    kind: timerKinds.pace,
    run: async (context) => {
      const session = await running(context);
      if (session !== undefined) await followSession(context.tx, context.now, session);
    },
  }),
  defineTimer({
    kind: timerKinds.unfinished,
    run: async (context) => {
      const session = await running(context);
      if (session === undefined) return;
      const { team, meeting, people } = session;
      const asked = inCharge(['facilitator', 'secretary', 'creator'], meeting, people);
      if (asked === undefined) return;
      await enqueue(context.tx, team.id, context.now, [
        {
          kind: kinds.unfinished,
          subjectId: meeting.id,
          dedupeKey: `session:${meeting.id}:unfinished`,
          dueAt: context.now,
          audience: 'person',
          practitionerId: asked.id,
        },
      ]);
    },
  }),
];

/** The session that a timer is about, while it runs. */
async function running({ tx, careTeam, subjectId }: TimerContext): Promise<Session | undefined> {
  const session = await loadSession(tx, careTeam, meetingId.parse(subjectId));
  return session?.meeting.status === 'in-session' ? session : undefined;
}
