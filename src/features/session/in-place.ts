import type { MeetingId } from '../../core/ids.ts';
import type { Reply } from '../../ui/reply.ts';
import type { View } from '../../ui/view.ts';
import { agendaBlocks } from '../agenda/blocks.ts';
import { type Context, teamReader } from '../context.ts';
import { findSession } from './find.ts';
import { loadRecords } from './load.ts';
import type { Session } from './model.ts';
import { boardView } from './views/board.ts';
import type { Standing } from './views/buttons.ts';
import { personalView } from './views/personal.ts';

/** The clicked message as it reads now. */
export async function inPlace(context: Context, id: MeetingId, standing: Standing): Promise<Reply> {
  const session = await findSession(context, id);
  switch (standing) {
    case 'board': {
      const reader = context.place.kind === 'direct' ? context : teamReader(context, context.careTeam);
      return { kind: 'refreshed', view: boardView(session, context.now, reader) };
    }
    case 'personal':
      return { kind: 'update', view: await viewFor(context, session) };
    default:
      return standing satisfies never;
  }
}

/** What the actor may see and do of it. */
export async function viewFor(context: Context, session: Session): Promise<View> {
  const { tx, actor } = context;
  const { meeting } = session;
  const before = meeting.startedAt === null;
  return personalView(
    session,
    await loadRecords(tx, session),
    before ? await agendaBlocks(tx, meeting, context, actor) : [],
    context,
  );
}
