import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** The folder of Slack's reference material: CORPORA_DIR, or next to the project. */
const corpora = process.env['CORPORA_DIR']
  ? pathToFileURL(`${path.resolve(process.env['CORPORA_DIR'])}/`)
  : new URL('../../../shared/corpora/', import.meta.url);
const slack = new URL('slack/', corpora);

/** Whether the reference material is here; it must be in CI. */
export const hasSlackCorpora = existsSync(slack);

const method = z.object({
  args: z.record(z.string(), z.object({ required: z.boolean() })),
  errors: z.record(z.string(), z.string()).optional(),
});

/** The files of one folder of the corpora by name, parsed. */
export function slackSamples(folder: 'events' | 'app-backend'): (readonly [name: string, body: unknown])[] {
  if (!hasSlackCorpora) return [];
  const from = new URL(`${folder}/`, slack);
  return readdirSync(from).map((name) => [name, JSON.parse(readFileSync(new URL(name, from), 'utf8'))] as const);
}

/** Every error code that Slack documents for any method. */
export function documentedErrors(): Set<string> {
  const from = new URL('api-ref/', slack);
  const files = readdirSync(from).filter((name) => name.endsWith('.json'));
  return new Set(files.flatMap((name) => Object.keys(readMethod(new URL(name, from))?.errors ?? {})));
}

/** What is wrong with the arguments of a call: unknown ones, missing ones. Nothing when the corpora are absent. */
export function argumentProblems(name: string, args: Readonly<Record<string, unknown>>): string[] {
  if (!hasSlackCorpora) return [];
  const reference = readMethod(new URL(`api-ref/${name}.json`, slack));
  if (reference === undefined) return [`${name}: no such method`];
  const missing = Object.entries(reference.args).filter(([arg, { required }]) => required && !(arg in args));
  // The SDK adds team_id by itself.
  const unknown = Object.keys(args).filter((arg) => !(arg in reference.args) && arg !== 'team_id');
  return [
    ...missing.map(([arg]) => `${name}: ${arg} is missing`),
    ...unknown.map((arg) => `${name}: ${arg} is unknown`),
  ];
}

function readMethod(file: URL): z.infer<typeof method> | undefined {
  return existsSync(file) ? method.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data : undefined;
}
