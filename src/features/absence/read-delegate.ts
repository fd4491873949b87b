import type { PractitionerId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { readName } from '../task/read-names.ts';

/** Who is to stand in, and the other words of the line. */
export type DelegateRead = { readonly rest: string } & (
  | { readonly kind: 'none' }
  | { readonly kind: 'member'; readonly person: PractitionerId; readonly name: string }
  /** Somebody was named who cannot be told, or who left the team. */
  | { readonly kind: 'unclear'; readonly why: 'several' | 'nobody' | 'left'; readonly name: string }
);

const lead =
  /(?:(?<![\p{L}\p{N}])(?:avec|with|remplac[ée]e? par|replaced by|à|to)\s+)?(?<![\p{L}\p{N}.])@|(?<![\p{L}\p{N}])(?:avec|with|remplac[ée]e? par|replaced by)\s+/iu;

/** Reads "avec @Léa" in "du 3 au 10 avec @Léa"; `people` are all who ever were members. */
export function readDelegate(line: string, people: readonly Practitioner[]): DelegateRead {
  const found = lead.exec(line);
  if (found === null) return { kind: 'none', rest: line };
  const start = found.index + found[0].length;
  const name = readName(line, start, people);
  const rest = `${line.slice(0, found.index)} ${line.slice(Math.max(name.end, start))}`.trim();
  if (name.kind === 'member') return { kind: 'member', person: name.person.id, name: name.person.displayName, rest };
  return { kind: 'unclear', why: name.kind, name: name.kind === 'left' ? name.person.displayName : name.typed, rest };
}
