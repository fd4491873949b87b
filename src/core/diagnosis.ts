/** What the doctor finds out about one thing, in English for whoever runs the server. */
export interface Diagnosis {
  /** What was looked at: "Slack, bot token". */
  readonly about: string;
  /** A problem keeps Diapason from working; a warning does not, today. */
  readonly level: 'fine' | 'warning' | 'problem';
  /** One sentence; never a secret. */
  readonly said: string;
  /** Where and how it is put right. */
  readonly remedy?: string;
}

/** How long one question to another server may take, in milliseconds. */
export const patienceMs = 10_000;

/** Slack refuses what was signed more than five minutes ago, and so do we; tokens of Teams allow as much. */
const skewMs = { warning: 30_000, problem: 240_000 } as const;

/** Compares our clock with the Date header (RFC 9110) of an answer; undefined when there is none to be read. */
export function clockBeside(server: string, header: string | null, now: Date): Diagnosis | undefined {
  const theirs = Date.parse(header ?? '');
  if (Number.isNaN(theirs)) return undefined;
  const about = `clock, beside ${server}`;
  const apart = Math.abs(now.getTime() - theirs);
  if (apart < skewMs.warning) return { about, level: 'fine', said: 'The clocks agree.' };
  return {
    about,
    level: apart < skewMs.problem ? 'warning' : 'problem',
    said: `This machine’s clock is ${Math.round(apart / 1000)} s ${now.getTime() > theirs ? 'fast' : 'slow'}.`,
    remedy: 'Switch on NTP: timedatectl set-ntp true. Requests older than five minutes are refused on both sides.',
  };
}
