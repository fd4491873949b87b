import { z } from 'zod';
import type { Clock } from '../../src/core/clock.ts';

export interface SlackPost {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  text: string;
  blocks: unknown;
  readonly thread_ts?: string;
  readonly metadata?: unknown;
  readonly files?: readonly { readonly id: string; readonly name: string }[];
}

type Args = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

const person = (id: string, name: string, tz: string, more: Answer = {}) => ({
  id,
  name: name.toLowerCase().replaceAll(' ', '.'),
  tz,
  locale: 'fr-FR',
  deleted: false,
  is_bot: false,
  is_admin: false,
  is_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  profile: { display_name: name, real_name: name },
  ...more,
});

/** The fictional people of the stand-in: "Maison de santé des Tilleuls". */
const slackPeople = [
  person('UCAMILLE', 'Camille Roux', 'Europe/Paris', { is_admin: true }),
  person('UMARC', 'Marc Lefèvre', 'Europe/Paris'),
  person('UNADIA', 'Nadia Benali', 'Indian/Reunion'),
  person('UGUEST', 'Paul Invité', 'Europe/Paris', { is_restricted: true }),
  person('UOWEN', 'Owen Clark', 'Australia/Lord_Howe', { locale: 'en-GB' }),
  person('UBOT', 'Diapason', 'Europe/Paris', { is_bot: true }),
  person('UGONE', 'Ancien Membre', 'Europe/Paris', { deleted: true }),
] as const;

const refused = (error: string): Answer => ({ ok: false, error });
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const picture = z.object({ slack_file: z.object({ id: z.string() }) });

const names: Readonly<Record<string, string>> = { T1: 'Maison de santé des Tilleuls' };
const nameOf = (team: string): string => names[team] ?? `Structure ${team}`;

/** What a Slack workspace holds, and what each method of the Web API does to it. */
export class SlackWorkspace {
  readonly posts: SlackPost[] = [];
  readonly channels = new Map([['CRCP', slackPeople.map(({ id }) => id as string)]]);
  /** By id: who is called otherwise here than in T1. */
  readonly renamed = new Map<string, string>();
  /** What stands on the home screen of each person. */
  readonly homes = new Map<string, { readonly hash: string; readonly view: unknown }>();
  readonly files = new Map<string, { readonly name: string; bytes?: Uint8Array; complete?: true }>();
  readonly #team: string;
  readonly #clock: Clock;
  readonly #origin: () => string;
  #count = 0;

  constructor(clock: Clock, origin: () => string, team: string) {
    this.#team = team;
    this.#clock = clock;
    this.#origin = origin;
  }

  answer(method: string, args: Args): Answer {
    switch (method) {
      case 'auth.test':
        return { ok: true, team_id: this.#team, team: nameOf(this.#team), user_id: 'UBOT', bot_id: 'BBOT' };
      case 'apps.connections.open':
        return refused('not_allowed_token_type');
      case 'users.info': {
        const user = slackPeople.find(({ id }) => id === args['user']);
        if (user === undefined) return refused('user_not_found');
        const real_name = this.renamed.get(user.id) ?? user.profile.real_name;
        return { ok: true, user: { ...user, profile: { ...user.profile, real_name } } };
      }
      case 'conversations.members':
        return this.#members(args);
      case 'conversations.open':
        return slackPeople.some(({ id }) => id === args['users'])
          ? { ok: true, channel: { id: `D${text(args['users'])}` } }
          : refused('user_not_found');
      case 'conversations.history':
        return this.#page(args, (post) => post.thread_ts === undefined);
      case 'conversations.replies':
        return this.#page(args, (post) => post.ts === args['ts'] || post.thread_ts === args['ts']);
      case 'chat.postMessage':
        return this.#post(args);
      case 'chat.update':
        return this.#update(args);
      case 'views.open':
      case 'views.update':
        return { ok: true, view: { id: args['view_id'] ?? 'V1' } };
      case 'views.publish':
        return this.#publish(args);
      case 'files.getUploadURLExternal': {
        const id = this.#next('F');
        this.files.set(id, { name: text(args['filename']) });
        return { ok: true, file_id: id, upload_url: `${this.#origin()}/upload/${id}` };
      }
      case 'files.completeUploadExternal':
        return this.#share(args);
      default:
        return refused('unknown_method');
    }
  }

  #members(args: Args): Answer {
    const members = this.channels.get(text(args['channel']));
    if (members === undefined) return refused('channel_not_found');
    // Two per page, so that paging is used.
    const start = Number(text(args['cursor']) || 0);
    const next = start + 2 < members.length ? String(start + 2) : '';
    return { ok: true, members: members.slice(start, start + 2), response_metadata: { next_cursor: next } };
  }

