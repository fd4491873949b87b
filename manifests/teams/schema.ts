import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const schemaFile = z.record(z.string(), z.json());

/** Microsoft's schemas of a manifest version: of the manifest itself and of its translations. */
export type SchemaName = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

/** What Microsoft's own schema finds wrong with a manifest file; empty when nothing. */
export function schemaProblems(name: SchemaName, manifestVersion: string, content: unknown): readonly string[] {
  // Microsoft's schemas are draft-04, which ajv itself no longer reads, and hold patterns that are no Unicode ones.
  const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const folder = createRequire(import.meta.url)
    .resolve('@microsoft/app-manifest/package.json')
    .replace(/[^/\\]+$/, '');
  const path = `${folder}build/json-schemas/teams/v${manifestVersion}/${name}.schema.json`;
  const validate = ajv.compile(schemaFile.parse(JSON.parse(readFileSync(path, 'utf8'))));
  if (validate(content)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`);
}
