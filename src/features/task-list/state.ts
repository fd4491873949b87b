import { z } from 'zod';
import { profession } from '../practitioner/profession.ts';
import { priority } from '../task/model.ts';
import { taskStatus } from '../task/status.ts';

/** The beginning of an id: enough to tell people, or RCPs, of one structure apart, and short. */
const shortId = z.string().regex(/^[\w-]{1,8}$/);

const whose = z
  .string()
  .transform((text) => text.split(':'))
  .pipe(
    z.union([
      z.tuple([z.literal(['mine', 'team', 'nobody', 'pools'])]).transform(([kind]) => ({ kind })),
      z.tuple([z.literal('profession'), profession]).transform(([kind, one]) => ({ kind, profession: one })),
      z.tuple([z.literal('person'), shortId]).transform(([kind, id]) => ({ kind, id })),
    ]),
  );

/**
 * Whose tasks a list holds: what the reader has to do; everyone's; those that nobody does; those that wait for any
 * profession, or for one; one person's (the beginning of an id, `shortened`).
 */
export type Whose = z.infer<typeof whose>;

/** Which tasks a list holds, and which page of it is shown. */
export interface ListState {
  readonly whose: Whose;
  /** Without it, all open ones. */
  readonly status?: z.infer<typeof taskStatus> | undefined;
  readonly late?: boolean | undefined;
  readonly priority?: z.infer<typeof priority> | undefined;
  /** What `projectKey` makes of a name: buttons carry nothing that somebody typed. */
  readonly project?: string | undefined;
  /** The code of a case. */
  readonly code?: string | undefined;
  /** The RCP that they came out of: the beginning of its id, `shortened`. */
  readonly meeting?: string | undefined;
  /** The first one is 0. */
  readonly page: number;
}

const mark = (sign: string, rest: z.ZodType<string, string>) =>
  z
    .string()
    .startsWith(sign)
    .transform((text) => text.slice(1))
    .pipe(rest);

/** Each part of a code tells by itself what it is. */
const part = z.union([
  taskStatus.transform((status) => ({ status })),
  z.literal('late').transform(() => ({ late: true })),
  priority.transform((one) => ({ priority: one })),
  mark('#', z.string().regex(/^[0-9a-f]{8}$/)).transform((project) => ({ project })),
  z
    .string()
    .regex(/^C-[0-9A-Z]{4}$/)
    .transform((code) => ({ code })),
  mark('@', shortId).transform((meeting) => ({ meeting })),
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform((page) => ({ page: Number(page) })),
]);
const parts = z.tuple([whose], part);

/** What somebody has to do: every list begins here. */
const mine: ListState = { whose: { kind: 'mine' }, page: 0 };

/** The beginning of an id, as lists know people and RCPs. */
export function shortened(id: string): string {
  return id.slice(0, 8);
}

/** Whose tasks, as a code without spaces. */
export function whoseCode(one: Whose): string {
  switch (one.kind) {
    case 'person':
      return `person:${one.id}`;
    case 'profession':
      return `profession:${one.profession}`;
    default:
      return one.kind;
  }
}

/** Reads such a code; undefined when it is none. */
export function readWhose(code: string): Whose | undefined {
  return whose.safeParse(code).data;
}

/**
 * A list as its buttons carry it: "mine", "team;late;2", "person:1f0c9a3b;blocked;#9b2e11d0"; at most 100 characters, none
 * of them a space. Short, since every button of every task in it carries it too.
 */
export function encode(state: ListState): string {
  const { status, late, priority: urgency, project, code, meeting, page } = state;
  return [
    whoseCode(state.whose),
    status,
    late && 'late',
    urgency,
    project && `#${project}`,
    code,
    meeting && `@${meeting}`,
    page > 0 && String(page),
  ]
    .filter((one) => typeof one === 'string')
    .join(';');
}

/** The list that a code stands for; what cannot be read is what the reader has to do. */
export function decode(code: string): ListState {
  const read = parts.safeParse(code.split(';')).data;
  if (read === undefined) return mine;
  const [one, ...filters] = read;
  let state: ListState = { whose: one, page: 0 };
  for (const filter of filters) state = { ...state, ...filter };
  return state;
}
