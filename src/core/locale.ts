import { z } from 'zod';

/** Languages of the interface: French first, English second. */
export const locale = z.enum(['fr', 'en']);
export type Locale = z.infer<typeof locale>;

/** The language of a platform's locale tag such as "fr-FR" or "en-US"; undefined when it is another one. */
export function localeOf(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return locale.safeParse(language).data;
}
