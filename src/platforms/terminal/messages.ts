import { z } from 'zod';
import type { Profile } from '../../bot/people.ts';
import { type Address, type Content, SendError } from '../../delivery/outbound.ts';
import type { Platform } from '../platform.ts';

/** A message as it now stands on somebody's screen. */
export interface TerminalMessage {
  /** The same for a message and its later edits. */
  readonly ref: number;
  readonly to: Address;
  readonly content: Content;
  readonly edited: boolean;
}

const messageRef = z.object({ n: z.number() });

/** A platform that hands everything that people would receive to `show`; nothing comes in through it. */
export function terminalPlatform({
  people,
  show,
}: {
  /** Everyone in the workspace and in each channel. */
  readonly people: readonly Profile[];
  readonly show: (message: TerminalMessage) => void;
}): Platform {
  const addresses: Address[] = [];
  let started = false;
  return {
    outbound: {
      platform: 'terminal',
      capabilities: { files: true },
      pace: 0,
      async post(to, content) {
        const n = addresses.push(to);
        show({ ref: n, to, content, edited: false });
        return { n };
      },
      async update(_to, ref, view) {
        const { data } = messageRef.safeParse(ref);
        const to = data && addresses[data.n - 1];
        if (!to) throw new SendError({ kind: 'permanent', code: 'message_not_found' });
        show({ ref: data.n, to, content: { view }, edited: true });
      },
      async find() {
        return 'none';
      },
    },
    people: {
      profile: async (_workspace, user) => people.find(({ externalId }) => externalId === user),
      members: async () => [...people],
    },
    start: async () => {
      started = true;
    },
    stop: async () => {
      started = false;
    },
    ready: () => started,
  };
}
