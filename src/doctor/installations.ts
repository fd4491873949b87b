import { existsSync } from 'node:fs';
import type { SlackInstallable } from '../config.ts';
import type { Diagnosis } from '../core/diagnosis.ts';
import type { BotToken } from '../platforms/slack/diagnose.ts';
import { endsBy, type Kept, read } from '../platforms/slack/oauth/installation.ts';
import { fileOf, openDatabase } from '../store/client.ts';
import { providerOf } from '../store/schema.ts';
import { Seal, SealError } from '../store/seal.ts';
import { everyInstallation, type InstallationRow } from '../store/slack-installation.ts';

const about = 'Slack, installations';

/** The tokens of all installations, and what is to be said of those that have none that can be read. */
export async function readInstallations(
  { keys, publicUrl }: SlackInstallable,
  databaseUrl: string,
  now: Date,
): Promise<{ readonly about: readonly Diagnosis[]; readonly tokens: readonly BotToken[] }> {
  const rows = await rowsOf(databaseUrl);
  // What is wrong with the database is said where it is looked at.
  if (rows === undefined) return { about: [], tokens: [] };
  if (rows.length === 0) {
    const said = `Nobody has installed the app yet: ${publicUrl}/slack/install.`;
    return { about: [{ about, level: 'fine', said }], tokens: [] };
  }
  const seal = new Seal(keys);
  try {
    const all = rows.map(({ id, sealed }) => ({ id, kept: read(seal.open(sealed, id)) }));
    const ended = all.filter(({ kept }) => endsBy(kept, now));
    const said = `${rows.length}, whose tokens can be read.`;
    return {
      about: [{ about, level: 'fine', said }, ...ended.map(({ id }) => endedOf(id))],
      tokens: all.filter((one) => !ended.includes(one)).map(({ id, kept }) => tokenOf(id, kept, publicUrl)),
    };
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const remedy =
      'Put the earlier key back into DIAPASON_KEYS, after the new one and a comma; then npm run keys:rotate.';
    return { about: [{ about, level: 'problem', said: error.message, remedy }], tokens: [] };
  }
}

function tokenOf(id: string, { bot: { token } }: Kept, publicUrl: string): BotToken {
  return { about: tokenName(id), token, remedy: `Install the app there again: ${publicUrl}/slack/install.` };
}

/** As every night where Slack exchanges tokens. To exchange it here would take it from the process that runs. */
function endedOf(id: string): Diagnosis {
  const said = 'It has ended, as it does after 12 quiet hours; it is exchanged for a fresh one when it is next needed.';
  return { about: tokenName(id), level: 'fine', said };
}

function tokenName(id: string): string {
  return `Slack, token of ${id}`;
}

async function rowsOf(databaseUrl: string): Promise<readonly InstallationRow[] | undefined> {
  // Opening it would make it.
  if (providerOf(databaseUrl) === 'sqlite' && !existsSync(fileOf(databaseUrl))) return undefined;
  const db = await openDatabase(databaseUrl);
  try {
    return await db.$transaction((tx) => everyInstallation(tx));
  } catch {
    return undefined;
  } finally {
    await db.$disconnect();
  }
}
