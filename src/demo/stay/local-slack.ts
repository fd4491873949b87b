import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { addWorkspace, people, type SeedPerson, structureName } from '../../../prisma/seed.ts';
import { freePort } from '../free-port.ts';
import { zone } from '../stage.ts';
import { Child } from './child.ts';
import type { StandIn } from './stand-in.ts';
import type { StayOptions } from './stay.ts';

const program = 'local-slack-linux-x64';
const teamId = 'T0TILLEULS';
const botUser = 'U0DIAPASON';
const channel = { externalId: 'C0COORDINATION', name: 'coordination' } as const;
const tokens = { botToken: 'xoxb-demo', appToken: 'xapp-demo' } as const;

/** Slack as local-slack plays it, in Socket Mode; an optional dependency that npm installs on Linux x64 only. */
export async function localSlack(options: StayOptions): Promise<StandIn> {
  const { db, team, from, folder, stopped } = options;
  const binary = installed();
  if (binary === undefined) return unavailable('local-slack n’existe que pour Linux x64 : relancez sans --slack.');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const config = join(folder, 'local-slack.json');
  await writeFile(config, slackConfig());
  const child = new Child(binary, ['--config', config, '--port', String(port), '--base-host', '127.0.0.1'], folder);
  // Before the bot: Slack must answer when the bot signs in.
  if (!(await child.answers(address, stopped))) {
    await child.stop();
    return unavailable('local-slack n’a pas pu démarrer ; la démonstration continue sans lui.');
  }
  await addWorkspace(db, team, from, {
    platform: 'slack',
    externalId: teamId,
    channel,
    account: (person) => ({ externalId: userId(person), lastSeenAt: from }),
  });
  const ask = [
    'choisissez qui vous êtes en haut à droite (Claire Dubois coordonne), puis écrivez dans #coordination',
    '« /rcp planifier mardi 13h30 Bilan » ou « /tache rappeler la pharmacie vendredi ». Ce remplaçant de Slack ne',
    'dessine pas tous les champs des formulaires et écoute sur toutes les interfaces de cette machine.',
  ].join(' ');
  return {
    config: { slack: { ...tokens, apiUrl: `${address}/api/` } },
    open: async () => ({ ready: true, sentence: ['Ouvrez ', { strong: address }, ` dans un navigateur : ${ask}`] }),
    stop: () => child.stop(),
  };
}

/** Where the program is; undefined where npm did not install it. */
function installed(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`${program}/bin/local-slack`);
  } catch {
    return undefined;
  }
}

function unavailable(sentence: string): StandIn {
  return { config: {}, open: async () => ({ ready: false, sentence }), stop: async () => {} };
}

function userId({ key }: SeedPerson): string {
  return `U0${key.toUpperCase()}`;
}

function slackConfig(): string {
  return JSON.stringify({
    workspace: { name: structureName, domain: 'msp-des-tilleuls', teamId },
    app: { botUserId: botUser, botName: 'Diapason', mode: 'socket', ...tokens },
    users: people.map((person) => ({
      id: userId(person),
      // local-slack gives it out as the display name, which the bot follows.
      name: person.name,
      real_name: person.name,
      tz: person.zone ?? zone,
    })),
    channels: [{ id: channel.externalId, name: channel.name, members: [...people.map(userId), botUser] }],
  });
}
