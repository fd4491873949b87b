import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { People, Profile } from '../../bot/people.ts';
import type { Clock } from '../../core/clock.ts';
import { Patience } from './patience.ts';
import { profileOf, slackUser } from './profile.ts';

/** Long enough for one command, short enough that a change of zone is seen soon. */
const fresh = 60_000;

/** A reading that was given up is tried again after ten minutes and goes on from there: a large team ends some day. */
const freshForMembers = 15 * 60_000;

const pageSize = 200;
const unknown = new Set(['user_not_found', 'user_not_visible']);
const userAnswer = z.object({ user: slackUser });

interface Clients {
  /** For one person, while somebody waits: fails at once when Slack asks to wait. */
  readonly interactive: webApi.WebClient;
  /** For everyone in a channel: a client of its own, so that it never holds up the other. */
  readonly directory: webApi.WebClient;
}

interface Known {
  readonly profile: Profile | undefined;
  /** When it was read, in milliseconds. */
  readonly at: number;
}

/** The workspace's directory, read person by person (users.info tells zone and locale) and kept for a while. */
export class SlackPeople implements People {
  readonly #clients: Clients;
  readonly #clock: Clock;
  readonly #known = new Map<string, Known>();

  constructor(clients: Clients, clock: Clock) {
    this.#clients = clients;
    this.#clock = clock;
  }

  async profile(workspace: string, user: string): Promise<Profile | undefined> {
    return this.#knownOr(user, fresh, () => read(this.#clients.interactive, workspace, user));
  }

  async members(workspace: string, channel: { readonly externalId: string }): Promise<Profile[]> {
    const { directory } = this.#clients;
    const patience = new Patience(this.#clock);
    const profiles: Profile[] = [];
    let cursor: string | undefined;
    do {
      const from = cursor ? { cursor } : {};
      const page = await patience.with(() =>
        directory.conversations.members({ channel: channel.externalId, limit: pageSize, ...from }),
      );
      // One after the other: users.info allows about 100 calls a minute.
      for (const user of page.members ?? []) {
        const profile = await this.#knownOr(user, freshForMembers, () =>
          patience.with(() => read(directory, workspace, user)),
        );
        if (profile !== undefined) profiles.push(profile);
      }
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return profiles;
  }

  /** The last locale tag seen for a person, without asking. */
  knownLocale(user: string): string | undefined {
    return this.#known.get(user)?.profile?.locale;
  }

  /** What a person is called: as once read, unless Slack has said since that the person changed. */
  async nameOf(workspace: string, user: string): Promise<string | undefined> {
    const profile = await this.#knownOr(user, Number.POSITIVE_INFINITY, () =>
      read(this.#clients.interactive, workspace, user),
    );
    return profile?.displayName;
  }

  /** Slack said that the person changed: whoever asks next asks Slack. */
  changed(user: string): void {
    const known = this.#known.get(user);
    if (known !== undefined) this.#known.set(user, { ...known, at: Number.NEGATIVE_INFINITY });
  }

  async #knownOr(user: string, maxAge: number, ask: () => Promise<Profile | undefined>): Promise<Profile | undefined> {
    const now = this.#clock.now().getTime();
    const known = this.#known.get(user);
    if (known !== undefined && now - known.at < maxAge) return known.profile;
    const profile = await ask();
    this.#known.set(user, { profile, at: now });
    return profile;
  }
}

async function read(client: webApi.WebClient, workspace: string, user: string): Promise<Profile | undefined> {
  try {
    return profileOf(userAnswer.parse(await client.users.info({ user, include_locale: true })).user, workspace);
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && unknown.has(error.data.error)) return undefined;
    throw error;
  }
}
