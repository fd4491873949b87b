import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { readersOf } from '../decision/readers.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import { askedFor, voiceOf } from './asked.ts';
import type { RequestOn } from './find.ts';
import { colleaguesOf, type Opinion, opinionOf, silentIn } from './model.ts';
import { namesOf } from './store.ts';

/** A request of opinions as one person who is asked may see it. */
export interface OpinionSheet extends RequestOn {
  /** Of a decision about a case, only some may read what it says and what is said of it. */
  readonly mayRead: boolean;
  /** The profession for which the reader may speak; undefined: they are not asked. */
  readonly speaksFor: Profession | undefined;
  /** What the reader said. */
  readonly own: Opinion | undefined;
  /** Who else has spoken for that profession: as many as are named. */
  readonly colleagues: readonly PractitionerId[];
  /** What those are called who are named. */
  readonly names: ReadonlyMap<PractitionerId, string>;
}

/** The same with how it stands, for whoever asked and for the card of the decision. */
export interface FullSheet extends OpinionSheet {
  /** How many people are waited for, by silent profession; whoever left is not. */
  readonly waiting: ReadonlyMap<Profession, number>;
}

interface Scope {
  readonly tx: Tx;
  readonly careTeam: Pick<CareTeam, 'id'>;
}
type Reader = Pick<Practitioner, 'id' | 'profession'>;

/** Reads it for one person: little, since hundreds may be asked at once. */
export async function readSheet({ tx, careTeam }: Scope, on: RequestOn, reader: Reader): Promise<OpinionSheet> {
  const { request, decision } = on;
  const mayRead = (await readersOf(tx, careTeam.id, decision))(reader);
  const profession = voiceOf(reader, decision, mayRead);
  const speaksFor = profession !== undefined && request.professions.includes(profession) ? profession : undefined;
  const colleagues = speaksFor === undefined ? [] : colleaguesOf(request, speaksFor, reader.id);
  return {
    ...on,
    mayRead,
    speaksFor,
    own: opinionOf(request, reader.id),
    colleagues,
    names: await namesOf(tx, careTeam.id, [request.openedById, ...colleagues]),
  };
}

/** Reads all of it. */
export async function readFullSheet(scope: Scope, on: RequestOn, reader: Reader): Promise<FullSheet> {
  const { tx, careTeam } = scope;
  const { request, decision } = on;
  const silent = silentIn(request);
  const asked = await askedFor(tx, careTeam.id, decision, silent);
  const authors = request.opinions.map(({ practitionerId }) => practitionerId);
  return {
    ...(await readSheet(scope, on, reader)),
    waiting: new Map(silent.map((which) => [which, asked.filter(({ profession }) => profession === which).length])),
    names: await namesOf(tx, careTeam.id, [request.openedById, ...authors]),
  };
}

/** As much as the message about it shows: all of it to whoever asked. */
export type MessageSheet = OpinionSheet | FullSheet;

export function readForMessage(scope: Scope, on: RequestOn, reader: Reader): Promise<MessageSheet> {
  return on.request.openedById === reader.id ? readFullSheet(scope, on, reader) : readSheet(scope, on, reader);
}

/** Whether nobody is waited for any more: every profession has said something, or nobody is left to speak for it. */
export function isComplete({ waiting }: Pick<FullSheet, 'waiting'>): boolean {
  return [...waiting.values()].every((people) => people === 0);
}
