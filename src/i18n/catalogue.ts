import type { Locale } from '../core/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every sentence of the interface: the French catalogue's shape, which every other language satisfies. */
export type Catalogue = typeof fr;

const catalogues: Readonly<Record<Locale, Catalogue>> = { fr, en };

/** The sentences in one language. */
export function catalogueOf(locale: Locale): Catalogue {
  return catalogues[locale];
}

export type CommandId = keyof Catalogue['commands'];

/** Every phrase that calls a command, in all languages: what people type does not depend on their setting. */
export function phrasesOf(command: CommandId): readonly string[] {
  return [...new Set(Object.values(catalogues).flatMap((catalogue) => catalogue.commands[command].phrases))];
}
