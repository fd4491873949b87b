/** Every rule of the guard; the sentence for each is in the catalogue under the same name. */
export const ruleNames = [
  'nir',
  'nir-wrong-key',
  'ins-c',
  'vitale-card',
  'email',
  'phone',
  'record-number',
  'birth',
  'past-date',
  'family-tie',
  'name',
  'initials',
  'address',
  'outside-professional',
  'person-name',
  'age',
  'age-and-detail',
  'first-name-and-age',
  'rare-event',
  'rare-disease',
  'rpps',
  'finess',
] as const;
export type RuleName = (typeof ruleNames)[number];

export type Level = 'block' | 'warn';

/** A part of a text that must not be written (block) or is better not written (warn). */
export interface Finding {
  readonly rule: RuleName;
  readonly level: Level;
  /** Offsets in the original text, `end` excluded: `text.slice(start, end)` is what was found. */
  readonly start: number;
  readonly end: number;
  /** What its author is told, in their language: what was found, and what to write instead. */
  readonly message: string;
}

/** A part of a normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a rule has found in a normalised text. */
export interface Found extends Span {
  readonly rule: RuleName;
  readonly level: Level;
}
