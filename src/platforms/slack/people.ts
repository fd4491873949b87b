import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { People, Profile } from '../../bot/people.ts';
import type { Clock } from '../../core/clock.ts';
import { profileOf, slackUser } from './profile.ts';

/** Long enough for one command, short enough that a change of zone is seen soon. */
const fresh = 60_000;

const pageSize = 200;
const unknown = new Set(['user_not_found', 'user_not_visible']);
const userAnswer = z.object({ user: slackUser });

/** The workspace's directory, read person by person (users.info tells zone and locale) and kept for a minute. */
export class SlackPeople implements People {
  readonly #client: webApi.WebClient;
  readonly #clock: Clock;
  readonly #known = new Map<string, { readonly profile: Profile | undefined; readonly at: number }>();

  constructor(client: webApi.WebClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  async profile(_workspace: string, user: string): Promise<Profile | undefined> {
    const now = this.#clock.now().getTime();
    const known = this.#known.get(user);
    if (known !== undefined && now - known.at < fresh) return known.profile;
    const profile = await this.#read(user);
    this.#known.set(user, { profile, at: now });
    return profile;
  }

  async members(workspace: string, channel: { readonly externalId: string }): Promise<Profile[]> {
    const profiles: Profile[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#client.conversations.members({
        channel: channel.externalId,
        limit: pageSize,
        ...(cursor ? { cursor } : {}),
      });
      // One after the other: users.info allows about 100 calls a minute.
      for (const user of page.members ?? []) {
        const profile = await this.profile(workspace, user);
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

  async #read(user: string): Promise<Profile | undefined> {
    try {
      return profileOf(userAnswer.parse(await this.#client.users.info({ user, include_locale: true })).user);
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError && unknown.has(error.data.error)) return undefined;
      throw error;
    }
  }
}
