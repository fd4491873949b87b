import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addWorkspace } from '../../../prisma/seed.ts';
import { freePort } from '../free-port.ts';
import { weekStart } from '../week/week.ts';
import { Child } from './child.ts';
import { botId, channel, isCurrentUser, objectIdOf, playgroundConfig, tenantId } from './playground-config.ts';
import type { StandIn } from './stand-in.ts';
import type { StayOptions } from './stay.ts';

const name = 'Microsoft 365 Agents Playground';
const program = '@microsoft/m365agentsplayground@0.2.28';

/** Teams as the Microsoft 365 Agents Playground plays it, fetched by npx when the demo runs; no token on either side. */
export async function playground(options: StayOptions): Promise<StandIn> {
  const port = await freePort();
  await giveTeams(options, `http://localhost:${port}/_connector`);
  const folder = join(options.folder, 'playground');
  await mkdir(folder);
  await writeFile(join(folder, '.m365agentsplayground.yml'), playgroundConfig());
  let child: Child | undefined;
  return {
    config: { teams: { appType: 'SingleTenant' } },
    async open() {
      options.printer.tell(
        `Le ${name} va s’ouvrir : c’est un logiciel préliminaire de Microsoft, téléchargé maintenant par npx, qui ne fait pas partie de Diapason et écoute sur toutes les interfaces de cette machine.`,
      );
      const endpoint = `http://127.0.0.1:${options.port}/api/messages`;
      const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
      child = new Child('npx', ['-y', program, ...args], folder);
      const address = `http://localhost:${port}`;
      const ready = await child.answers(address, options.stopped);
      const ask =
        'vous y êtes Claire Dubois, coordinatrice. Écrivez à Diapason « aide », « rcp planifier mardi 13h30 Bilan » ou « tache rappeler la pharmacie vendredi » ; les annonces arrivent dans le canal « coordination ».';
      return ready
        ? { ready, sentence: ['Ouvrez ', { strong: address }, ` dans un navigateur : ${ask}`] }
        : { ready, sentence: `Le ${name} n’a pas pu être téléchargé ou démarré ; la démonstration continue sans lui.` };
    },
    stop: async () => child?.stop(),
  };
}

/** Gives the structure a Teams workspace: only the person at the browser reads there, the others in the terminal. */
async function giveTeams({ db, team, from }: StayOptions, serviceUrl: string): Promise<void> {
  await addWorkspace(db, team, from, {
    platform: 'teams',
    externalId: tenantId,
    channel: {
      externalId: channel.id,
      name: channel.name,
      reference: { serviceUrl, conversationId: channel.id, conversationType: 'channel', tenantId, botId },
    },
    account: (person) => {
      const externalId = objectIdOf(person);
      if (externalId === undefined) return undefined;
      // Private messages go where somebody spoke last.
      return { externalId, lastSeenAt: isCurrentUser(person) ? from : new Date(weekStart.getTime() - 1) };
    },
  });
}
