import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';

const corpora = process.env['CORPORA_DIR'] ?? join(import.meta.dirname, '../../../../shared/corpora');
const schemaFile = join(corpora, 'teams/adaptive-card-1.5.json');
const require = createRequire(import.meta.url);
const json = z.record(z.string(), z.unknown());

/** Whether Microsoft's schema of Adaptive Cards 1.5 is there; in CI it must be. */
export const hasCardSchema = existsSync(schemaFile);

let compiled: ValidateFunction | undefined;

// The schema is of draft 06 but names itself by the `id` of draft 04.
function compile(): ValidateFunction {
  const { id, ...schema } = json.parse(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addMetaSchema(json.parse(require('ajv/dist/refs/json-schema-draft-06.json')));
  return ajv.compile({ ...schema, $id: z.string().parse(id) });
}

/** What the schema finds wrong with a card. */
export function schemaErrors(card: unknown): string[] {
  compiled ??= compile();
  compiled(withoutExtensions(card));
  return (compiled.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** The card without what Teams adds to 1.5: the look-up of choices, and the style that goes with it. */
function withoutExtensions(card: unknown): unknown {
  return JSON.parse(JSON.stringify(card), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('choices.data' in value)) return value;
    const { 'choices.data': _, ...rest } = value;
    return { ...rest, style: 'compact' };
  });
}

interface Problem {
  readonly message: string;
}
interface Context {
  readonly eventCount: number;
  getEventAt(index: number): Problem;
}
interface Card {
  hostConfig: unknown;
  parse(card: unknown, context: Context): void;
  validateProperties(): { readonly validationEvents: readonly Problem[] };
}

const isFunction = (value: unknown) => typeof value === 'function';
const parser = z.object({
  HostConfig: z.custom<new (config: unknown) => unknown>(isFunction),
  AdaptiveCard: z.custom<new () => Card>(isFunction),
  SerializationContext: z.custom<new (version: unknown) => Context>(isFunction),
  Versions: z.custom<{ readonly v1_5: unknown }>(isFunction),
});

/** What Microsoft's own parser finds wrong with a card. */
export function parserErrors(card: unknown): string[] {
  // The package's ESM build does not resolve in Node.
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = parser.parse(
    require('adaptivecards/dist/adaptivecards.js'),
  );
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  // Teams shows six; the parser's own default is five.
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(withoutExtensions(card), context);
  const events = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message);
  const messages = [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
  // The parser tests `lang` with a regular expression that keeps its state: every second card is refused (3.0.6).
  return messages.filter((message) => message !== 'Invalid value "fr" for property "lang".');
}
