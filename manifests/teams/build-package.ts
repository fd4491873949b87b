import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { schemaProblems } from './schema.ts';

/** Shown to administrators where no PUBLIC_URL is given: an address that exists nowhere (RFC 2606). */
const nowhere = 'https://diapason.example';

const sentences = {
  idMissing: [
    'MicrosoftAppId est absent. Indiquez l’identifiant d’application du bot, donné par le portail Azure.',
    'MicrosoftAppId is missing. Give the application id of the bot, found in the Azure portal.',
    'MicrosoftAppId=00000000-0000-0000-0000-000000000000 npm run manifest:teams',
  ].join('\n'),
  idWrong: [
    'MicrosoftAppId doit être un GUID tel que 00000000-0000-0000-0000-000000000000.',
    'MicrosoftAppId must be a GUID such as 00000000-0000-0000-0000-000000000000.',
  ].join('\n'),
  urlWrong: [
    'PUBLIC_URL doit commencer par https://, comme Teams l’exige.',
    'PUBLIC_URL must start with https://, as Teams requires.',
  ].join('\n'),
  invalid: ['Le manifeste n’est pas valide.', 'The manifest is not valid.'].join('\n'),
} as const;

const environment = z.object({
  MicrosoftAppId: z.guid({ error: ({ input }) => (input === undefined ? sentences.idMissing : sentences.idWrong) }),
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: sentences.urlWrong })
    .default(nowhere)
    .transform((url) => url.replace(/\/+$/, '')),
});

const manifestShape = z.looseObject({ manifestVersion: z.string() });

/** The environment or a manifest file does not allow to build the package; says why in French and English. */
export class PackageError extends Error {}

/**
 * The zip that an administrator uploads to Teams: manifest with the app's id filled in, translations, icons.
 * Throws PackageError when a variable is missing or wrong, or when Microsoft's schema refuses a file.
 */
export function buildPackage(variables: Readonly<Record<string, string | undefined>>): Uint8Array {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const result = environment.safeParse(present);
  if (!result.success) throw new PackageError(result.error.issues.map(({ message }) => message).join('\n'));

  const manifest = manifestShape.parse(filled(read('manifest.json').toString('utf8'), result.data));
  const version = manifest.manifestVersion;
  const problems = [
    ...schemaProblems('MicrosoftTeams', version, manifest).map((problem) => `manifest.json ${problem}`),
    ...['fr.json', 'en.json'].flatMap((name) =>
      schemaProblems('MicrosoftTeams.Localization', version, JSON.parse(read(name).toString('utf8'))).map(
        (problem) => `${name} ${problem}`,
      ),
    ),
  ];
  if (problems.length > 0) {
    throw new PackageError([sentences.invalid, ...problems].join('\n'));
  }

  const files = {
    'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    'fr.json': read('fr.json'),
    'en.json': read('en.json'),
    'color.png': read('color.png'),
    'outline.png': read('outline.png'),
  };
  // A fixed date: the same input gives the same bytes.
  return zipSync(files, { mtime: new Date('2026-01-01T00:00:00') });
}

function read(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}

/** Parses the JSON with every `${{NAME}}` in its texts replaced; an unknown name stays and fails the schema. */
function filled(text: string, values: Readonly<Record<string, string>>): unknown {
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder)
      : value,
  );
}
