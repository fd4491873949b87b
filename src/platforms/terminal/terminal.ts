import type { Profile } from '../../bot/people.ts';
import type { Clock } from '../../core/clock.ts';
import type { Address } from '../../delivery/outbound.ts';
import { formatDateTime } from '../../i18n/format.ts';
import type { Platform } from '../platform.ts';
import { terminalPlatform } from './messages.ts';
import { renderContent } from './render-content.ts';
import type { RenderOptions } from './render-view.ts';
import { safeLine } from './safe-text.ts';

export interface TerminalOptions extends RenderOptions {
  /** Prints one line. */
  readonly write: (line: string) => void;
  readonly clock: Clock;
  /** Everyone in the workspace and in each channel. */
  readonly people: readonly Profile[];
  /** IANA zone of channels, and of people whose own is unknown. */
  readonly zone: string;
  /** How the demo calls an address: "à Léa Martin", "#rcp". */
  readonly labelOf: (address: Address) => string;
}

/** A platform that prints, in French, what people would receive; nothing comes in through it. */
export function createTerminal(options: TerminalOptions): Platform {
  const zoneOf = (address: Address): string => {
    if (address.kind === 'channel') return options.zone;
    return options.people.find(({ externalId }) => externalId === address.user)?.zone ?? options.zone;
  };

  return terminalPlatform({
    people: options.people,
    show: ({ to, content, edited }) => {
      const thread = to.kind === 'channel' && to.threadOf !== undefined ? '↳ ' : '';
      const time = formatDateTime(options.clock.now(), zoneOf(to), 'fr');
      options.write(`${thread}${safeLine(options.labelOf(to))}, ${time}${edited ? ' (message modifié)' : ''}`);
      for (const line of renderContent(content, options).split('\n')) options.write(line);
      options.write('');
    },
  });
}
