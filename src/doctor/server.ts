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
    if (await isHealthy(`http://${host.includes(':') ? `[${host}]` : host}:${port}`)) {
      return { about, level: 'fine', said: 'Diapason is running there.' };
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const said = code === 'EADDRINUSE' ? 'Another program listens there.' : `Nobody may listen on ${host} (${code}).`;
    return { about, level: 'problem', said, remedy: 'Set HOST and PORT, or stop the other program.' };
  }
}

/** Whether people reach us from outside, over HTTPS that a reverse proxy speaks. */
export async function diagnosePublicUrl(publicUrl: string | undefined, needed: boolean): Promise<Diagnosis> {
  const about = 'PUBLIC_URL';
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
  if (!publicUrl.startsWith('https://')) {
    return {
      about,
      level: 'problem',
      said: 'It is not https: calendars and minutes would travel in clear.',
      remedy: 'Put a reverse proxy with a certificate before Diapason (README, "Behind a reverse proxy").',
    };
  }
  if (await isHealthy(publicUrl)) return { about, level: 'fine', said: 'Diapason answers there.' };
  return {
    about,
    level: 'warning',
    said: 'Diapason does not answer there now.',
    remedy:
      'Start it, then look again. The proxy has to pass every path on to HOST and PORT (README, "Behind a reverse proxy").',
  };
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(patienceMs), redirect: 'error' });
    return response.ok && (await response.text()) === 'ok\n';
  } catch {
    // Nobody there, or somebody else: both mean that it is not us.
    return false;
  }
}
