import type { PractitionerId } from '../../core/ids.ts';
import type { Attendee } from '../attendance/model.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { CaseReview } from '../case-review/model.ts';
import { settled } from '../case-review/status.ts';
import type { Decision } from '../decision/model.ts';
import type { Guest } from '../guest/model.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import type { Task } from '../task/model.ts';
import { type Amendment, type Minutes, saidToCome } from './model.ts';

/** Everything that was recorded about one RCP. */
export interface MinutesRows {
  readonly team: Pick<CareTeam, 'name'>;
  readonly meeting: MeetingWithInvitations;
  readonly guests: readonly Guest[];
  readonly attendees: readonly Attendee[];
  /** In the order of the agenda. */
  readonly cases: readonly CaseReview[];
  /** Those that this RCP put off, whatever became of them since. */
  readonly putOff: readonly CaseReview[];
  readonly decisions: readonly Decision[];
  readonly tasks: readonly Task[];
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  /** undefined: nothing was submitted or added yet. */
  readonly minutes: Minutes | undefined;
}

/** Somebody who is named; `id` is that of the member, the guest or the attendance. */
interface Person {
  readonly id: string;
  readonly name: string;
  readonly profession: Profession | null;
}

/** Somebody who was there. */
export interface Present extends Person {
  /** "" for members. */
  readonly organisation: string;
  readonly mode: Attendee['mode'];
  /** undefined: nobody called the roll, this is what they had answered. */
  readonly stay: Pick<Attendee, 'arrivedAt' | 'leftAt'> | undefined;
}

/** What only those may read who may see the case (case-review/access.ts). */
export interface CaseDetail extends Pick<CaseReview, 'question' | 'attribute' | 'severity' | 'subject'> {
  readonly decision: Pick<Decision, 'type' | 'statement' | 'reason' | 'reference' | 'causes' | 'version'> | undefined;
  /** Who tells the patient, or answers for the decision. */
  readonly owner: Person | undefined;
  readonly tasks: readonly (Pick<Task, 'id' | 'title' | 'dueOn'> &
    Pick<Task['agreed'], 'pool'> & { readonly owners: readonly Person[] })[];
}

/** One case of the minutes: a code, and logistics that everybody may know. */
export interface MinutesCase
  extends Pick<
    CaseReview,
    'id' | 'code' | 'kind' | 'motive' | 'consent' | 'heard' | 'filing' | 'filedAt' | 'purgedAt'
  > {
  readonly requester: Person | undefined;
  /** "yyyy-MM-dd". */
  readonly reviewOn: string | null;
  /** undefined: the reader may not see it. */
  readonly detail: CaseDetail | undefined;
}

/** The compte rendu of one RCP, in no language and no layout: what facts the texts, files and the seal are made from. */
export interface MinutesContent
  extends Pick<MeetingWithInvitations, 'title' | 'type' | 'startsAt' | 'startedAt' | 'endedAt' | 'place' | 'quorum'> {
  readonly structure: string;
  readonly facilitator: Person | undefined;
  readonly secretary: Person | undefined;
  readonly present: readonly Present[];
  readonly guests: readonly Present[];
  readonly excused: readonly Person[];
  readonly substituted: readonly { readonly person: Person; readonly by: Person | undefined }[];
  readonly absent: readonly Person[];
  readonly cases: readonly MinutesCase[];
  readonly putOff: readonly (Pick<CaseReview, 'code' | 'motive'> & { readonly requester: Person | undefined })[];
  readonly remarks: string;
  readonly amendments: readonly (Pick<Amendment, 'kind' | 'text' | 'at'> & { readonly author: Person | undefined })[];
}

/** The compte rendu as one reader may see it: `sees` says whose details. */
export function minutesContent(rows: MinutesRows, sees: (review: CaseReview) => boolean): MinutesContent {
  const { team, meeting, minutes } = rows;
  const { title, type, startsAt, startedAt, endedAt, place, quorum } = meeting;
  const named = namesOf(rows.people);
  return {
    structure: team.name,
    ...{ title, type, startsAt, startedAt, endedAt, place, quorum },
    facilitator: named(meeting.facilitatorId),
    secretary: named(meeting.secretaryId),
    ...rollOf(rows, named),
    cases: rows.cases
      .filter(({ status }) => settled.some((one) => one === status))
      .map((review) => caseOf(review, rows, named, sees(review))),
    putOff: rows.putOff.map(({ code, motive, requesterId }) => ({ code, motive, requester: named(requesterId) })),
    remarks: minutes?.remarks ?? '',
    amendments: (minutes?.amendments ?? []).map(({ kind, text, at, authorId }) => ({
      ...{ kind, text, at },
      author: named(authorId),
    })),
  };
}

