import { piecesOf } from '../platforms/terminal/lines.ts';
import { type Line, paint, piece } from '../platforms/terminal/piece.ts';
import type { RenderOptions } from '../platforms/terminal/render-view.ts';
import { safeLine } from '../platforms/terminal/safe-text.ts';
import { flow, wrap } from '../platforms/terminal/wrap.ts';
import type { Text } from '../ui/text.ts';

/** Where the demo writes, and how wide and colourful. */
export interface Screen extends RenderOptions {
  readonly write: (text: string) => void;
}

const widest = 100;

/** The terminal of this process, or the pipe or file that stands in its place. */
export function screenOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Screen {
  const tty = stream.isTTY === true;
  return {
    // https://no-color.org: set and not empty means no colour.
    colour: tty && !environment['NO_COLOR'],
    // Some terminals say 0 when they do not know.
    width: Math.min((tty && stream.columns) || widest, widest),
    write: (text) => {
      stream.write(text);
    },
  };
}

type Part = 'heading' | 'narration' | 'speech' | 'message' | 'text';

/** Prints the parts of the story, an empty line between them; what several people do at once stays together. */
export class Printer {
  readonly screen: Screen;
  #last: Part | undefined;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  /** "── Mardi 21 avril 2026 ─────". */
  heading(text: string): void {
    const title = ` ${safeLine(text)} `;
    const rest = Math.max(2, this.screen.width - 2 - title.length);
    this.#part('heading', [[], [piece('──', 'dim'), piece(title, 'strong'), piece('─'.repeat(rest), 'dim')]]);
  }

  /** A sentence of the narrator, in French: no line begins with a punctuation mark. */
  narrate(text: string): void {
    const sentence = text.replaceAll(/ (?=[:;?!])/g, '\u00a0');
    this.#part('narration', wrap(piecesOf(sentence, 'emphasis'), this.screen.width));
  }

  /** What a person types or presses: "8 h 30  Claire ❯ /rcp". */
  says(time: string, who: string, what: string): void {
    const line = [piece(`${time}  `, 'dim'), piece(`${safeLine(who)} ❯`, 'primary')];
    this.#part('speech', flow([line, [piece(safeLine(what), 'strong')]], this.screen.width));
  }

  /** Where a message goes and when, with the message itself below. */
  message(time: string, to: string, body: string): void {
    const label = [piece(`${time}\u00a0 `, 'dim'), piece(safeLine(to), 'button')];
    this.#part('message', wrap(label, this.screen.width));
    this.screen.write(`${body}\n`);
  }

  /** Lines as they are, behind a bar. */
  quote(lines: readonly string[]): string {
    return lines.map((line) => paint([piece('│ ', 'dim'), piece(safeLine(line))], this.screen.colour)).join('\n');
  }

  /** Something about the demo itself. */
  tell(text: Text): void {
    this.#part('text', wrap(piecesOf(text), this.screen.width));
  }

  #part(kind: Part, lines: readonly Line[]): void {
    if (this.#last !== undefined && !(kind === 'speech' && this.#last === 'speech')) this.screen.write('\n');
    this.#last = kind;
    for (const line of lines) this.screen.write(`${paint(line, this.screen.colour)}\n`);
  }
}
