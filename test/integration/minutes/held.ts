import { caseReviewId, type MeetingId, meetingId, newId, type PractitionerId, taskId } from '../../../src/core/ids.ts';
import { recordAttendance } from '../../../src/features/attendance/store.ts';
import type { CaseReview } from '../../../src/features/case-review/model.ts';
import { changeCase, createCase } from '../../../src/features/case-review/store.ts';
import { recordDecision } from '../../../src/features/decision/store.ts';
import { changeMeeting, meetingById } from '../../../src/features/meeting/store.ts';
import { practitionerRow } from '../../../src/features/practitioner/store.ts';
import { createTask } from '../../../src/features/task/store.ts';
import type { Db, Tx } from '../../../src/store/client.ts';

/** Texts that only those may read who may see the case. */
export const secrets = {
  question: 'Faut-il changer le pansement ?',
  statement: 'Pansement hydrocellulaire tous les deux jours',
  task: 'Appeler la dermatologue',
} as const;

/**
 * Lets the one RCP there is have taken place on 24 November 2026 from 13:30 to 14:40 in Paris, with these people there
 * and these cases examined; the first person asked for them all.
 */
export async function hold(
  db: Db,
  there: readonly string[],
  codes: readonly string[] = ['C-7QK4'],
  consent: CaseReview['consent'] = 'informed',
): Promise<MeetingId> {
  return db.$transaction(async (tx) => {
    const row = await tx.meeting.findFirstOrThrow();
    const meeting = meetingId.parse(row.id);
    const people = (await tx.practitioner.findMany()).map((one) => practitionerRow.parse(one));
    const ids = there.map((name) => {
      const person = people.find(({ displayName }) => displayName === name);
      if (person === undefined) throw new Error(`nobody is called ${name}`);
      return person.id;
    });
    const [requester] = ids;
    const first = people.find(({ id }) => id === requester) ?? people[0];
    if (first === undefined) throw new Error('nobody is there');
    const team = first.careTeamId;
    const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
    const become = async (status: 'in-session' | 'ended', change: object) => {
      const seen = await meetingById(tx, team, meeting);
      if (seen === undefined || !(await changeMeeting(tx, team, at('12:30'), seen, { ...change, status }))) {
        throw new Error(`the RCP did not become ${status}`);
      }
    };
    await become('in-session', { startedAt: at('12:30') });
    for (const id of ids) {
      const stay = { mode: 'present', arrivedAt: at('12:30'), leftAt: at('13:40'), by: id } as const;
      await recordAttendance(tx, team, at('12:30'), meeting, { kind: 'member', practitionerId: id }, stay);
    }
    for (const [position, code] of codes.entries()) {
      await examine(tx, { team, meeting, requester: first.id, owner: ids[1] ?? first.id }, code, position, consent);
    }
    await become('ended', { endedAt: at('13:40'), quorum: ids.length < 2 ? 'below' : 'met' });
    return meeting;
  });
}

async function examine(
  tx: Tx,
  of: {
    readonly team: CaseReview['careTeamId'];
    readonly meeting: MeetingId;
    readonly requester: PractitionerId;
    readonly owner: PractitionerId;
  },
  code: string,
  position: number,
  consent: CaseReview['consent'],
): Promise<void> {
  const now = new Date('2026-11-24T13:00:00Z');
  const id = newId(caseReviewId);
  const proposed = await createCase(tx, of.team, now, {
    id,
    code,
    followUpOfId: null,
    kind: 'complex-case',
    motive: 'chronic-wound',
    question: secrets.question,
    attribute: 'none',
    consent,
    severity: null,
    subject: '',
    requesterId: of.requester,
    wantedProfessions: [],
    meetingId: of.meeting,
    minutes: 15,
  });
  const change = { status: 'examined', position, heard: ['nurse', 'general-practitioner'], endedAt: now } as const;
  await changeCase(tx, of.team, now, proposed, { ...change, filing: consent === 'informed' ? 'to-file' : 'none' });
  await recordDecision(tx, of.team, now, {
    meetingId: of.meeting,
    caseReviewId: id,
    type: 'treatment',
    status: 'adopted',
    statement: secrets.statement,
    reference: 'HAS 2011',
    causes: [],
    version: '',
    reason: '',
    ownerId: of.owner,
    reviewOn: '2026-12-15',
    createdById: of.requester,
  });
  await createTask(tx, of.team, now, {
    id: newId(taskId),
    title: secrets.task,
    owners: [of.owner],
    dueOn: '2026-12-03',
    meetingId: of.meeting,
    caseReviewId: id,
    createdById: of.requester,
  });
}
