import type { MeetingId } from '../../core/ids.ts';
import type { Field, Option } from '../../ui/form.ts';
import type { CaseReview } from '../case-review/model.ts';
import { caseById } from '../case-review/store.ts';
import type { Context } from '../context.ts';
import { type Refused, refuse } from '../define.ts';
import { whenOf } from '../meeting/views/facts.ts';
import { type CaseToLink, casesToLink, type MeetingToLink, meetingsToLink } from './store-around.ts';

/** "case:<id>", "meeting:<id>" or "none": the values of the field "what it is about". */
const none = 'none';

/** As many as a list shows without searching. */
const offered = 12;

/** What a decision may be about. */
interface Linkable {
  readonly cases: readonly CaseToLink[];
  readonly meetings: readonly MeetingToLink[];
}

/** The cases that the actor may read and that were discussed, and the RCPs that took place last. */
export async function linkable({ tx, careTeam, actor }: Context): Promise<Linkable> {
  return {
    cases: await casesToLink(tx, careTeam.id, actor, { take: offered }),
    meetings: await meetingsToLink(tx, careTeam.id, { take: offered }),
  };
}

/** The field "what it is about". */
export function linkField(context: Context, { cases, meetings }: Linkable): Field {
  const { t } = context;
  const words = t.decision.form;
  const options: readonly Option[] = [
    { value: none, label: words.noLink },
    ...cases.map(({ id, code, motive }) => ({
      value: `case:${id}`,
      label: words.caseLink(code, t.caseReview.motives[motive]),
    })),
    ...meetings.map((meeting) => ({
      value: `meeting:${meeting.id}`,
      label: t.decision.meetingNamed(whenOf(meeting, context), meeting.title),
    })),
  ];
  return { id: 'link', kind: 'choice', label: words.link, required: true, options, initial: none };
}

/** What was chosen: a case, an RCP, or neither. */
export interface Link {
  readonly kind: 'ok';
  readonly review: CaseReview | undefined;
  readonly meetingId: MeetingId | null;
}

/** Reads the field; refuses a case that the actor may not read or that was withdrawn meanwhile. */
export async function chosenLink(context: Context, value: string): Promise<Link | Refused> {
  const { tx, careTeam, actor, t } = context;
  const [kind, id = ''] = value.split(':');
  if (kind === 'case') {
    const [found] = await casesToLink(tx, careTeam.id, actor, { take: 1, id });
    const review = found && (await caseById(tx, careTeam.id, found.id));
    if (review !== undefined) return { kind: 'ok', review, meetingId: null };
  }
  if (kind === 'meeting') {
    const [found] = await meetingsToLink(tx, careTeam.id, { take: 1, id });
    if (found !== undefined) return { kind: 'ok', review: undefined, meetingId: found.id };
  }
  return value === none ? { kind: 'ok', review: undefined, meetingId: null } : refuse('link', t.decision.form.linkGone);
}