  #page(args: Args, belongs: (post: SlackPost) => boolean): Answer {
    const channel = text(args['channel']);
    if (!this.#exists(channel)) return refused('channel_not_found');
    const oldest = Number(text(args['oldest']) || 0);
    const found = this.posts.filter((post) => post.channel === channel && Number(post.ts) > oldest && belongs(post));
    const start = Number(text(args['cursor']) || 0);
    const shown = found.reverse().slice(start, start + 2);
    const next = start + 2 < found.length ? String(start + 2) : '';
    const withMetadata = args['include_all_metadata'] === 'true';
    return {
      ok: true,
      messages: shown.map(({ metadata, ...post }) => (withMetadata && metadata ? { ...post, metadata } : post)),
      response_metadata: { next_cursor: next },
    };
  }

  #post(args: Args): Answer {
    const channel = text(args['channel']);
    if (!this.#exists(channel)) return refused('channel_not_found');
    const { blocks, metadata } = args;
    if (!this.#hasPictures(blocks)) return refused('invalid_blocks');
    const ts = this.#timestamp();
    const thread = args['thread_ts'] === undefined ? {} : { thread_ts: text(args['thread_ts']) };
    this.posts.push({ channel, ts, user: 'UBOT', text: text(args['text']), blocks, metadata, ...thread });
    return { ok: true, channel, ts };
  }

  #update(args: Args): Answer {
    const post = this.posts.find(({ channel, ts }) => channel === args['channel'] && ts === args['ts']);
    if (post === undefined) return refused('message_not_found');
    post.text = text(args['text']);
    post.blocks = args['blocks'];
    return { ok: true, channel: post.channel, ts: post.ts };
  }

  /** A hash that is not the one of what stands there is refused; without one anything is replaced. */
  #publish(args: Args): Answer {
    const user = text(args['user_id']);
    const stands = this.homes.get(user);
    if (args['hash'] !== undefined && args['hash'] !== stands?.hash) return refused('hash_conflict');
    const home = { hash: `${this.#timestamp()}.hash`, view: args['view'] };
    this.homes.set(user, home);
    return { ok: true, view: { id: `V${user}`, type: 'home', hash: home.hash } };
  }

  #share(args: Args): Answer {
    const [wanted] = Array.isArray(args['files']) ? args['files'] : [];
    const file = this.files.get(wanted?.id);
    if (file?.bytes === undefined) return refused('file_not_found');
    // Without a channel nobody sees it, and messages may show it.
    if (args['channel_id'] === undefined) {
      file.complete = true;
      return { ok: true, files: [{ id: wanted.id }] };
    }
    const channel = text(args['channel_id']);
    if (!this.#exists(channel)) return refused('channel_not_found');
    const thread = args['thread_ts'] === undefined ? {} : { thread_ts: text(args['thread_ts']) };
    const files = [{ id: text(wanted.id), name: file.name }];
    const comment = text(args['initial_comment']);
    this.posts.push({
      channel,
      ts: this.#timestamp(),
      user: 'UBOT',
      text: comment,
      blocks: undefined,
      files,
      ...thread,
    });
    return { ok: true, files };
  }

  /** Slack takes no message with a picture that was not uploaded in full. */
  #hasPictures(blocks: unknown): boolean {
    const pictures: unknown[] = Array.isArray(blocks) ? blocks.filter(({ type }) => type === 'image') : [];
    return pictures.every((block) => {
      const { slack_file: file } = picture.parse(block);
      return this.files.get(file.id)?.complete === true;
    });
  }

  #exists(channel: string): boolean {
    return this.channels.has(channel) || slackPeople.some(({ id }) => channel === `D${id}`);
  }

  #timestamp(): string {
    return `${Math.floor(this.#clock.now().getTime() / 1000)}.${this.#next('').padStart(6, '0')}`;
  }

  #next(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }
}
