import { careTeamId, caseReviewId, meetingId, practitionerId } from '../../../../src/core/ids.ts';
import type { CaseReview } from '../../../../src/features/case-review/model.ts';
import type { MeetingWithInvitations } from '../../../../src/features/meeting/model.ts';

const created = new Date('2026-11-16T08:00:00Z');

/** The case number `index` of an agenda. */
export function aCase(index: number, rest: Partial<CaseReview> = {}): CaseReview {
  return {
    id: caseReviewId.parse(`case-${index}`),
    careTeamId: careTeamId.parse('team'),
    code: `C-${index}`,
    followUpOfId: null,
    kind: 'complex-case',
    motive: 'chronic-wound',
    question: 'Qui passe le week-end ?',
    attribute: 'none',
    consent: 'informed',
    severity: null,
    subject: '',
    requesterId: practitionerId.parse('lea'),
    wantedProfessions: [],
    status: 'on-agenda',
    meetingId: meetingId.parse('meeting'),
    position: index,
    minutes: 15,
    startedAt: null,
    endedAt: null,
    heard: [],
    filing: 'none',
    filedAt: null,
    reviewOn: null,
    purgedAt: null,
    revision: 1,
    createdAt: created,
    updatedAt: created,
    ...rest,
  };
}

type Answered = Partial<Omit<MeetingWithInvitations['invitations'][number], 'practitioner'>>;

/** An RCP on 24 November 2026 at 13:30 in Paris to which these are invited, by name. */
export function aMeeting(
  answers: Readonly<Record<string, Answered>> = { lea: {} },
  rest: Partial<MeetingWithInvitations> = {},
): MeetingWithInvitations {
  const lea = practitionerId.parse('lea');
  return {
    id: meetingId.parse('meeting'),
    careTeamId: careTeamId.parse('team'),
    type: 'complex-case',
    title: 'Suivi diabète',
    startsAt: new Date('2026-11-24T12:30:00Z'),
    movedFrom: null,
    durationMinutes: 60,
    place: 'Salle 1',
    status: 'planned',
    cancelReason: '',
    facilitatorId: lea,
    secretaryId: null,
    createdById: lea,
    seriesId: null,
    invitesEveryone: false,
    invitedProfessions: [],
    pollClosesAt: null,
    convenedAt: null,
    startedAt: null,
    endedAt: null,
    currentCaseId: null,
    quorum: null,
    revision: 3,
    updatedAt: created,
    invitations: Object.entries(answers).map(([name, answer]) => ({
      answer: 'none',
      caseIds: [],
      substituteId: null,
      ...answer,
      practitioner: {
        id: practitionerId.parse(name),
        careTeamId: careTeamId.parse('team'),
        displayName: name,
        profession: 'nurse',
        role: 'practitioner',
        zone: null,
        locale: null,
        calendarSecret: 'secret',
        taskReminders: true,
        reminderTime: '09:00',
        active: true,
        confirmed: true,
      },
    })),
    ...rest,
  };
}
