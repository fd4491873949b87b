import type { Play } from '../play.ts';

const shownLines = /^(X-WR-CALNAME|SUMMARY|DTSTART)/;

/** What a calendar and a monitor read from the server of the demo, over HTTP. */
export async function playHttp(play: Play, feedUrl: string): Promise<void> {
  const { printer, stage } = play;
  printer.narrate('Son téléphone s’abonne à cet agenda ; le serveur de la démonstration répond vraiment.');
  const feed = await read(feedUrl);
  const lines = feed.text.split(/\r?\n/).filter((line) => shownLines.test(line));
  printer.message(stage.time(), `GET ${feedUrl}`, printer.quote(lines.slice(0, 5)));
  const readyUrl = new URL('/readyz', feedUrl).href;
  const ready = await read(readyUrl);
  printer.message(stage.time(), `GET ${readyUrl}`, printer.quote([ready.text.trim()]));
}

async function read(url: string): Promise<{ readonly text: string }> {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { text };
}
