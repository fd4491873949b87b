import { localParts } from '../../core/local-time.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { Practitioner } from '../practitioner/model.ts';

/** By what a table calls a row of another one: a name that is its alone, or else its id. */
export type Names = ReadonlyMap<string, string>;

function namesOf(rows: readonly { readonly id: string; readonly name: string }[]): Names {
  const seen = new Map<string, number>();
  for (const { name } of rows) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Map(rows.map(({ id, name }) => [id, seen.get(name) === 1 ? name : id]));
}

export function personNames(people: readonly Practitioner[]): Names {
  return namesOf(people.map(({ id, displayName }) => ({ id, name: displayName })));
}

/** A code stands for every follow-up too. */
export function caseNames(cases: readonly CaseReview[]): Names {
  return namesOf(cases.map(({ id, code }) => ({ id, name: code })));
}

/** An RCP by its beginning, "2026-11-24 13:30" on the structure's wall. */
export function meetingNames(starts: readonly { readonly id: string; readonly startsAt: Date }[], zone: string): Names {
  return namesOf(
    starts.map(({ id, startsAt }) => {
      const { date, time } = localParts(startsAt, zone);
      return { id, name: `${date} ${time}` };
    }),
  );
}
