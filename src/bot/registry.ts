import { distance } from 'fastest-levenshtein';
import { fold } from '../core/fold.ts';
import type { Action, Command, FormHandler, MessageAction } from '../features/define.ts';
import { phrasesOf } from '../i18n/catalogue.ts';

/** Everything the bot answers to; collected in app.ts. */
export interface Registry {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly forms: readonly FormHandler[];
  readonly messageActions: readonly MessageAction[];
}

/** A typed line, recognised or not. */
export type Recognised =
  | { readonly kind: 'command'; readonly command: Command; readonly rest: string }
  | { readonly kind: 'unknown' };

/** Finds an entry of one of the registry's lists. */
export function byId<T extends { readonly id: string }>(entries: readonly T[], id: string): T | undefined {
  return entries.find((entry) => entry.id === id);
}

/**
 * The command that a line calls: the longest known phrase at its start, accents and case ignored. Words after a
 * phrase that takes none make the line unknown, so that a mistyped sub-command is not taken for its parent.
 */
export function recognise(commands: readonly Command[], line: string): Recognised {
  const words = line.trim().split(/\s+/).filter(Boolean);
  const typed = words.map(fold);
  const candidates = commands
    .flatMap((command) => phrasesOf(command.id).map((phrase) => ({ command, phrase: fold(phrase).split(' ') })))
    .filter(({ phrase }) => phrase.every((word, index) => typed[index] === word))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const best = candidates[0];
  if (best !== undefined) {
    const rest = words.slice(best.phrase.length).join(' ');
    if (rest === '' || best.command.rest === 'text') return { kind: 'command', command: best.command, rest };
  }
  return { kind: 'unknown' };
}

/** Up to three phrases of these commands that look like what was typed, the nearest first. */
export function nearest(commands: readonly Command[], line: string): readonly string[] {
  const typed = fold(line.trim());
  return commands
    .map((command) => {
      const phrases = phrasesOf(command.id).map(fold);
      return {
        phrase: phrases[0] ?? '',
        distance: Math.min(...phrases.map((phrase) => distance(typed.slice(0, 60), phrase))),
      };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ phrase }) => phrase);
}
