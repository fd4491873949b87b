import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { MembersRefused, type People, type Profile } from '../../bot/people.ts';
import type { Clock } from '../../core/clock.ts';
import { Patience } from './patience.ts';
import { profileOf, slackUser } from './profile.ts';
import type { Sessions } from './sessions.ts';

/** Long enough for one command, short enough that a change of zone is seen soon. */
const fresh = 60_000;

/** A reading that was given up is tried again after ten minutes and goes on from there: a large team ends some day. */
const freshForMembers = 15 * 60_000;

const pageSize = 200;
const unknown = new Set(['user_not_found', 'user_not_visible']);
/** The bot was put out of the channel, or the channel is no more. */
const refused = new Set(['channel_not_found', 'not_in_channel', 'is_archived']);
const userAnswer = z.object({ user: slackUser });

interface Known {
  readonly profile: Profile | undefined;
  /** When it was read, in milliseconds. */
  readonly at: number;
}

/** The directories of the workspaces, read person by person (users.info tells zone and locale) and kept for a while. */
export class SlackPeople implements People {
  readonly #sessions: Sessions;
  readonly #clock: Clock;
  /** By workspace, then by person: the same id may stand for somebody in several. */
  readonly #known = new Map<string, Map<string, Known>>();

  constructor(sessions: Sessions, clock: Clock) {
    this.#sessions = sessions;
    this.#clock = clock;
  }

  async profile(workspace: string, user: string): Promise<Profile | undefined> {
    return this.#knownOr(workspace, user, fresh, () => this.#ask(workspace, user));
  }

  async members(workspace: string, channel: { readonly externalId: string }): Promise<Profile[]> {
    const { directory } = await this.#sessions.of(workspace);
    const patience = new Patience(this.#clock);
    const profiles: Profile[] = [];
    let cursor: string | undefined;
    do {
      const from = cursor ? { cursor } : {};
      const page = await patience.with(() => membersPage(directory, { channel: channel.externalId, ...from }));
      // One after the other: users.info allows about 100 calls a minute.
      for (const user of page.members ?? []) {
        const profile = await this.#knownOr(workspace, user, freshForMembers, () =>
          patience.with(() => read(directory, workspace, user)),
        );
        if (profile !== undefined) profiles.push(profile);
      }
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return profiles;
  }

  /** The last locale tag seen for a person, without asking. */
  knownLocale(workspace: string, user: string): string | undefined {
    return this.#known.get(workspace)?.get(user)?.profile?.locale;
  }

  /** What a person is called: as once read, unless Slack has said since that the person changed. */
  async nameOf(workspace: string, user: string): Promise<string | undefined> {
    const profile = await this.#knownOr(workspace, user, Number.POSITIVE_INFINITY, () => this.#ask(workspace, user));
    return profile?.displayName;
  }

  /** Slack said that the person changed: whoever asks next asks Slack. */
  changed(workspace: string, user: string): void {
    const people = this.#known.get(workspace);
    const known = people?.get(user);
    if (known !== undefined) people?.set(user, { ...known, at: Number.NEGATIVE_INFINITY });
  }

  /** While somebody waits: fails at once when Slack asks to wait. */
  async #ask(workspace: string, user: string): Promise<Profile | undefined> {
    return read((await this.#sessions.of(workspace)).interactive, workspace, user);
  }

  async #knownOr(
    workspace: string,
    user: string,
    maxAge: number,
    ask: () => Promise<Profile | undefined>,
  ): Promise<Profile | undefined> {
    const now = this.#clock.now().getTime();
    const people = this.#known.get(workspace) ?? new Map<string, Known>();
    this.#known.set(workspace, people);
    const known = people.get(user);
    if (known !== undefined && now - known.at < maxAge) return known.profile;
    const profile = await ask();
    people.set(user, { profile, at: now });
    return profile;
  }
}

async function membersPage(
  client: webApi.WebClient,
  from: { readonly channel: string; readonly cursor?: string },
): Promise<webApi.ConversationsMembersResponse> {
  try {
    return await client.conversations.members({ limit: pageSize, ...from });
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && refused.has(error.data.error)) {
      throw new MembersRefused('the members of a channel are refused', { cause: error });
    }
    throw error;
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
