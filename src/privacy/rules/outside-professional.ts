import type { Span } from '../finding.ts';

// A title, then a name: "Dr Durand", "Pr. Anne Le Goff". The words after it are few and short, so the search is quick.
const word = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}";
const titled = new RegExp(`(?<![\\p{L}\\p{N}])(?:Dr|Docteur|Pr|Professeur)\\.? {1,2}(${word}(?: ${word}){0,2})`, 'gu');

/** Professionals by title and name; the team's own, by their name or a part of it, are none. */
export function outsideProfessionals(text: string, people: readonly string[]): readonly Span[] {
  const known = new Set(people.flatMap(wordsOf));
  return [...text.matchAll(titled)]
    .filter((match) => !wordsOf(match[1] ?? '').some((part) => known.has(part)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((part) => part.length > 1);
}
