/** What happens by itself, as those who steer a structure know it. */
export const schedules = [
  'messages',
  'digest',
  'personalDigests',
  'reminders',
  'filing',
  'meetings',
  'deadlines',
  'reviews',
  'retention',
  'roster',
  'other',
] as const;
export type ScheduleId = (typeof schedules)[number];

/** The outbox as a kind beside those of timers. */
export const outboxKind = 'outbox';

/** Where each kind belongs: whole, or by the feature before its dot. */
const placeOf: ReadonlyMap<string, ScheduleId> = new Map<string, ScheduleId>([
  [outboxKind, 'messages'],
  ['home', 'messages'],
  ['weekly-digest', 'digest'],
  ['personal-digest', 'personalDigests'],
  ['reminder', 'reminders'],
  ['filing.chase', 'filing'],
  ['agenda', 'meetings'],
  ['series', 'meetings'],
  ['session', 'meetings'],
  ['poll', 'deadlines'],
  ['minutes', 'deadlines'],
  ['vote', 'deadlines'],
  ['opinion', 'deadlines'],
  ['flash', 'deadlines'],
  ['filing.review', 'reviews'],
  ['decision.review', 'reviews'],
  ['retention', 'retention'],
  ['roster', 'roster'],
]);

/** What is known of one kind of thing that happens by itself. */
export interface Kind {
  readonly kind: string;
  /** When it last went well. */
  readonly ranAt: Date | null;
  /** When it last failed. */
  readonly failedAt: Date | null;
  /** When the first of those that are planned is due. */
  readonly nextAt: Date | null;
  /** Whether one of those that are planned was tried in vain. */
  readonly retries: boolean;
}

export interface Schedule extends Omit<Kind, 'kind' | 'retries'> {
  readonly id: ScheduleId;
  /** "late": it should have happened more than ten minutes ago. */
  readonly state: 'fine' | 'late' | 'failed';
}

const patience = 10 * 60_000;

/** The schedule that a kind belongs to. */
export function scheduleOf(kind: string): ScheduleId {
  return placeOf.get(kind) ?? placeOf.get(kind.split('.')[0] ?? '') ?? 'other';
}

/** What happens by itself, in the order in which it matters; what never did and is not planned is left out. */
export function schedulesOf(kinds: readonly Kind[], now: Date): readonly Schedule[] {
  return schedules.flatMap((id) => {
    const own = kinds.filter(({ kind }) => scheduleOf(kind) === id);
    const known = own.some(({ ranAt, failedAt, nextAt }) => ranAt ?? failedAt ?? nextAt);
    return known ? [together(id, own, now)] : [];
  });
}

function together(id: ScheduleId, kinds: readonly Kind[], now: Date): Schedule {
  const nextAt = earliest(kinds.map((one) => one.nextAt));
  const late = nextAt !== null && now.getTime() - nextAt.getTime() > patience;
  return {
    id,
    ranAt: latest(kinds.map(({ ranAt }) => ranAt)),
    failedAt: latest(kinds.map(({ failedAt }) => failedAt)),
    nextAt,
    state: kinds.some(isFailing) ? 'failed' : late ? 'late' : 'fine',
  };
}

/** What is planned no more cannot be put right any more either. */
function isFailing({ ranAt, failedAt, nextAt, retries }: Kind): boolean {
  if (retries) return true;
  return nextAt !== null && failedAt !== null && (ranAt === null || failedAt > ranAt);
}

/** The last thing of all, and the next one; what is late is no longer to come. */
export function pulseOf(all: readonly Schedule[]): { readonly lastAt: Date | null; readonly nextAt: Date | null } {
  return {
    lastAt: latest(all.map(({ ranAt }) => ranAt)),
    nextAt: earliest(all.map(({ state, nextAt }) => (state === 'late' ? null : nextAt))),
  };
}

function inOrder(instants: readonly (Date | null)[]): readonly Date[] {
  return instants.filter((one) => one !== null).sort((a, b) => a.getTime() - b.getTime());
}

function earliest(instants: readonly (Date | null)[]): Date | null {
  return inOrder(instants)[0] ?? null;
}

function latest(instants: readonly (Date | null)[]): Date | null {
  return inOrder(instants).at(-1) ?? null;
}