type Named = (id: PractitionerId | null) => Person | undefined;

function namesOf(people: readonly Practitioner[]): Named {
  const byId = new Map(people.map((person) => [person.id, personOf(person)]));
  return (id) => (id === null ? undefined : byId.get(id));
}

function personOf({ id, displayName, profession }: Practitioner): Person {
  return { id, name: displayName, profession };
}

/** Who was there and who was not; where nobody called the roll, what people had answered. */
function rollOf({ meeting, guests, attendees }: MinutesRows, named: Named) {
  const called = attendees.length > 0;
  const here = new Set(attendees.flatMap(({ who }) => (who.kind === 'member' ? [who.practitionerId] : [])));
  const others = meeting.invitations.filter(({ practitioner, answer }) =>
    called ? !here.has(practitioner.id) : !saidToCome(answer),
  );
  const withAnswer = (...answers: readonly string[]) => others.filter(({ answer }) => answers.includes(answer));
  return {
    present: called ? attendees.filter(({ who }) => who.kind === 'member').map(presentOf) : announcedMembers(meeting),
    guests: called ? attendees.filter(({ who }) => who.kind === 'guest').map(presentOf) : guests.map(announcedGuest),
    excused: withAnswer('excused').map(({ practitioner }) => personOf(practitioner)),
    substituted: withAnswer('substituted').map(({ practitioner, substituteId }) => ({
      person: personOf(practitioner),
      by: named(substituteId),
    })),
    absent: withAnswer('none', 'present', 'remote', 'cases').map(({ practitioner }) => personOf(practitioner)),
  };
}

function presentOf({ who, name, profession, organisation, mode, arrivedAt, leftAt }: Attendee): Present {
  const id = who.kind === 'member' ? who.practitionerId : who.guestId;
  return { id, name, profession, organisation, mode, stay: { arrivedAt, leftAt } };
}

function announcedMembers({ invitations }: Pick<MeetingWithInvitations, 'invitations'>): readonly Present[] {
  return invitations
    .filter(({ answer }) => saidToCome(answer))
    .map(({ practitioner, answer }) => ({
      ...personOf(practitioner),
      organisation: '',
      mode: answer === 'remote' ? 'remote' : 'present',
      stay: undefined,
    }));
}

function announcedGuest({ id, name, profession, organisation }: Guest): Present {
  return { id, name, profession, organisation, mode: 'present', stay: undefined };
}

function caseOf(
  review: CaseReview,
  { meeting, decisions, tasks }: MinutesRows,
  named: Named,
  seen: boolean,
): MinutesCase {
  const decision = decisions.find(({ caseReviewId }) => caseReviewId === review.id);
  const { id, code, kind, motive, consent, heard, filing, filedAt, purgedAt } = review;
  const { question, attribute, severity, subject } = review;
  const detail: CaseDetail = {
    ...{ question, attribute, severity, subject },
    decision: decision && decided(decision),
    owner: named(decision?.ownerId ?? null),
    tasks: tasks
      .filter(({ caseReviewId, meetingId }) => caseReviewId === review.id && meetingId === meeting.id)
      // What became of a task later is not what the RCP agreed on.
      .map(({ id: task, title, agreed: { dueOn, pool, ownerIds } }) => ({
        id: task,
        title,
        dueOn,
        pool,
        owners: ownerIds.flatMap((owner) => named(owner) ?? []),
      })),
  };
  return {
    ...{ id, code, kind, motive, consent, heard, filing, filedAt, purgedAt },
    requester: named(review.requesterId),
    reviewOn: decision?.reviewOn ?? null,
    detail: seen ? detail : undefined,
  };
}

function decided({ type, statement, reason, reference, causes, version }: Decision): CaseDetail['decision'] {
  return { type, statement, reason, reference, causes, version };
}
