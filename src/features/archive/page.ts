import { maySeeDetail } from '../case-review/access.ts';
import { caseById } from '../case-review/store.ts';
import type { Context } from '../context.ts';
import { counts } from '../filing/counts.ts';
import { meetingById } from '../meeting/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { type Archived, type ArchivedLine, type ArchivePage, mostCases, pageSize } from './model.ts';
import type { ArchiveQuery } from './query.ts';
import { searchCases } from './store.ts';

/** Looks for it on behalf of the actor. */
export async function archivePage(context: Context, query: ArchiveQuery, number: number): Promise<ArchivePage> {
  const { tx, careTeam } = context;
  const found = await searchCases(tx, careTeam, query);
  const shown = found.slice(number * pageSize, (number + 1) * pageSize);
  const people = await allPractitioners(tx, careTeam.id);
  return {
    query,
    people: people.filter(({ id }) => query.people?.includes(id)).map(({ displayName }) => displayName),
    number,
    lines: await Promise.all(shown.map((one) => lineOf(context, one, people))),
    total: found.length,
    counts: counts(found),
    cut: found.length === mostCases,
  };
}

/** Reads what was asked only for those who may see it. */
async function lineOf(
  { tx, careTeam, actor }: Context,
  found: Archived,
  people: readonly Practitioner[],
): Promise<ArchivedLine> {
  const meeting = found.meetingId === null ? undefined : await meetingById(tx, careTeam.id, found.meetingId);
  const readable = maySeeDetail(actor, found, meeting);
  const question = readable ? (await caseById(tx, careTeam.id, found.id))?.question : undefined;
  const requester = people.find(({ id }) => id === found.requesterId)?.displayName ?? '';
  return { ...found, requester, question: question === '' ? undefined : question };
}
