import type { PractitionerId } from '../../../core/ids.ts';
import { formatList } from '../../../i18n/format.ts';
import { sentence, type View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { stateNow } from '../handover.ts';
import { isOwner, isUnclaimed, ownersHere } from '../model.ts';
import type { TaskSheet } from '../sheet.ts';
import { isOpenTask } from '../status.ts';
import { cardView } from './card.ts';
import { nameOf, ownerNames } from './people.ts';
import { titleOf } from './title.ts';

/** A message about a task as it reads now. */
export interface TaskMessage {
  readonly view: View;
  /** Why it need not be sent any more. */
  readonly refusal?: string;
}

type Say = (sheet: TaskSheet, reader: Reader) => TaskMessage;

/** To an owner: somebody gave them this task. */
export const assignedMessage: Say = (sheet, reader) => {
  const { task, people, reader: person } = sheet;
  const words = reader.t.task.messages;
  if (!isOpenTask(task)) return over(sheet, reader);
  if (!isOwner(task, person.id)) {
    return { view: sentence(words.notYours(titleOf(task, reader), whoElse(sheet, reader))), refusal: 'task-not-yours' };
  }
  const by = giverTo(person.id, sheet);
  return { view: card(sheet, reader, by === person.id ? words.yours : words.assigned(nameOf(people, by))) };
};

/** Who gave it to them last: somebody changed its owners, or added it. */
function giverTo(person: PractitionerId, { task, handovers }: TaskSheet): PractitionerId {
  const given = handovers.findLast(({ toId, state }) => toId === person && state === 'given');
  return given?.fromId ?? task.createdById;
}

/** To every member of a profession: who takes it? */
export const offeredMessage: Say = (sheet, reader) => {
  const { task, people, reader: person } = sheet;
  const words = reader.t.task.messages;
  if (!isOpenTask(task)) return over(sheet, reader);
  if (isUnclaimed(task, people) && task.pool === person.profession) return { view: card(sheet, reader, words.offered) };
  if (isOwner(task, person.id)) return { view: card(sheet, reader, words.takenByYou), refusal: 'task-taken' };
  const title = titleOf(task, reader);
  const count = ownersHere(task, people).length;
  const said = count === 0 ? words.notOffered(title) : words.taken(title, whoElse(sheet, reader), count);
  return { view: sentence(said), refusal: 'task-taken' };
};

/** To whoever is asked to take it over. */
export const handoverMessage: Say = (sheet, reader) => {
  const { task, people, handovers, reader: person } = sheet;
  const words = reader.t.task.messages;
  const handover = handovers.findLast(({ toId, state }) => toId === person.id && state !== 'given');
  const state = handover === undefined ? 'void' : stateNow(handover, task, people);
  switch (state) {
    case 'asked':
      return { view: card(sheet, reader, words.handover(nameOf(people, handover?.fromId ?? ''))) };
    case 'accepted':
      if (isOwner(task, person.id)) return { view: card(sheet, reader, words.youAccepted), refusal: 'answered' };
      return { view: sentence(words.notYours(titleOf(task, reader), whoElse(sheet, reader))), refusal: 'answered' };
    case 'declined':
      return { view: sentence(words.youDeclined(titleOf(task, reader))), refusal: 'answered' };
    case 'given':
    case 'void':
      return { view: sentence(words.handoverVoid(titleOf(task, reader))), refusal: 'no-longer-asked' };
    default:
      return state satisfies never;
  }
};

/** To whoever asked: the answer. */
export const answeredMessage: Say = (sheet, reader) => {
  const { task, people, handovers, reader: person } = sheet;
  const words = reader.t.task.messages;
  const handover = handovers.findLast(
    ({ fromId, state }) => fromId === person.id && (state === 'accepted' || state === 'declined'),
  );
  if (handover === undefined) {
    return { view: sentence(words.handoverVoid(titleOf(task, reader))), refusal: 'no-longer-asked' };
  }
  const said = handover.state === 'accepted' ? words.accepted : words.declined;
  return { view: card(sheet, reader, said(nameOf(people, handover.toId))) };
};

/** To whoever gave it, and the coordinators: it is blocked. */
export const blockedMessage: Say = (sheet, reader) => {
  const words = reader.t.task.messages;
  if (!isOpenTask(sheet.task)) return over(sheet, reader);
  if (sheet.task.status === 'blocked') return { view: card(sheet, reader, words.blocked) };
  return { view: card(sheet, reader, words.unblocked), refusal: 'no-longer-blocked' };
};

/** Nothing is to be done any more. Whoever may do it again finds how. */
function over(sheet: TaskSheet, reader: Reader): TaskMessage {
  const { task } = sheet;
  const words = reader.t.task.messages;
  const refusal = 'task-over';
  if (sheet.rights.reopen) {
    return { view: card(sheet, reader, task.status === 'done' ? words.done : words.dropped), refusal };
  }
  const said = task.status === 'done' ? words.titleDone : words.titleDropped;
  return { view: sentence(said(titleOf(task, reader))), refusal };
}

function card(sheet: TaskSheet, reader: Reader, heading: string): View {
  return cardView(sheet, reader, { at: 'message', heading });
}

function whoElse({ task, people }: TaskSheet, { locale }: Reader): string {
  return formatList(ownerNames(task, people), locale);
}
