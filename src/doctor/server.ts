import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Diagnosis, patienceMs } from '../core/diagnosis.ts';

/** Whether we can listen where we are told to, or already do. */
export async function diagnosePort(host: string, port: number): Promise<Diagnosis> {
  const about = `port ${port}`;
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    server.close();
    return { about, level: 'fine', said: `Free on ${host}.` };
  } catch (error) {
    if (isOurs(await answerOf(`http://${host.includes(':') ? `[${host}]` : host}:${port}/healthz`))) {
      return { about, level: 'fine', said: 'Diapason is running there.' };
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const said = code === 'EADDRINUSE' ? 'Another program listens there.' : `Nobody may listen on ${host} (${code}).`;
    return { about, level: 'problem', said, remedy: 'Set HOST and PORT, or stop the other program.' };
  }
}

const about = 'PUBLIC_URL';

/** Whether people reach us from outside, over HTTPS that a reverse proxy speaks, and what that proxy does to our answers. */
export async function diagnosePublicUrl(publicUrl: string | undefined, needed: boolean): Promise<readonly Diagnosis[]> {
  if (!publicUrl?.startsWith('https://')) return [withoutHttps(publicUrl, needed)];
  const health = await answerOf(`${publicUrl}/healthz`);
  if (!isOurs(health)) {
    return [
      {
        about,
        level: 'warning',
        said: 'Diapason does not answer there now.',
        remedy:
          'Start it, then look again. The proxy has to pass every path on to HOST and PORT (README, "Behind a reverse proxy").',
      },
    ];
  }
  const found: Diagnosis[] = [{ about, level: 'fine', said: 'Diapason answers there.' }];
  if (!health.headers.has('strict-transport-security')) {
    const said = 'The proxy takes security headers away (Strict-Transport-Security).';
    found.push({ about, level: 'warning', said, remedy: 'Let it pass on the headers of Diapason as they are.' });
  }
  const metrics = await answerOf(`${publicUrl}/metrics`);
  if (metrics?.ok && metrics.text.includes('diapason_')) {
    const said = 'Anybody can read /metrics there.';
    found.push({
      about,
      level: 'warning',
      said,
      remedy: 'Let the proxy answer 404 to /metrics (README, "Behind a reverse proxy").',
    });
  }
  return found;
}

function withoutHttps(publicUrl: string | undefined, needed: boolean): Diagnosis {
  if (publicUrl === undefined) {
    return needed
      ? {
          about,
          level: 'warning',
          said: 'It is not set: calendar links and files cannot be offered.',
          remedy: 'Set it to the address that your reverse proxy answers, such as https://diapason.example.fr.',
        }
      : { about, level: 'fine', said: 'Not set; calendars go out as files only.' };
  }
  return {
    about,
    level: 'problem',
    said: 'It is not https: calendars and minutes would travel in clear.',
    remedy: 'Put a reverse proxy with a certificate before Diapason (README, "Behind a reverse proxy").',
  };
}

interface Answer {
  readonly ok: boolean;
  readonly text: string;
  readonly headers: Headers;
}

/** Undefined when nobody is there. */
async function answerOf(address: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs), redirect: 'error' });
    return { ok: response.ok, text: await response.text(), headers: response.headers };
  } catch {
    return undefined;
  }
}

/** Somebody else may answer too. */
function isOurs(health: Answer | undefined): health is Answer {
  return health?.ok === true && health.text === 'ok\n';
}
