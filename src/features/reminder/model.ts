import type { PractitionerId, TaskId, TaskRoundId } from '../../core/ids.ts';
import type { Task } from '../task/model.ts';
import type { Rung } from './rung.ts';

/** What decides of whom and when a task reminds. */
export type DueTask = Pick<
  Task,
  'id' | 'status' | 'dueOn' | 'owners' | 'pool' | 'createdById' | 'scheduledAt' | 'remindsLikeTeam' | 'rungs'
>;

/** Something to be said once for ever: to `who`, or to whoever stands in for them. */
export interface Owed {
  readonly task: TaskId;
  readonly who: PractitionerId;
  /** A rung of the ladder, or the end of a snooze. */
  readonly occasion: Rung | 'snooze';
  /** The due date it is about, "yyyy-MM-dd"; of a snooze the instant of waking, ISO 8601. */
  readonly dueOn: string;
}

/** Something that is said in a round, and to whom. */
export interface Said extends Owed {
  readonly round: TaskRoundId;
  readonly reader: PractitionerId;
}

/** One message to one person about everything that they were to be reminded of at that instant. */
export interface Round {
  readonly id: TaskRoundId;
  readonly practitionerId: PractitionerId;
  /** When it was made; the newest of a person has the latest. */
  readonly at: Date;
}
