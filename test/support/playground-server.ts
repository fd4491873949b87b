import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../src/demo/free-port.ts';

/**
 * Microsoft 365 Agents Playground, a stand-in for the Teams client. Pre-release software with a licence of its own:
 * fetched for the test, never a dependency.
 */
const playground = '@microsoft/m365agentsplayground@0.2.28';

/** The one who sits before the browser, and the five others, no more and no less, that the Playground demands. */
const people = ['Claire Dubois', 'Léa Martin', 'Marc Petit', 'Ravi Payet', 'Inès Faure', 'Paul Robin'];

const startWithin = 90_000;

/** The server of the Playground, in a folder of its own. */
export class PlaygroundServer {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(url: string, child: ChildProcess, folder: string) {
    this.url = url;
    this.#child = child;
    this.#folder = folder;
  }

  /** Fetches and starts it; rejects with the reason when it cannot be had. */
  static async start(botPort: number): Promise<PlaygroundServer> {
    const folder = await mkdtemp(join(tmpdir(), 'diapason-playground-'));
    await writeFile(join(folder, '.m365agentsplayground.yml'), configuration());
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
    const child = spawn(
      'npx',
      ['-y', playground, 'start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
      // A group of its own: npx starts the server as a child that would outlive it.
      { cwd: folder, detached: true, stdio: 'ignore', env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' } },
    );
    const server = new PlaygroundServer(`http://127.0.0.1:${port}/`, child, folder);
    try {
      await server.#answers();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      const ended = once(this.#child, 'exit');
      process.kill(-pid, 'SIGTERM');
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  // It says "Listening" before it has read its configuration: only an answer counts.
  async #answers(): Promise<void> {
    const until = performance.now() + startWithin;
    let failed: Error | undefined;
    this.#child.once('error', (error) => {
      failed = error;
    });
    while (performance.now() < until) {
      if (failed !== undefined) throw failed;
      if (this.#child.exitCode !== null) throw new Error(`it ended at once: ${await this.#reason()}`);
      const status = await fetch(this.url).then(
        ({ status }) => status,
        () => undefined,
      );
      if (status === 200) return;
      await wait(200);
    }
    throw new Error(`no answer within ${startWithin / 1000} s`);
  }

  async #reason(): Promise<string> {
    const log = join(this.#folder, 'devTools', 'm365agentsplayground.log');
    return readFile(log, 'utf8').catch(() => 'npx could not fetch it');
  }
}

function configuration(): string {
  const [current, ...others] = people.map((name, index) => {
    const [givenName = name, surname = ''] = name.split(' ');
    const id = givenName.toLowerCase();
    const email = `${id}@msp.example`;
    return JSON.stringify({
      id: `user-${index}`,
      name,
      userPrincipleName: email,
      aadObjectId: `00000000-0000-4000-8000-00000000000${index}`,
      givenName,
      surname,
      email,
    });
  });
  // JSON is YAML.
  return `version: "0.1.1"
tenantId: 11111111-0000-4000-8000-000000000001
bot: {"id": "bot-id", "name": "Diapason"}
currentUser: ${current}
users: [${others.join(', ')}]
personalChat: {"id": "personal-chat"}
groupChat: {"id": "group-chat", "name": "Groupe"}
team:
  id: team-id
  name: MSP des Tilleuls
  aadGroupId: 00000000-0000-4000-8000-000000000031
  channels: [{"id": "channel-coordination", "name": "coordination"}]
`;
}
