import { z } from 'zod';
import { clockBeside, type Diagnosis, patienceMs } from '../../core/diagnosis.ts';

export interface SlackToDiagnose {
  readonly appToken?: string;
  readonly apiUrl?: string;
  /** One of the environment, or one of each installation. */
  readonly tokens: readonly BotToken[];
}

export interface BotToken {
  /** What it is called in the report. */
  readonly about: string;
  readonly token: string;
  /** What to do when Slack refuses it. */
  readonly remedy: string;
}

const answer = z.object({ ok: z.boolean(), error: z.string().optional(), team: z.string().optional() });
type Answer = z.infer<typeof answer>;

/** Asks Slack whether the tokens work, which scopes the app was installed with, and what time it is. */
export async function diagnoseSlack(
  { tokens, appToken, apiUrl = 'https://slack.com/api/' }: SlackToDiagnose,
  wanted: readonly string[],
  now: () => Date,
): Promise<readonly Diagnosis[]> {
  const found: Diagnosis[] = [];
  let date: string | null = null;
  for (const { about, token, remedy } of tokens) {
    const asked = await ask(apiUrl, 'auth.test', token);
    if ('failure' in asked) return [...found, unreachable(about, asked.failure)];
    date = asked.headers.get('date');
    const { ok, error = 'unknown', team = '?' } = asked.answer;
    if (!ok) found.push({ about, level: 'problem', said: `Slack refuses it (${error}).`, remedy });
    else {
      found.push({ about, level: 'fine', said: `It belongs to the workspace "${team}".` });
      found.push(scopes(asked.headers, wanted));
    }
  }
  const clock = clockBeside('Slack', date, now());
  const app = appToken === undefined ? [] : [await appLevel(apiUrl, appToken)];
  return [...found, ...app, ...(clock === undefined ? [] : [clock])];
}

function scopes(headers: Headers, wanted: readonly string[]): Diagnosis {
  const about = 'Slack, scopes';
  const granted = (headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
  const missing = wanted.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return { about, level: 'fine', said: 'All that the manifest asks for were granted.' };
  return {
    about,
    level: 'problem',
    said: `The app was installed without: ${missing.join(', ')}.`,
    remedy:
      'At api.slack.com/apps, "App Manifest", paste manifests/slack/manifest.json, then "Install App" > "Reinstall to Workspace".',
  };
}

async function appLevel(apiUrl: string, token: string): Promise<Diagnosis> {
  const about = 'Slack, app-level token (Socket Mode)';
  const asked = await ask(apiUrl, 'apps.connections.open', token);
  if ('failure' in asked) return unreachable(about, asked.failure);
  if (asked.answer.ok) return { about, level: 'fine', said: 'A connection may be opened with it.' };
  return {
    about,
    level: 'problem',
    said: `Slack refuses it (${asked.answer.error ?? 'unknown'}).`,
    remedy:
      'At api.slack.com/apps: "Basic Information" > "App-Level Tokens" (scope connections:write), and "Socket Mode" switched on.',
  };
}

function unreachable(about: string, failure: string): Diagnosis {
  return {
    about,
    level: 'problem',
    said: `Slack cannot be reached (${failure}).`,
    remedy:
      'Let this machine reach slack.com and wss-primary.slack.com over HTTPS (port 443), through your proxy if any.',
  };
}

async function ask(
  apiUrl: string,
  method: string,
  token: string,
): Promise<{ readonly answer: Answer; readonly headers: Headers } | { readonly failure: string }> {
  try {
    const response = await fetch(new URL(method, apiUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(patienceMs),
    });
    return { answer: answer.parse(await response.json()), headers: response.headers };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return cause.message;
  return error instanceof z.ZodError ? 'the answer is not one of Slack' : String(error);
}
