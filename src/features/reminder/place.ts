import type { DueTask, Round, Said } from './model.ts';
import { dutiesTo, type ReaderNow } from './owed.ts';
import { type Crew, dutiesOf } from './who.ts';

/** The parts of a reminder, in their order: one's own tasks, then those that a coordinator hears of. */
export const parts = ['late', 'today', 'soon', 'team'] as const;
export type Part = (typeof parts)[number];

/** Where a task stands in a reminder. */
export interface Place {
  readonly part: Part;
  /** In whose place the reader is reminded, and the last day ("yyyy-MM-dd") of it. */
  readonly insteadOf: { readonly name: string; readonly until: string } | undefined;
}

/**
 * Where a task stands in a round to its reader, who was `told` these things of it: all that this round said, all that was
 * said of its due date as it is, and all that is due; undefined when it is not, or no longer, the reader's.
 */
export function placeOf(
  task: DueTask,
  round: Pick<Round, 'id'>,
  told: readonly Said[],
  reader: ReaderNow,
  crew: Crew,
): Place | undefined {
  const mine = dutiesTo(reader, dutiesOf(task, crew));
  const doing = mine.filter((duty) => duty.as === 'doer');
  const counting = told.filter((one) => one.round === round.id || one.dueOn === task.dueOn);
  const [first] = doing;
  if (first === undefined) {
    const late = counting.some(({ occasion }) => occasion === 'coordinator' || occasion === 'snooze');
    return mine.length > 0 && late ? { part: 'team', insteadOf: undefined } : undefined;
  }
  const part = partOf(task, reader.today);
  if (part === 'soon' && counting.length === 0) return undefined;
  const own = doing.some(({ who }) => who === reader.person.id);
  return { part, insteadOf: own ? undefined : absenceOf(first.who, reader, crew) };
}

function partOf({ dueOn }: DueTask, today: string): Exclude<Part, 'team'> {
  if (dueOn === null || dueOn > today) return 'soon';
  return dueOn === today ? 'today' : 'late';
}

function absenceOf(who: string, { today }: ReaderNow, { members, absences }: Crew): Place['insteadOf'] {
  const person = members.find(({ id }) => id === who);
  const absence = absences.find(
    ({ practitionerId, firstDay, lastDay }) => practitionerId === who && firstDay <= today && today <= lastDay,
  );
  return person && absence && { name: person.displayName, until: absence.lastDay };
}
